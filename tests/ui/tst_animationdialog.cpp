#include "tests/ui/dialogcontrol.h"
#include "tests/ui/testexportdialog.h"
#include "ui/picture/dialog/animationdialog.h"
#include "ui/picture/dialog/animationpreview.h"
#include "ui/slider/numberbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <functional>

using namespace actiscope;

namespace {

class TestDialog : public AnimationDialog
{
public:
    explicit TestDialog(const State &state = {}) : AnimationDialog(state) {}

    QString answer;
    QString suggestion;
    std::optional<AnimationFormat> chosenFormat;
    QStringList asked;
    bool replace = false;

    template<class Widget>
    Widget *control(const char *name) const
    {
        return controlOf<Widget>(this, QString::fromUtf8(name));
    }
    AnimationForm *form() const { return findChild<AnimationForm *>(); }
    AnimationPreview *preview() const { return findChild<AnimationPreview *>(); }
    void choose(const char *combo, const QVariant &value) const
    {
        auto *box = control<QComboBox>(combo);
        box->setCurrentIndex(box->findData(value));
    }
    /// Small and short, so that a test need not wait.
    void makeSmall() const
    {
        control<QSpinBox>("Width")->setValue(160);
        control<QSpinBox>("Height")->setValue(90);
        control<QDoubleSpinBox>("Duration")->setValue(0.4);
        choose("Frames", 10);
    }
    bool says(const QString &text) const
    {
        return textsOf(this).join(u'\n').contains(text);
    }

protected:
    QString chosenFile(const QString &suggested, AnimationFormat &format) override
    {
        suggestion = suggested;
        format = chosenFormat.value_or(format);
        return answer;
    }
    bool mayReplace(const QString &file) override
    {
        asked << QFileInfo(file).fileName();
        return replace;
    }
};

} // namespace

class AnimationDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useSettingsIn(m_settings); }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void controlsAreNamed();
    void tabReachesEverything();
    void offersTheWorkspacesSliders_data();
    void offersTheWorkspacesSliders();
    void eachControlChangesOnce_data();
    void eachControlChangesOnce();
    void numbersAreTakenWhenTyped_data();
    void numbersAreTakenWhenTyped();
    void previewPlaysAndStops();
    void tellsSizeAndFrames();
    void savesAndRemembers();
    void formatOfTheFilterDecides();
    void asksForTheFileOfAnotherFormat();
    void asksForNumberedFiles();
    void saysWhatIsWrong();
    void cancelStopsTheWork();
    void closingWhileWorkingIsSafe();

private:
    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AnimationDialogTest::controlsAreNamed()
{
    TestDialog dialog;
    dialog.show();
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || !widget->parentWidget()
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        QVERIFY2(!nameOf(widget).isEmpty(), widget->metaObject()->className());
    }
    const QStringList letters = mnemonicsOf(&dialog);
    QVERIFY(letters.size() >= 16);
    QVERIFY2(QSet<QString>(letters.begin(), letters.end()).size() == letters.size(), qPrintable(letters.join(u' ')));
}

