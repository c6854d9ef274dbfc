// The parameters of one's own functions in the bar below the curves, in the facts and in the editor: one number, one state.

#include "tests/ui/owneditorfixture.h"
#include "ui/binding/parameterbar.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/rangeends.h"
#include "ui/slider/realslider.h"
#include "ui/slider/sliderplayer.h"
#include "ui/theme/apptheme.h"
#include "ui/workspace/curvesworkspace.h"

#include "ui/inspector/inspector.h"

using namespace actiscope;

namespace {

/// The panel at the right beside the curves.
struct SlidersCase : EditorCase {
    CurvesWorkspace curves{&model};

    SlidersCase()
    {
        curves.resize(1200, 1000);
        curves.show();
    }
    QList<ParameterSlider *> shown(const QWidget &in, const QString &end) const
    {
        QApplication::processEvents(); // layouts show what they were given
        QList<ParameterSlider *> found;
        for (ParameterSlider *slider : in.findChildren<ParameterSlider *>()) {
            if (slider->isVisibleTo(&in) && slider->spec().name.endsWith(end))
                found.append(slider);
        }
        return found;
    }
    ParameterSlider *inBar(const QString &symbol) const { return shown(curves, ": " + symbol).value(0); }
    ParameterSlider *inFacts(const QString &symbol) const
    {
        return shown(*panel.findChild<Inspector *>(), symbol).value(0);
    }
};

void type(QLineEdit *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestOwnSliders : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void barShowsAnotherWhereTheSelectedHasNone();
    void rangesAreEditedEverywhere();
    void oneNumberPlaysOnce();
    void beyondTheEndsIsShown();
};

void TestOwnSliders::barShowsAnotherWhereTheSelectedHasNone()
{
    SlidersCase c;
    c.make("c*x");
    QVERIFY(c.inBar("c"));
    c.make("x^2");
    QVERIFY(c.inBar("c"));
    c.make("d*x");
    QVERIFY(c.inBar("d") && !c.inBar("c"));
}

void TestOwnSliders::rangesAreEditedEverywhere()
{
    SlidersCase c;
    c.make("c*x");
    c.editor.leave();
    for (ParameterSlider *slider : {c.inBar("c"), c.inFacts("c")}) {
        QVERIFY(slider);
        auto *ends = slider->findChild<RangeEnds *>();
        QVERIFY(ends && ends->isVisibleTo(slider));
        QVERIFY(!ends->leastField()->accessibleName().isEmpty());
        QCOMPARE(ends->greatestField()->text(), "5");
        type(ends->greatestField(), "9");
        QCOMPARE(c.own().parameters.front().greatest, 9.0);
        for (const ParameterSlider *each : {c.inBar("c"), c.inFacts("c")}) {
            QCOMPARE(each->spec().maximum, 9.0);
            QCOMPARE(each->findChild<RangeEnds *>()->greatestField()->text(), "9");
        }
        QVERIFY(c.model.undoName().startsWith("Change Range of "));
        c.model.undo();
        QCOMPARE(ends->greatestField()->text(), "5");
    }
    // A built-in's stay as they are.
    c.model.edit("x", [](State &state) { state.selected = "elu"; });
    for (const RangeEnds *ends : c.panel.findChild<Inspector *>()->findChildren<RangeEnds *>())
        QVERIFY(!ends->isVisibleTo(&c.panel));
}

void TestOwnSliders::oneNumberPlaysOnce()
{
    SlidersCase c;
    c.make("c*x + d");
    ParameterSlider *const row = c.slider("c");
    ParameterSlider *const bar = c.inBar("c");
    QVERIFY(row && bar);
    row->playButton()->click();
    QVERIFY(row->playButton()->accessibleName().startsWith("Pause"));
    QVERIFY(bar->playButton()->accessibleName().startsWith("Pause"));
    QVERIFY(c.inBar("d")->playButton()->accessibleName().startsWith("Play"));
    bar->playButton()->click();
    for (const ParameterSlider *slider : {row, bar}) {
        QVERIFY(!slider->playButton()->player()->isPlaying());
        QVERIFY(slider->playButton()->accessibleName().startsWith("Play"));
    }
    // A hand on one stops the other.
    row->playButton()->click();
    QTest::keyClick(bar->slider(), Qt::Key_Right);
    QVERIFY(!row->playButton()->player()->isPlaying());
    // The same number of another model is another number.
    SlidersCase other;
    other.make("c*x + d");
    row->playButton()->click();
    QVERIFY(other.slider("c")->playButton()->accessibleName().startsWith("Play"));
}

void TestOwnSliders::beyondTheEndsIsShown()
{
    SlidersCase c;
    c.make("c*x");
    ParameterSlider *const slider = c.slider("c");
    const QImage before = slider->slider()->grab().toImage();
    QVERIFY(!slider->slider()->isBeyond());
    type(slider->findChild<RangeEnds *>()->leastField(), "2.5");
    QCOMPARE(slider->value(), 1.0); // the number is not for the slider to change
    QVERIFY(slider->slider()->isBeyond());
    QVERIFY2(slider->slider()->toolTip().contains("beyond"), qPrintable(slider->slider()->toolTip()));
    c.model.undo();
    QVERIFY(!slider->slider()->toolTip().contains("beyond"));
    // At the end itself there is another picture.
    slider->box()->setNumber(-5.0);
    const QImage end = slider->slider()->grab().toImage();
    slider->box()->setNumber(-6.0);
    QVERIFY(slider->slider()->grab().toImage() != end);
    QVERIFY(before != end);
}

QTEST_MAIN(TestOwnSliders)
#include "tst_ownsliders.moc"
