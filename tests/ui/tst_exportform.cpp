#include "tests/ui/testexportdialog.h"
#include "ui/model/settings.h"
#include "ui/picture/share/clipboard.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <functional>

using namespace actiscope;

class ExportFormTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useSettingsIn(m_folder); }
    void init() { QSettings().clear(); }
    void controlsAreNamed();
    void mnemonicsDiffer();
    void tabReachesEverything();
    void eachControlChangesOnce_data();
    void eachControlChangesOnce();
    void presetsSetTheSize();
    void ownSizeIsCustom();
    void windowSizeKeepsTheWindowsText();
    void tablesHaveADecimalMark();
    void oneChartStays();
    void themeFollowsTheWindow();

private:
    QTemporaryDir m_folder;
};

void ExportFormTest::controlsAreNamed()
{
    TestExportDialog dialog;
    dialog.show();
    QCOMPARE(dialog.windowTitle(), QStringLiteral("Export"));
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || !widget->parentWidget()
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        QVERIFY2(!nameOf(widget).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(!dialog.findChild<QProgressBar *>()->accessibleName().isEmpty());
}

void ExportFormTest::mnemonicsDiffer()
{
    TestExportDialog dialog;
    const QStringList letters = mnemonicsOf(&dialog);
    QVERIFY(letters.size() >= 14);
    QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
}

void ExportFormTest::tabReachesEverything()
{
    TestExportDialog dialog;
    dialog.choosePreset(QStringLiteral("column")); // all controls are enabled
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    dialog.control<QComboBox>(QStringLiteral("Format"))->setFocus();
    QStringList order;
    for (int i = 0; i < 40; ++i) {
        QWidget *focus = dialog.focusWidget();
        const QString name = nameOf(focus);
        if (order.contains(name))
            break;
        order << name;
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    const QStringList expected = {"Format", "Size", "Width", "Height", "Unit", "Resolution", "Text size", "Theme",
                                  "Transparent background", "Can be opened again", "Title", "Activation f(x)", "Derivative f′(x)",
                                  "Second derivative f″(x)", "Copy", "Cancel", "Save…"};
    QCOMPARE(order, expected);
}

void ExportFormTest::eachControlChangesOnce_data()
{
    using Step = std::function<void(const TestExportDialog &)>;
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const Step &step) { QTest::newRow(name) << step; };
    row("format", [](const TestExportDialog &d) { d.choose("Format", static_cast<int>(PictureFormat::Pdf)); });
    row("size", [](const TestExportDialog &d) { d.choosePreset("column"); });
    row("width", [](const TestExportDialog &d) { d.control<QDoubleSpinBox>("Width")->setValue(1000); });
    row("height", [](const TestExportDialog &d) { d.control<QDoubleSpinBox>("Height")->setValue(1000); });
    row("unit", [](const TestExportDialog &d) { d.choose("Unit", static_cast<int>(SizeUnit::Millimetres)); });
    row("resolution", [](const TestExportDialog &d) { d.control<QSpinBox>("Resolution")->setValue(600); });
    row("text size", [](const TestExportDialog &d) { d.control<QSpinBox>("Text size")->setValue(150); });
    row("theme", [](const TestExportDialog &d) { d.choose("Theme", static_cast<int>(Theme::Dark)); });
    row("transparent", [](const TestExportDialog &d) { d.control<QCheckBox>("Transparent background")->click(); });
    row("title", [](const TestExportDialog &d) { d.control<QLineEdit>("Title")->setText("T"); });
    row("f", [](const TestExportDialog &d) { d.control<QCheckBox>("Activation f(x)")->click(); });
    row("f′", [](const TestExportDialog &d) { d.control<QCheckBox>("Derivative f′(x)")->click(); });
    row("f″", [](const TestExportDialog &d) { d.control<QCheckBox>("Second derivative f″(x)")->click(); });
}

void ExportFormTest::eachControlChangesOnce()
{
    QFETCH(std::function<void(const TestExportDialog &)>, step);
    const TestExportDialog dialog;
    const ExportForm::Values before = dialog.form()->values();
    const QSignalSpy changed(dialog.form(), &ExportForm::changed);
    step(dialog);
    QCOMPARE(changed.count(), 1);
    QVERIFY(dialog.form()->values() != before);
    step(dialog);
    QVERIFY(changed.count() <= 2); // a check box changes back, the others do nothing
}

void ExportFormTest::presetsSetTheSize()
{
    const TestExportDialog dialog;
    QCOMPARE(pixelSize(dialog.options()), QSize(1920, 1080));
    dialog.choosePreset(QStringLiteral("slide4k"));
    QCOMPARE(pixelSize(dialog.options()), QSize(3840, 2160));
    dialog.choosePreset(QStringLiteral("column"));
    QCOMPARE(dialog.control<QDoubleSpinBox>("Width")->value(), 85.0);
    QCOMPARE(pixelSize(dialog.options()), QSize(1004, 1181));
    dialog.control<QSpinBox>("Resolution")->setValue(600);
    QCOMPARE(pixelSize(dialog.options()), QSize(2008, 2362));
    QCOMPARE(dialog.form()->values().settings.preset, QStringLiteral("column"));
}

void ExportFormTest::ownSizeIsCustom()
{
    const TestExportDialog dialog;
    dialog.control<QDoubleSpinBox>("Width")->setValue(1200);
    QCOMPARE(dialog.control<QComboBox>("Size")->currentText(), QStringLiteral("Custom"));
    QCOMPARE(pixelSize(dialog.options()), QSize(1200, 1080));
    dialog.choose("Unit", static_cast<int>(SizeUnit::Millimetres));
    QVERIFY(std::abs(dialog.control<QDoubleSpinBox>("Width")->value() - 1200 / 300.0 * 25.4) < 0.051);
}

void ExportFormTest::windowSizeKeepsTheWindowsText()
{
    State state;
    state.appearance.textPercent = 150;
    const TestExportDialog dialog(state);
    dialog.choosePreset(QLatin1String(ExportSettings::windowSize));
    QCOMPARE(dialog.options().width, 900.0);
    QCOMPARE(dialog.options().height, 700.0);
    QCOMPARE(dialog.options().textScale, 1.5);
    QCOMPARE(dialog.options().lineScale, 1.0);
}

void ExportFormTest::tablesHaveADecimalMark()
{
    TestExportDialog dialog;
    dialog.show();
    auto *comma = dialog.control<QCheckBox>(QStringLiteral("Decimal comma, semicolon between columns"));
    QVERIFY(comma && !comma->isVisible());
    dialog.choose("Format", static_cast<int>(PictureFormat::Csv));
    QVERIFY(comma->isVisible() && !comma->isChecked());
    comma->click();
    QCOMPARE(dialog.options().decimals, DecimalMark::Comma);
    const QString file = m_folder.filePath(QStringLiteral("comma.csv"));
    dialog.saveTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
    QTRY_VERIFY(!dialog.isVisible());
    QFile table(file);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readAll().startsWith("chart;function;piece;x;y\n"));
    // Remembered, for copies too.
    QCOMPARE(TestExportDialog().options().decimals, DecimalMark::Comma);
    QCOMPARE(settings::decimalMark(), DecimalMark::Comma);
    QCOMPARE(slideOptions().decimals, DecimalMark::Comma);
}

void ExportFormTest::oneChartStays()
{
    TestExportDialog dialog;
    dialog.show();
    dialog.control<QCheckBox>("Derivative f′(x)")->click();
    QSignalSpy changed(dialog.form(), &ExportForm::changed);
    dialog.control<QCheckBox>("Activation f(x)")->click();
    QCOMPARE(changed.count(), 0);
    QVERIFY(dialog.control<QCheckBox>("Activation f(x)")->isChecked());
    QVERIFY(dialog.exportedState().charts.value);
    QVERIFY(dialog.shownTexts().contains(QStringLiteral("A picture shows at least one chart.")));
}

void ExportFormTest::themeFollowsTheWindow()
{
    State state;
    state.appearance.theme = Theme::Dark;
    const TestExportDialog dialog(state);
    QCOMPARE(dialog.options().theme, Theme::Light);
    dialog.choose("Theme", static_cast<int>(Theme::System));
    QCOMPARE(dialog.options().theme, Theme::Dark);
}

QTEST_MAIN(ExportFormTest)
#include "tst_exportform.moc"
