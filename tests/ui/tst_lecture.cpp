#include "tests/ui/windowcase.h"

#include "core/workspace/controls.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/realslider.h"
#include "ui/lecture/lecture.h"
#include "ui/lecturedesk.h"
#include "ui/lecture/lectureoverlay.h"
#include "ui/lecture/lecturereadout.h"
#include "ui/lecture/lecturerun.h"
#include "ui/lecture/lecturewindow.h"
#include "ui/lecture/presenterwindow.h"
#include "ui/model/settings.h"
#include "ui/scene/scenecanvas.h"

#include <QLineEdit>

using namespace actiscope;

namespace {

Scene sceneOf(int number)
{
    Scene scene;
    scene.title = "Scene " + std::to_string(number);
    scene.note = "Note " + std::to_string(number);
    scene.state.cursor = 0.25 * number;
    scene.state.range = {-2.0 - number, 2.0 + number};
    scene.controls = {"cursor", "leaky_relu.negative_slope"};
    return scene;
}

Deck deckOf(int count)
{
    Deck deck;
    for (int i = 0; i < count; ++i)
        deck.scenes.push_back(sceneOf(i));
    return deck;
}

/// A window whose lecture shows a deck.
struct LectureCase {
    explicit LectureCase(const Deck &deck, std::size_t index = 0)
    {
        settings::animateScenes().set(false);
        lecture.begin(deck, index, shown.state().appearance);
        settle();
    }

    LectureWindow &window() { return *lecture.lectureWindow(); }
    LectureRun &run() { return *lecture.run(); }
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        while (lecture.isRunning() && window().canvas()->isBusy())
            QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    void press(Qt::Key key)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus && focus->window() == &window() ? focus : &window(), key);
        settle();
    }

    WindowCase shown;
    Lecture &lecture = *shown.window.lectures()->lecture();
};

} // namespace