void AnimationDialogTest::tabReachesEverything()
{
    TestDialog dialog;
    dialog.choose("Format", static_cast<int>(AnimationFormat::Pdf)); // all controls are enabled
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.control<QComboBox>("Format")->setFocus();
    QStringList order;
    for (int i = 0; i < 40; ++i) {
        QWidget *focus = dialog.focusWidget();
        const QString name = nameOf(focus);
        if (order.contains(name))
            break;
        order << name;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    order.replaceInStrings(QStringLiteral("Pause"), QStringLiteral("Play")); // whichever the desktop's motion allows
    const QStringList expected = {"Format", "Slider", "From", "To", "There and back", "Duration", "Frames", "Size", "Width",
                                  "Height", "Text size", "Theme", "Title", "Show the slider's value", "Axes stay still",
                                  "Can be opened again", "Play", "Frame", "Cancel", "Save…"};
    QCOMPARE(order, expected);
}

void AnimationDialogTest::offersTheWorkspacesSliders_data()
{
    QTest::addColumn<Workspace>("workspace");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("also");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("curves") << Workspace::Curves << "Cursor" << "Leaky ReLU slope" << -5.0 << 5.0;
    QTest::newRow("layer") << Workspace::ToyLayer << "Weight" << "Bias" << -5.0 << 5.0;
    QTest::newRow("depth") << Workspace::Depth << "Depth" << "Weight scale" << 1.0 << 20.0;
}

void AnimationDialogTest::offersTheWorkspacesSliders()
{
    QFETCH(Workspace, workspace);
    QFETCH(QString, first);
    QFETCH(QString, also);
    State state;
    state.workspace = workspace;
    const TestDialog dialog(state);
    const auto *slider = dialog.control<QComboBox>("Slider");
    QCOMPARE(slider->currentText(), first);
    QVERIFY(slider->findText(also) >= 0);
    QTEST(dialog.control<NumberBox>("From")->value(), "from");
    QTEST(dialog.control<NumberBox>("To")->value(), "to");
}

void AnimationDialogTest::eachControlChangesOnce_data()
{
    using Step = std::function<void(const TestDialog &)>;
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
    row("format", [](const TestDialog &d) { d.choose("Format", static_cast<int>(AnimationFormat::Png)); });
    row("slider", [](const TestDialog &d) { d.choose("Slider", QStringLiteral("leaky_relu.negative_slope")); });
    row("from", [](const TestDialog &d) { d.control<NumberBox>("From")->setValue(-2.0); });
    row("to", [](const TestDialog &d) { d.control<NumberBox>("To")->setValue(2.0); });
    row("back", [](const TestDialog &d) { d.control<QCheckBox>("There and back")->click(); });
    row("duration", [](const TestDialog &d) { d.control<QDoubleSpinBox>("Duration")->setValue(7.0); });
    row("frames", [](const TestDialog &d) { d.choose("Frames", 50); });
    row("size", [](const TestDialog &d) { d.choose("Size", QSize(720, 720)); });
    row("width", [](const TestDialog &d) { d.control<QSpinBox>("Width")->setValue(500); });
    row("height", [](const TestDialog &d) { d.control<QSpinBox>("Height")->setValue(500); });
    row("text", [](const TestDialog &d) { d.control<QSpinBox>("Text size")->setValue(150); });
    row("theme", [](const TestDialog &d) { d.choose("Theme", static_cast<int>(Theme::Dark)); });
    row("title", [](const TestDialog &d) { d.control<QLineEdit>("Title")->setText(QStringLiteral("T")); });
    row("value", [](const TestDialog &d) { d.control<QCheckBox>("Show the slider's value")->click(); });
    row("axes", [](const TestDialog &d) { d.control<QCheckBox>("Axes stay still")->click(); });
}

void AnimationDialogTest::eachControlChangesOnce()
{
    QFETCH(std::function<void(const TestDialog &)>, step);
    const TestDialog dialog;
    const AnimationForm::Values before = dialog.form()->values();
    const QSignalSpy changed(dialog.form(), &AnimationForm::changed);
    step(dialog);
    QCOMPARE(changed.count(), 1);
    QVERIFY(dialog.form()->values() != before);
}

void AnimationDialogTest::numbersAreTakenWhenTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("duration") << "Duration" << "1.5" << 1.5;
    QTest::newRow("width") << "Width" << "1920" << 1920.0;
    QTest::newRow("height") << "Height" << "900" << 900.0;
    QTest::newRow("text") << "Text size" << "125" << 125.0;
    QTest::newRow("from") << "From" << "-2.5" << -2.5;
}

/// As a whole, not digit by digit: what is half typed is not made into a number.
void AnimationDialogTest::numbersAreTakenWhenTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    TestDialog dialog;
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *box = dialog.control<QAbstractSpinBox>(qPrintable(name));
    const QSignalSpy changed(dialog.form(), &AnimationForm::changed);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, typed);
    QTest::keyClick(box, Qt::Key_Tab);
    QTEST(box->property("value").toDouble(), "value");
    QCOMPARE(changed.count(), 1);
}

void AnimationDialogTest::previewPlaysAndStops()
{
    TestDialog dialog;
    dialog.makeSmall();
    dialog.show();
    dialog.preview()->setPlaying(true);
    const int frame = dialog.preview()->frame();
    QTRY_VERIFY(dialog.preview()->frame() != frame);
    auto *slider = dialog.preview()->findChild<QSlider *>();
    QCOMPARE(slider->maximum(), 3);
    slider->setValue(frame == 2 ? 1 : 2); // a person takes hold of it
    slider->setValue(2);
    QVERIFY(!dialog.preview()->isPlaying());
    QCOMPARE(dialog.preview()->frame(), 2);
    QTRY_VERIFY(!dialog.findChild<ExportPreview *>()->image().isNull());
    dialog.preview()->findChild<QToolButton *>()->click();
    QVERIFY(dialog.preview()->isPlaying());
}

void AnimationDialogTest::tellsSizeAndFrames()
{
    TestDialog dialog;
    dialog.makeSmall();
    dialog.show();
    QTRY_VERIFY(dialog.says(QStringLiteral("4 frames · 160 × 90 pixels · about ")));
    QTRY_VERIFY(dialog.says(QStringLiteral(" of 0.4 s")));
}

