#include "tests/ui/fulldisk.h"
#include "ui/picture/exporter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace actiscope;

class ExportFileTest : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void refuses_data();
    void refuses();
    void fullDiskLeavesTheOldFile();
    void cancelledLeavesNothing();
    void sizeIsKnownBeforehand_data();
    void sizeIsKnownBeforehand();
};

void ExportFileTest::formats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ending");
    QTest::newRow("png") << "a.png" << "png";
    QTest::newRow("svg") << "/tmp/x.y/a.svg" << "svg";
    QTest::newRow("upper case") << "A.PDF" << "pdf";
    QTest::newRow("csv") << "a.b.csv" << "csv";
    QTest::newRow("tex") << "a.tex" << "tex";
    QTest::newRow("tikz") << "a.tikz" << "tikz";
    QTest::newRow("python") << "a.py" << "py";
    QTest::newRow("unknown") << "a.jpg" << "";
    QTest::newRow("none") << "png" << "";
    QTest::newRow("empty") << "" << "";
}

void ExportFileTest::formats()
{
    QFETCH(QString, name);
    QFETCH(QString, ending);
    const auto format = formatOf(name);
    QCOMPARE(format ? endingOf(*format) : QString(), ending);
}

void ExportFileTest::writesEveryFormat_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("png") << "png" << QByteArray("\x89PNG");
    QTest::newRow("svg") << "svg" << QByteArray("<?xml");
    QTest::newRow("pdf") << "pdf" << QByteArray("%PDF");
    QTest::newRow("csv") << "csv" << QByteArray("chart,");
    QTest::newRow("tex") << "tex" << QByteArray("% Typeset");
    QTest::newRow("tikz") << "tikz" << QByteArray("% A picture");
    QTest::newRow("python") << "py" << QByteArray("\"\"\"");
}

void ExportFileTest::writesEveryFormat()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, start);
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("Bild mit Ümlaut.") + ending);
    QString error;
    for (int i = 0; i < 2; ++i) { // the second time over the first
        QVERIFY2(exportPicture(State(), ExportOptions(), name, &error), qPrintable(error));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
}

void ExportFileTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QString>("says");
    const ExportOptions fine;
    const auto sized = [](double width, double height, double scale) {
        ExportOptions options;
        options.width = width;
        options.height = height;
        options.scale = scale;
        return options;
    };
    QTest::newRow("folder as file") << "sub.png" << fine << "sub.png” is a folder";
    QTest::newRow("missing folder") << "none/a.png" << fine << "there is no folder";
    QTest::newRow("file as folder") << "old.png/a.png" << fine << "there is no folder";
    QTest::newRow("no ending") << "a" << fine << ".png, .svg, .pdf, .csv, .tex, .tikz or .py";
    QTest::newRow("unknown ending") << "a.jpg" << fine << ".png, .svg, .pdf, .csv, .tex, .tikz or .py";
    QTest::newRow("no width") << "old.png" << sized(0, 720, 1) << "0×720";
    QTest::newRow("negative") << "old.png" << sized(-5, 720, 1) << "-5×720";
    QTest::newRow("not a number") << "old.png" << sized(std::nan(""), 720, 1) << "720";
    QTest::newRow("infinite") << "old.png" << sized(1280, std::numeric_limits<double>::infinity(), 1) << "inf";
    QTest::newRow("huge") << "old.png" << sized(1280, 720, 100) << "128000×72000";
    QTest::newRow("no scale") << "old.png" << sized(1280, 720, 0) << "0×0";
#ifdef Q_OS_UNIX
    QTest::newRow("device") << "full.png" << fine << "is a device";
#endif
}

void ExportFileTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(ExportOptions, options);
    QFETCH(QString, says);
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkdir(QStringLiteral("sub.png")));
    QFile old(dir.filePath(QStringLiteral("old.png")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
#ifdef Q_OS_UNIX
    QFile::link(QStringLiteral("/dev/full"), dir.filePath(QStringLiteral("full.png")));
#endif
    const QStringList before = dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System);

    QString error;
    QVERIFY(!exportPicture(State(), options, dir.filePath(name), &error));
    QVERIFY2(error.contains(says), qPrintable(error));
    QVERIFY(error.endsWith(u'.'));
    QCOMPARE(dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System), before);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void ExportFileTest::fullDiskLeavesTheOldFile()
{
    QTemporaryDir folder;
    QFile old(folder.filePath(QStringLiteral("old.png")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QString error;
    bool png, pdf, svg;
    {
        const FullDisk disk(1000);
        png = exportPicture(State(), ExportOptions(), old.fileName(), &error);
        pdf = exportPicture(State(), ExportOptions(), folder.filePath(QStringLiteral("new.pdf")), nullptr);
        svg = exportPicture(State(), ExportOptions(), folder.filePath(QStringLiteral("new.svg")), nullptr);
    }
    QVERIFY(!png);
    QVERIFY(!pdf);
    QVERIFY(!svg);
    static const QRegularExpression says(QStringLiteral("old.png” could not be written: .*(full|too large)"));
    QVERIFY2(error.contains(says), qPrintable(error));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("old.png")));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void ExportFileTest::cancelledLeavesNothing()
{
    QTemporaryDir folder;
    ExportProgress progress;
    progress.cancel();
    QString error = QStringLiteral("before");
    QVERIFY(!exportPicture(State(), ExportOptions(), folder.filePath(QStringLiteral("a.png")), &error, &progress));
    QVERIFY(error.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void ExportFileTest::sizeIsKnownBeforehand_data()
{
    QTest::addColumn<PictureFormat>("format");
    QTest::newRow("png") << PictureFormat::Png;
    QTest::newRow("svg") << PictureFormat::Svg;
    QTest::newRow("csv") << PictureFormat::Csv;
    QTest::newRow("tex") << PictureFormat::Tex;
    QTest::newRow("tikz") << PictureFormat::Tikz;
    QTest::newRow("python") << PictureFormat::Python;
}

void ExportFileTest::sizeIsKnownBeforehand()
{
    QFETCH(PictureFormat, format);
    const State state;
    const ExportOptions options;
    ExportProgress progress;
    QCOMPARE(fileSize(state, options, format, progress), renderedFile(format, state, options).size());
}

QTEST_MAIN(ExportFileTest)
#include "tst_exportfile.moc"