class TestLecture : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    /// As a clicker would.
    void runsTenScenesByKeysAlone()
    {
        LectureCase at(deckOf(10));
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(at.run().index(), static_cast<std::size_t>(i));
            QCOMPARE(at.run().model()->state().range, sceneOf(i).state.range);
            QCOMPARE(at.window().windowTitle(), QString::fromStdString(sceneOf(i).title));
            at.press(i % 2 ? Qt::Key_Right : Qt::Key_PageDown);
        }
        QCOMPARE(at.run().index(), std::size_t(9)); // the end is no way out
        at.press(Qt::Key_PageUp);
        QCOMPARE(at.run().index(), std::size_t(8));
        at.press(Qt::Key_F5);
        QCOMPARE(at.run().index(), std::size_t(0));
        at.press(Qt::Key_Left);
        QCOMPARE(at.run().index(), std::size_t(0));
        at.press(Qt::Key_End);
        QCOMPARE(at.run().index(), std::size_t(9));
        at.press(Qt::Key_Escape);
        QVERIFY(!at.lecture.isRunning());
    }

    void leavesNoTrace()
    {
        WindowCase shown;
        settings::animateScenes().set(false);
        const State before = shown.state();
        const auto countOf = [&] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return QPair(QApplication::allWidgets().size(), shown.window.lectures()->lecture()->children().size());
        };
        const auto count = countOf();
        const QRect geometry = shown.window.geometry();
        for (int i = 0; i < 50; ++i) {
            shown.window.lectures()->lecture()->begin(deckOf(3), 1, before.appearance);
            LectureWindow &window = *shown.window.lectures()->lecture()->lectureWindow();
            QApplication::processEvents();
            QTest::keyClick(&window, Qt::Key_P);
            QTest::keyClick(&window, Qt::Key_PageDown);
            shown.window.lectures()->lecture()->run()->model()->edit(QStringLiteral("test"), [](State &state) { state.cursor = 4.0; });
            QTest::keyClick(&window, i % 2 ? Qt::Key_Escape : Qt::Key_F11);
            QVERIFY(!shown.window.lectures()->lecture()->isRunning());
        }
        QCOMPARE(countOf(), count);
        QCOMPARE(shown.state(), before);
        QVERIFY(!shown.model().canUndo() || shown.model().undoName() == QStringLiteral("test"));
        QCOMPARE(shown.changes.size(), 0);
        QCOMPARE(shown.window.geometry(), geometry);
    }

    void isReadFromTheLastRow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("workspace");
        for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160)}) {
            for (int workspace = 0; workspace < 3; ++workspace)
                QTest::addRow("%dx%d %d", size.width(), size.height(), workspace) << size << workspace;
        }
    }
    void isReadFromTheLastRow()
    {
        QFETCH(QSize, size);
        QFETCH(int, workspace);
        Scene scene = sceneOf(1);
        scene.state.workspace = static_cast<Workspace>(workspace);
        scene.controls = usualControls(scene.state);
        LectureCase at(Deck{{scene, scene}});
        at.window().showNormal();
        at.window().resize(size);
        at.settle();
        at.window().canvas()->figure();
        const double least = size.height() / 40.0;
        for (const TextRole role : {TextRole::Tick, TextRole::EndLabel, TextRole::Note, TextRole::PanelTitle})
            QVERIFY(QFontInfo(at.window().canvas()->style().font(role)).pixelSize() >= std::floor(least));
        for (const QLabel *label : at.window().findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || QFontInfo(label->font()).pixelSize() >= std::floor(least), qPrintable(label->text()));
        for (const QLineEdit *edit : at.window().findChildren<QLineEdit *>())
            QVERIFY(QFontInfo(edit->font()).pixelSize() >= std::floor(least));
        for (const QWidget *widget : at.window().findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->parentWidget() == &at.window())
                QVERIFY(at.window().rect().contains(widget->geometry()));
        }
        QVERIFY(at.window().canvas()->height() > size.height() / 2);
        for (const Panel &panel : at.window().canvas()->figure().panels)
            QVERIFY2(panel.title.find("…") == std::string::npos, panel.title.c_str());
    }

    void blanksAndComesBack()
    {
        LectureCase at(deckOf(3));
        const QImage lit = at.window().grab().toImage();
        at.press(Qt::Key_B);
        QCOMPARE(at.window().grab().toImage().pixelColor(300, 300), QColor(Qt::black));
        at.press(Qt::Key_PageDown); // shows first what it would leave
        QCOMPARE(at.run().index(), std::size_t(0));
        QVERIFY(!at.window().overlay()->blank());
        at.press(Qt::Key_W);
        QCOMPARE(at.window().grab().toImage().pixelColor(300, 300), QColor(Qt::white));
        at.press(Qt::Key_W);
        QCOMPARE(at.window().grab().toImage().pixelColor(300, 300), lit.pixelColor(300, 300));
    }

    void keepsBackUntilRevealed_data()
    {
        QTest::addColumn<int>("hidden");
        QTest::newRow("derivative") << int(Hidden::Derivative);
        QTest::newRow("selected") << int(Hidden::Selected);
    }
    void keepsBackUntilRevealed()
    {
        QFETCH(int, hidden);
        Deck deck = deckOf(2);
        deck.scenes[0].hidden = static_cast<Hidden>(hidden);
        LectureCase at(deck);
        const auto curves = [&] {
            std::size_t count = 0;
            for (const Panel &panel : at.window().canvas()->figure().panels)
                count += panel.curves.size();
            return count;
        };
        const QString readout = at.window().findChild<LectureReadout *>()->text();
        QCOMPARE(curves(), std::size_t(hidden == int(Hidden::Derivative) ? 4 : 6));
        QVERIFY(hidden == int(Hidden::Derivative) ? !readout.contains(u"f′") : !readout.contains(QStringLiteral("GELU")));
        at.press(Qt::Key_R);
        QCOMPARE(curves(), std::size_t(8));
        const QString all = at.window().findChild<LectureReadout *>()->text();
        QVERIFY(all.contains(u"f′") && all.contains(QStringLiteral("GELU")));
        at.press(Qt::Key_R);
        QVERIFY(curves() < 8);
        at.press(Qt::Key_PageDown);
        QCOMPARE(curves(), std::size_t(8));
    }

    void keepsTheTableBack()
    {
        Deck deck = deckOf(1);
        deck.scenes[0].state.workspace = Workspace::ToyLayer;
        deck.scenes[0].hidden = Hidden::Table;
        LectureCase at(deck);
        QVERIFY(at.window().canvas()->figure().table.rows.empty());
        at.press(Qt::Key_R);
        QVERIFY(!at.window().canvas()->figure().table.rows.empty());
    }

    void drawsWithTheMouse()
    {
        LectureCase at(deckOf(2));
        const QImage before = at.window().grab().toImage();
        at.press(Qt::Key_D);
        LectureOverlay *overlay = at.window().overlay();
        QTest::mousePress(overlay, Qt::LeftButton, {}, {200, 200});
        QTest::mouseMove(overlay, {260, 240});
        QMouseEvent move(QEvent::MouseMove, QPointF(300, 260), overlay->mapToGlobal(QPointF(300, 260)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(overlay, &move);
        QTest::mouseRelease(overlay, Qt::LeftButton, {}, {300, 260});
        QVERIFY(!overlay->isEmpty());
        QVERIFY(at.window().grab().toImage() != before);
        at.press(Qt::Key_C);
        QVERIFY(overlay->isEmpty());
        at.press(Qt::Key_D);
        QVERIFY(overlay->testAttribute(Qt::WA_TransparentForMouseEvents));
        at.press(Qt::Key_P);
        QVERIFY(overlay->hasPointer());
    }

    void ghostStaysWhileASliderMoves()
    {
        LectureCase at(deckOf(1));
        at.run().model()->edit(QStringLiteral("test"), [](State &state) { state.cursor = -1.0; });
        const auto sliders = at.window().findChildren<ParameterSlider *>();
        QCOMPARE(sliders.size(), 2);
        auto *readout = at.window().findChild<LectureReadout *>();
        emit sliders[1]->editingBegan();
        emit sliders[1]->edited(0.5);
        at.settle();
        at.window().canvas()->figure();
        QVERIFY2(readout->text().contains(u'Δ'), qPrintable(readout->text()));
        const QImage with = at.window().canvas()->grab().toImage();
        at.press(Qt::Key_G);
        QVERIFY(!readout->text().contains(u'Δ'));
        QVERIFY(at.window().canvas()->grab().toImage() != with);
        at.press(Qt::Key_G);
        emit sliders[1]->editingEnded();
        at.settle();
        QVERIFY(!readout->text().contains(u'Δ'));
    }

    /// A slider that was dragged keeps no arrows, but a box in which someone types has its own.
    void arrowsBelongToTheDeck()
    {
        LectureCase at(deckOf(3));
        auto *slider = at.window().findChildren<ParameterSlider *>().first();
        QTest::mouseClick(slider->slider(), Qt::LeftButton, {}, slider->slider()->rect().center());
        at.press(Qt::Key_Right);
        QCOMPARE(at.run().index(), std::size_t(1));
        slider = at.window().findChildren<ParameterSlider *>().first();
        slider->box()->setFocus();
        QTest::keyClick(slider->box(), Qt::Key_Left);
        QCOMPARE(at.run().index(), std::size_t(1));
        QTest::keyClick(slider->box(), Qt::Key_PageDown);
        QCOMPARE(at.run().index(), std::size_t(2));
    }

    void movesFromSceneToScene()
    {
        LectureCase still(deckOf(2));
        still.press(Qt::Key_PageDown);
        QVERIFY(!still.run().isMoving());

        LectureRun run(deckOf(2), 0, {}, true);
        QSignalSpy changes(run.model(), &StateModel::changed);
        run.next();
        QVERIFY(run.isMoving());
        QTRY_VERIFY(!run.isMoving());
        QVERIFY(changes.size() > 1);
        QCOMPARE(run.model()->state(), run.stateOf(sceneOf(1)));
        const auto halfway = changes.first().at(1).value<State>();
        QVERIFY(halfway.range.minimum <= -2.0 && halfway.range.minimum >= -3.0);
    }

    void presenterSeesNotesAndWhatIsNext()
    {
        LectureCase at(deckOf(3));
        PresenterWindow presenter(&at.run(), &at.window());
        presenter.show();
        const auto said = [&] {
            QString text;
            for (const QLabel *label : presenter.findChildren<QLabel *>())
                text += label->text() + u'\n';
            return text;
        };
        QVERIFY(said().contains(QStringLiteral("Next: Scene 1")));
        QTest::keyClick(&presenter, Qt::Key_PageDown);
        QCOMPARE(at.run().index(), std::size_t(1));
        QVERIFY(said().contains(QStringLiteral("2 / 3")));
        QTest::keyClick(&presenter, Qt::Key_PageDown);
        QVERIFY(said().contains(QStringLiteral("last scene")));
        QCOMPARE(PresenterWindow::clockText(0), QStringLiteral("00:00"));
        QCOMPARE(PresenterWindow::clockText(725'999), QStringLiteral("12:05"));
        QCOMPARE(PresenterWindow::clockText(3'725'000), QStringLiteral("1:02:05"));
        QTest::keyClick(&presenter, Qt::Key_Escape);
        QVERIFY(!at.lecture.isRunning());
    }

private:
    PrivateSettings m_settings;
};

QTEST_MAIN(TestLecture)
#include "tst_lecture.moc"
