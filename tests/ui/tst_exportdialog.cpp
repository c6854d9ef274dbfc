#include "tests/ui/testexportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace actiscope;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void previewFollows();
    void previewFillsItsRoom_data();
    void previewFillsItsRoom();
    void ownSizeOfTheDialogStays();
    void savesAndRemembers();
    void endingDecides_data();
    void endingDecides();
    void chosenFilterDecides();
    void asksBeforeReplacing();
    void saysWhatWentWrong();
    void cancelStopsALongSave();
    void copies();
    void closingWhileWorkingIsSafe();

private:
    QTemporaryDir m_folder;
};

void ExportDialogTest::initTestCase()
{
    useSettingsIn(m_folder);
}

void ExportDialogTest::init()
{
    QSettings().clear();
}

void ExportDialogTest::previewFollows()
{
    TestExportDialog dialog;
    QSignalSpy rendered(dialog.preview(), &ExportPreview::rendered);
    QSignalSpy measured(dialog.preview(), &ExportPreview::measured);
    dialog.show();
    QTRY_VERIFY(measured.count() > 0);
    const QImage before = dialog.preview()->image();
    QVERIFY(!before.isNull());
    QVERIFY(dialog.preview()->accessibleDescription().contains(QStringLiteral("Sigmoid")));
    QVERIFY(dialog.shownTexts().join(u' ').contains(QStringLiteral("1920 × 1080 pixels · ")));

    rendered.clear();
    dialog.choose("Theme", static_cast<int>(Theme::Dark));
    QTRY_VERIFY(rendered.count() > 0);
    QVERIFY(dialog.preview()->image() != before);
    // Many changes at once: the last one is what is shown.
    for (int percent = 60; percent <= 200; percent += 10)
        dialog.control<QSpinBox>("Text size")->setValue(percent);
    dialog.choose("Theme", static_cast<int>(Theme::Light));
    dialog.control<QSpinBox>("Text size")->setValue(100);
    QTRY_COMPARE(dialog.preview()->image(), before);
}

void ExportDialogTest::previewFillsItsRoom_data()
{
    QTest::addColumn<QString>("preset");
    for (const SizePreset &preset : sizePresets())
        QTest::newRow(preset.id) << QString::fromLatin1(preset.id);
}

void ExportDialogTest::previewFillsItsRoom()
{
    QFETCH(QString, preset);
    TestExportDialog dialog;
    dialog.show();
    dialog.choosePreset(preset);
    QCoreApplication::processEvents();
    const QSizeF room = dialog.preview()->size();
    const ExportOptions options = dialog.options();
    const QSizeF picture = QSizeF(options.width, options.height).scaled(room, Qt::KeepAspectRatio);
    const double filled = picture.width() * picture.height() / (room.width() * room.height());
    // A small screen leaves a flat picture no more than the least height.
    const bool isLeast = dialog.preview()->height() <= dialog.preview()->minimumSizeHint().height();
    QVERIFY2(filled > 0.95 || isLeast, qPrintable(QString::number(filled)));
    QVERIFY(QSize(dialog.size().boundedTo(dialog.screen()->availableSize())) == dialog.size());
}

void ExportDialogTest::ownSizeOfTheDialogStays()
{
    TestExportDialog dialog;
    dialog.show();
    dialog.choosePreset(QStringLiteral("column"));
    const QSize own = dialog.size() + QSize(10, 20);
    dialog.resize(own);
    dialog.choosePreset(QStringLiteral("slide"));
    QCOMPARE(dialog.size(), own);
}

void ExportDialogTest::savesAndRemembers()
{
    State state;
    state.functions = {"sigmoid", "relu", "gelu"};
    {
        TestExportDialog dialog(state);
        dialog.show();
        dialog.choose("Format", static_cast<int>(PictureFormat::Svg));
        dialog.choosePreset(QStringLiteral("page"));
        dialog.control<QSpinBox>("Text size")->setValue(120);
        dialog.choose("Theme", static_cast<int>(Theme::Contrast));
        dialog.answer = m_folder.filePath(QStringLiteral("picture.svg"));
        dialog.control<QPushButton>("Save…")->click();
        QVERIFY(dialog.suggestion.endsWith(QStringLiteral("/sigmoid-relu-gelu.svg")));
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(contentOf(dialog.answer).startsWith("<?xml"));
    }
    TestExportDialog again(state);
    const ExportSettings settings = again.form()->values().settings;
    QCOMPARE(settings.format, PictureFormat::Svg);
    QCOMPARE(settings.preset, QStringLiteral("page"));
    QCOMPARE(settings.size.width, 174.0);
    QCOMPARE(settings.textPercent, 120);
    QCOMPARE(settings.theme, Theme::Contrast);
    again.control<QPushButton>("Save…")->click(); // nothing chosen
    QCOMPARE(QFileInfo(again.suggestion).absolutePath(), QFileInfo(m_folder.path()).absoluteFilePath());
}