void AnimationDialogTest::savesAndRemembers()
{
    {
        TestDialog dialog;
        dialog.makeSmall();
        dialog.choose("Theme", static_cast<int>(Theme::Dark));
        dialog.control<QCheckBox>("There and back")->setChecked(false);
        dialog.answer = m_folder->filePath(QStringLiteral("a"));
        dialog.show();
        dialog.control<QPushButton>("Save…")->click();
        QVERIFY(dialog.suggestion.endsWith(QStringLiteral("-cursor.gif")));
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.savedFile(), m_folder->filePath(QStringLiteral("a.gif")));
        QVERIFY(QFileInfo(dialog.savedFile()).size() > 100);
    }
    const TestDialog next;
    const AnimationSettings &settings = next.form()->values().settings;
    QCOMPARE(settings.width, 160);
    QCOMPARE(settings.seconds, 0.4);
    QCOMPARE(settings.framesPerSecond, 10);
    QVERIFY(settings.theme == Theme::Dark);
    QVERIFY(!settings.andBack);
    QCOMPARE(settings.folder, m_folder->path());
}

void AnimationDialogTest::formatOfTheFilterDecides()
{
    TestDialog dialog;
    dialog.makeSmall();
    dialog.answer = m_folder->filePath(QStringLiteral("a.gif"));
    dialog.chosenFormat = AnimationFormat::Pdf;
    dialog.show();
    dialog.control<QPushButton>("Save…")->click();
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.savedFile(), m_folder->filePath(QStringLiteral("a.pdf")));
}

/// The file dialog has asked about a.gif, and a.pdf is written.
void AnimationDialogTest::asksForTheFileOfAnotherFormat()
{
    QFile old(m_folder->filePath(QStringLiteral("a.pdf")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    TestDialog dialog;
    dialog.makeSmall();
    dialog.answer = m_folder->filePath(QStringLiteral("a.gif"));
    dialog.chosenFormat = AnimationFormat::Pdf;
    dialog.show();
    dialog.control<QPushButton>("Save…")->click();
    QCOMPARE(dialog.asked, QStringList(QStringLiteral("a.pdf")));
    QVERIFY(!dialog.findChild<QProgressBar *>()->isVisible());
    QCOMPARE(QFileInfo(old).size(), 3);
    dialog.replace = true;
    dialog.saveTo(m_folder->filePath(QStringLiteral("a.pdf")));
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(QFileInfo(old.fileName()).size() > 100);
}

void AnimationDialogTest::asksForNumberedFiles()
{
    QFile old(m_folder->filePath(QStringLiteral("a-3.png")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.close();
    TestDialog dialog;
    dialog.makeSmall();
    dialog.show();
    dialog.saveTo(m_folder->filePath(QStringLiteral("a.png")));
    QCOMPARE(dialog.asked, QStringList(QStringLiteral("a-3.png")));
    QVERIFY(dialog.isVisible());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    dialog.replace = true;
    dialog.saveTo(m_folder->filePath(QStringLiteral("a.png")));
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 4);
}

void AnimationDialogTest::saysWhatIsWrong()
{
    TestDialog dialog;
    dialog.show();
    dialog.control<NumberBox>("To")->setValue(-5.0);
    QVERIFY(dialog.says(QStringLiteral("Cursor does not move from -5 to -5. Choose different ends.")));
    QVERIFY(!dialog.control<QPushButton>("Save…")->isEnabled());
    dialog.control<NumberBox>("To")->setValue(5.0);
    QVERIFY(dialog.control<QPushButton>("Save…")->isEnabled());
    dialog.makeSmall();
    dialog.saveTo(m_folder->filePath(QStringLiteral("none/a.gif")));
    QTRY_VERIFY(dialog.says(QStringLiteral("none")));
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.form()->isEnabled());
}

void AnimationDialogTest::cancelStopsTheWork()
{
    TestDialog dialog;
    dialog.control<QDoubleSpinBox>("Duration")->setValue(60.0);
    dialog.choose("Frames", 50);
    dialog.show();
    dialog.saveTo(m_folder->filePath(QStringLiteral("a.gif")));
    QVERIFY(dialog.findChild<QProgressBar *>()->isVisible());
    QVERIFY(!dialog.form()->isEnabled());
    dialog.control<QPushButton>("Cancel")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.form()->isEnabled(), 20000);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.says(QStringLiteral("Cancelled. No file was written.")));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void AnimationDialogTest::closingWhileWorkingIsSafe()
{
    auto dialog = std::make_unique<TestDialog>();
    dialog->show();
    dialog->saveTo(m_folder->filePath(QStringLiteral("a.gif")));
    dialog.reset();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

QTEST_MAIN(AnimationDialogTest)
#include "tst_animationdialog.moc"
