// The state inside pictures: it comes back as it was, and a picture that is not whole does no harm.

#include "ui/picture/exporter.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/format/pngchunk.h"

#include "tests/ui/damage.h"
#include "tests/ui/randomstates.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace actiscope;

namespace {

ExportOptions smallOptions()
{
    ExportOptions options;
    options.width = 320.0;
    options.height = 200.0;
    return options;
}

QByteArray smallFile(const State &state, PictureFormat format, const ExportOptions &options = smallOptions())
{
    return renderedFile(format, state, options);
}

QByteArray metadata(const QByteArray &session)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeSvgMetadata(buffer, [&](QIODevice &device) { return device.write(session) == session.size(); });
    return buffer.data();
}

/// A file that holds the text as the pictures do, and little else.
QByteArray carrier(const QByteArray &session, PictureFormat format)
{
    switch (format) {
    case PictureFormat::Svg:
        return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + metadata(session) + "</svg>";
    case PictureFormat::Pdf:
        return "%PDF-1.4\n" + xmpPacket(session, QStringLiteral("a < b & “c”"), QStringLiteral("x\ny")) + "\n%%EOF";
    default:
        return pngSignature.toByteArray() + pngChunk("IHDR", QByteArray(13, '1')) + pngTextChunk("Title", "Actiscope")
             + pngTextChunk(embeddedKeyword, session) + pngChunk("IEND", {});
    }
}

} // namespace

class TestEmbeddedState : public QObject
{
    Q_OBJECT

private slots:
    void everyStateComesBack_data() { formats(); }
    void everyStateComesBack();
    void picturesBringTheStateBack_data() { formats(); }
    void picturesBringTheStateBack();
    void filesBringTheStateBack_data() { formats(); }
    void filesBringTheStateBack();
    void switchedOffThereIsNone_data() { formats(); }
    void switchedOffThereIsNone();
    void picturesShowWhatTheyDidWithoutIt();
    void cutPicturesDoNoHarm_data() { formats(); }
    void cutPicturesDoNoHarm();
    void damagedPicturesDoNoHarm_data() { formats(); }
    void damagedPicturesDoNoHarm();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void tagsOfOthersTakeNoTime_data();
    void tagsOfOthersTakeNoTime();
    void whoStopsItGetsNothing();

private:
    static void formats()
    {
        QTest::addColumn<PictureFormat>("format");
        QTest::newRow("png") << PictureFormat::Png;
        QTest::newRow("svg") << PictureFormat::Svg;
        QTest::newRow("pdf") << PictureFormat::Pdf;
    }
};

void TestEmbeddedState::everyStateComesBack()
{
    QFETCH(const PictureFormat, format);
    RandomStates random(21);
    for (int i = 0; i < fuzzRounds(1500); ++i) {
        Session session{random.state(), {}};
        session.state.layer.file.name = "a<b>&]]>\x01 “β”.csv";
        session.state = repaired(session.state);
        QString error;
        const auto read = sessionInPictureData(carrier(sessionJson(session), format), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY2(*read == session, QByteArray::number(i).constData());
    }
}

void TestEmbeddedState::picturesBringTheStateBack()
{
    QFETCH(const PictureFormat, format);
    RandomStates random(22);
    for (int i = 0; i < fuzzRounds(200); ++i) {
        State state = random.state();
        if (i % 10 != 0)
            state.workspace = Workspace::Curves; // the others take longer to draw
        state.layer.rows = random.whole(1, 50);
        state.depth.depth = random.whole(1, 10);
        state.depth.width = random.whole(1, 10);
        state.depth.batch = random.whole(1, 10);
        QString error;
        const auto read = sessionInPictureData(smallFile(state, format), &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY2(read->state == state, QByteArray::number(i).constData());
    }
}

void TestEmbeddedState::filesBringTheStateBack()
{
    QFETCH(const PictureFormat, format);
    const QTemporaryDir folder;
    for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer, Workspace::Depth}) {
        State state;
        state.workspace = workspace;
        state.range = {-1.0 / 3.0, 7.0};
        QString error;
        const QString file = folder.filePath(QStringLiteral("picture.") + endingOf(format));
        QVERIFY2(exportPicture(state, smallOptions(), file, &error), qPrintable(error));
        const QString renamed = folder.filePath(QStringLiteral("picture of no ending"));
        QFile::remove(renamed);
        QVERIFY(QFile::rename(file, renamed));
        const auto read = sessionInPicture(renamed, &error);
        QVERIFY2(read, qPrintable(error));
        QVERIFY(read->state == state);
    }
}

void TestEmbeddedState::switchedOffThereIsNone()
{
    QFETCH(const PictureFormat, format);
    ExportOptions options = smallOptions();
    options.reopenable = false;
    const QByteArray file = smallFile({}, format, options);
    QVERIFY(!file.contains("actiscope-session"));
    QString error;
    QVERIFY(!sessionInPictureData(file, &error));
    QVERIFY2(error.contains(QLatin1String("opened again")), qPrintable(error));
}

void TestEmbeddedState::picturesShowWhatTheyDidWithoutIt()
{
    ExportOptions without = smallOptions();
    without.reopenable = false;
    const QByteArray png = renderedFile(PictureFormat::Png, {}, smallOptions());
    const QImage image = QImage::fromData(png, "PNG");
    QCOMPARE(image, QImage::fromData(renderedFile(PictureFormat::Png, {}, without), "PNG"));
    QVERIFY(image.text(QLatin1String(embeddedKeyword)).contains(QLatin1String("actiscope-session")));

    const auto drawn = [](const QByteArray &svg) {
        QSvgRenderer renderer(svg);
        QImage target(320, 200, QImage::Format_RGB32);
        target.fill(Qt::white);
        QPainter painter(&target);
        renderer.render(&painter);
        return target;
    };
    QCOMPARE(drawn(renderedFile(PictureFormat::Svg, {}, smallOptions())), drawn(renderedFile(PictureFormat::Svg, {}, without)));
}