void ExportDialogTest::endingDecides_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("none") << "plain" << "plain.png" << QByteArray("\x89PNG");
    QTest::newRow("another format") << "other.pdf" << "other.pdf" << QByteArray("%PDF");
    QTest::newRow("unknown") << "odd.txt" << "odd.txt.png" << QByteArray("\x89PNG");
    QTest::newRow("upper case") << "LOUD.CSV" << "LOUD.CSV" << QByteArray("chart");
}

void ExportDialogTest::endingDecides()
{
    QFETCH(QString, chosen);
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    TestExportDialog dialog;
    dialog.show();
    dialog.saveTo(m_folder.filePath(chosen));
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(contentOf(m_folder.filePath(file)).startsWith(start));
}

void ExportDialogTest::chosenFilterDecides()
{
    const auto path = [this](const char *name) { return m_folder.filePath(QLatin1String(name)); };
    {
        TestExportDialog dialog;
        dialog.show();
        dialog.answer = path("filtered.v2.png"); // as suggested
        dialog.chosenFormat = PictureFormat::Svg;
        dialog.control<QPushButton>("Save…")->click();
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(dialog.questions, 0);
        QVERIFY(contentOf(path("filtered.v2.svg")).startsWith("<?xml"));
        QVERIFY(!QFile::exists(path("filtered.v2.png")));
    }
    TestExportDialog dialog; // which remembers SVG
    QCOMPARE(dialog.format(), PictureFormat::Svg);
    dialog.show();
    dialog.answer = path("filtered.v2.pdf");
    dialog.control<QPushButton>("Save…")->click();
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(contentOf(dialog.answer).startsWith("%PDF"));

    TestExportDialog third;
    third.show();
    third.answer = path("filtered.v2.pdf");
    third.chosenFormat = PictureFormat::Svg;
    third.control<QPushButton>("Save…")->click();
    QCOMPARE(third.questions, 1); // nobody has asked about filtered.v2.svg yet
    QVERIFY(third.isVisible());
}

void ExportDialogTest::asksBeforeReplacing()
{
    QFile old(m_folder.filePath(QStringLiteral("kept.png")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    TestExportDialog dialog;
    dialog.show();
    dialog.saveTo(m_folder.filePath(QStringLiteral("kept")));
    QCOMPARE(dialog.questions, 1);
    QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
    QVERIFY(dialog.isVisible());
    dialog.replace = true;
    dialog.saveTo(m_folder.filePath(QStringLiteral("kept")));
    QTRY_VERIFY(!dialog.isVisible());
    QVERIFY(contentOf(old.fileName()).startsWith("\x89PNG"));
}

void ExportDialogTest::saysWhatWentWrong()
{
    TestExportDialog dialog;
    dialog.show();
    dialog.saveTo(m_folder.filePath(QStringLiteral("no/where.png")));
    QTRY_VERIFY(dialog.shownTexts().join(u' ').contains(QStringLiteral("there is no folder")));
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.control<QPushButton>("Save…")->isEnabled());
    dialog.control<QCheckBox>("Transparent background")->click();
    QVERIFY(!dialog.shownTexts().join(u' ').contains(QStringLiteral("there is no folder")));
}

void ExportDialogTest::cancelStopsALongSave()
{
    TestExportDialog dialog;
    dialog.show();
    dialog.control<QDoubleSpinBox>("Width")->setValue(30000);
    dialog.control<QDoubleSpinBox>("Height")->setValue(30000);
    const QString file = m_folder.filePath(QStringLiteral("huge.png"));
    dialog.saveTo(file);
    QVERIFY(dialog.findChild<QProgressBar *>()->isVisible());
    QVERIFY(!dialog.form()->isEnabled());
    dialog.control<QPushButton>("Cancel")->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.form()->isEnabled(), 20000);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.shownTexts().contains(QStringLiteral("Cancelled. No file was written.")));
    QVERIFY(!QFile::exists(file));
}

void ExportDialogTest::copies()
{
    TestExportDialog dialog;
    dialog.show();
    dialog.control<QPushButton>("Copy")->click();
    QTRY_VERIFY(dialog.shownTexts().contains(QStringLiteral("The picture is on the clipboard.")));
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1920, 1080));
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    dialog.control<QDoubleSpinBox>("Width")->setValue(30000); // far too much for a clipboard
    dialog.control<QDoubleSpinBox>("Height")->setValue(30000);
    QVERIFY(!dialog.control<QPushButton>("Copy")->isEnabled());
    dialog.control<QDoubleSpinBox>("Height")->setValue(300);
    QVERIFY(dialog.control<QPushButton>("Copy")->isEnabled());
    dialog.choose("Format", static_cast<int>(PictureFormat::Csv));
    QVERIFY(!dialog.control<QPushButton>("Copy")->isEnabled());
}

void ExportDialogTest::closingWhileWorkingIsSafe()
{
    for (int i = 0; i < 10; ++i) {
        TestExportDialog dialog;
        dialog.show();
        dialog.choosePreset(QStringLiteral("slide4k"));
        QCoreApplication::processEvents();
        dialog.saveTo(m_folder.filePath(QStringLiteral("closing.png")));
    }
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