void TestEmbeddedState::cutPicturesDoNoHarm()
{
    QFETCH(const PictureFormat, format);
    const QByteArray text = sessionJson({});
    for (const QByteArray &whole : {carrier(text, format), smallFile({}, format)}) {
        QString error;
        QVERIFY(sessionInPictureData(whole, &error));
        const qsizetype step = whole.size() < 20000 ? 3 : 17;
        for (qsizetype length = 0; length < whole.size(); length += step) {
            error.clear();
            const auto read = sessionInPictureData(whole.left(length), &error);
            if (read)
                QVERIFY(read->state == State()); // the picture is cut behind it
            else
                QVERIFY(!error.isEmpty());
        }
    }
}

void TestEmbeddedState::damagedPicturesDoNoHarm()
{
    QFETCH(const PictureFormat, format);
    Generator random(23);
    const QByteArray small = carrier(sessionJson({RandomStates(24).state(), {}}), format);
    const int rounds = fuzzRounds(1500);
    for (int i = 0; i < rounds; ++i) {
        QString error;
        const auto read = sessionInPictureData(damaged(small, random), &error);
        if (read)
            QVERIFY(repaired(read->state) == read->state);
        else
            QVERIFY(!error.isEmpty());
    }
}

void TestEmbeddedState::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const auto saved = [](const char *format) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    };
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter(&writer).drawLine(0, 0, 100, 100);
    }
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 20; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    bomb += "]><svg xmlns=\"http://www.w3.org/2000/svg\">"
            + metadata("x").replace(">x<", ">&a19;<") + "</svg>";
    const QString none = QStringLiteral("does not hold the state");
    QTest::newRow("png of another program") << saved("PNG") << none;
    QTest::newRow("pdf of another program") << pdf << none;
    QTest::newRow("svg of another program") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << none;
    QTest::newRow("bmp") << saved("BMP") << "no PNG, SVG or PDF";
    QTest::newRow("empty") << QByteArray() << "no PNG, SVG or PDF";
    QTest::newRow("zeros") << QByteArray(100000, char(0)) << "no PNG, SVG or PDF";
    QTest::newRow("endless chunk") << pngSignature.toByteArray() + QByteArray("\xff\xff\xff\xff", 4) + "iTXtActiscope" << none;
    QTest::newRow("pdf of beginnings") << "%PDF-1.4\n" + QByteArray("<x:xmpmeta>").repeated(200000) + "</x:xmpmeta>" << none;
    QTest::newRow("svg that unfolds") << bomb << none;
    QTest::newRow("png with another text") << carrier("no session", PictureFormat::Png) << "no session of Actiscope";
    QTest::newRow("svg with another text") << carrier("{}", PictureFormat::Svg) << "no session of Actiscope";
}

/// Nothing is made of them: that took minutes where there are many, though all is right behind them.
void TestEmbeddedState::tagsOfOthersTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto attributes = [](int count, const QByteArray &prefix) {
        QByteArray text = "<g";
        for (int i = 0; i < count; ++i)
            text += ' ' + prefix + QByteArray::number(i) + "='>'";
        return text + "/>";
    };
    QTest::newRow("attributes of a drawing program") << attributes(60, "a") << QByteArray();
    QTest::newRow("attributes") << attributes(20'000, "a") << QByteArray();
    QTest::newRow("attributes with the other quotes") << attributes(20'000, "a").replace('\'', '"') << QByteArray();
    QTest::newRow("declared prefixes") << attributes(20, "xmlns:p").repeated(2000) << QByteArray();
    QTest::newRow("groups in groups") << QByteArray("<g>").repeated(100) << QByteArray("</g>").repeated(100);
    QTest::newRow("many groups in groups") << QByteArray("<g>").repeated(20'000) << QByteArray("</g>").repeated(20'000);
    QTest::newRow("a comment with quotes") << "<!--" + QByteArray("'").repeated(99) + "-->" << QByteArray();
}

void TestEmbeddedState::tagsOfOthersTakeNoTime()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const QByteArray session = sessionJson({});
    QString error;
    const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + before + metadata(session) + after + "</svg>";
    QVERIFY2(sessionInPictureData(svg, &error), qPrintable(error));
    QByteArray packet = xmpPacket(session, {}, {});
    packet.insert(packet.indexOf("<rdf:RDF"), before);
    packet.insert(packet.indexOf("</rdf:RDF>") + 10, after);
    QVERIFY2(sessionInPictureData("%PDF-1.4\n" + packet, &error), qPrintable(error));
}

void TestEmbeddedState::whoStopsItGetsNothing()
{
    std::stop_source source;
    source.request_stop();
    QString error;
    QVERIFY(!sessionInPictureData("<svg>" + metadata(sessionJson({})) + "</svg>", &error, source.get_token()));
}

void TestEmbeddedState::otherFilesAreRefused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, reason);
    QString error;
    QVERIFY(!sessionInPictureData(file, &error));
    QVERIFY2(error.contains(reason), qPrintable(error));
}

QTEST_MAIN(TestEmbeddedState)
#include "tst_embeddedstate.moc"
