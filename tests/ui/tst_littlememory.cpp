// The window where memory does not suffice.

#include "ui/picture/animation/animation.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/format/pngchunk.h"
#include "ui/session/unsavedwork.h"
#include "ui/workspace/busystrip.h"
#include "ui/workspace/layerworkspace.h"

#include "tests/ui/experimentstates.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <fstream>
#include <optional>

#include <sys/resource.h>
#include <unistd.h>

using namespace actiscope;

namespace {

/// While it lives the process gets so many bytes of memory more, and no others. Linux only.
class LittleMemory
{
public:
    explicit LittleMemory(rlim_t more)
    {
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        getrlimit(RLIMIT_AS, &m_before);
        const rlimit limit{pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + more, m_before.rlim_max};
        m_isSet = pages > 0 && setrlimit(RLIMIT_AS, &limit) == 0;
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &m_before); }
    Q_DISABLE_COPY_MOVE(LittleMemory)

    bool isSet() const { return m_isSet; }

private:
    rlimit m_before{};
    bool m_isSet = false;
};

} // namespace

class TestLittleMemory : public QObject
{
    Q_OBJECT

private slots:
    void isSaidInTheWorkspace();
    void sufficesForLargeBatches();
    void sufficesForPicturesOfOthers_data();
    void sufficesForPicturesOfOthers();
    void sufficesForLargeAnimations();

private:
    PrivateSettings m_settings;
};

/// In the workspace, until something is computed again; what was shown stays.
void TestLittleMemory::isSaidInTheWorkspace()
{
    WindowCase c(toy());
    const auto *strip = c.window.layer()->findChild<BusyStrip *>();
    const auto batch = [&](int rows, int columns) {
        c.edit([=](State &state) {
            state.layer.rows = rows;
            state.layer.columns = columns;
        });
    };
    const std::vector<Panel> before = c.window.workspace()->figure().panels;
    {
        const LittleMemory limit(250'000'000); // half of what the numbers take
        QVERIFY(limit.isSet());
        batch(1'000'000, 64);
        QVERIFY2(strip->problem().contains(QStringLiteral("too little memory")), qPrintable(strip->problem()));
        QVERIFY(strip->isVisible());
        QVERIFY(c.window.workspace()->figure().panels[0].bars == before[0].bars);
    }
    batch(100, 1);
    QCOMPARE(strip->problem(), QString());
    QVERIFY(!strip->isVisible());
    QVERIFY(c.window.workspace()->figure().panels[0].bars != before[0].bars);
}

/// Writing takes next to none beside the batch, and reading little beside what is read: 8 MB here, whose text has 11.
void TestLittleMemory::sufficesForLargeBatches()
{
    const QTemporaryDir folder;
    Session session;
    session.state.layer.file = {"x", {250'000, 4, Numbers(std::vector<double>(1'000'000, 1.0 / 3.0))}};
    const QString file = folder.filePath(QStringLiteral("a.actiscope"));
    QString error;
    QVERIFY2(saveSession({}, file, &error) && openSession(file, &error), qPrintable(error)); // what is there after once
    {
        const LittleMemory limit(3'000'000);
        QVERIFY(limit.isSet());
        QVERIFY2(saveSession(session, file, &error), qPrintable(error));
        UnsavedWork work;
        work.session = session;
        QVERIFY2(UnsavedWorkFile(folder.filePath(QStringLiteral("a.recovery"))).save(work, &error), qPrintable(error));
    }
    std::optional<Session> read;
    {
        const LittleMemory limit(13'000'000);
        read = openSession(file, &error);
    }
    QVERIFY2(read == session, qPrintable(error));
}

/// They are looked through, not read as a whole.
void TestLittleMemory::sufficesForPicturesOfOthers_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
    QTest::newRow("pdf that begins a packet") << QByteArray("%PDF-1.7\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
    QTest::newRow("png") << pngSignature.toByteArray() + bigEndian(100'000'000) + "IDAT";
}

void TestLittleMemory::sufficesForPicturesOfOthers()
{
    QFETCH(const QByteArray, beginning);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(beginning);
    QVERIFY(file.resize(120'000'000));
    file.close();
    QString error;
    {
        const LittleMemory limit(8'000'000);
        QVERIFY(limit.isSet());
        QVERIFY(!sessionInPicture(file.fileName(), &error));
    }
    QVERIFY2(error.contains(QLatin1String("does not hold the state")), qPrintable(error));
}

/// A frame is painted and kept some rows at a time: its pixels would be 36 MB, and their places among the colours 9.
void TestLittleMemory::sufficesForLargeAnimations()
{
    const QTemporaryDir folder;
    Animation animation;
    animation.state.functions = {"swish"};
    animation.sweep = {.key = "swish.beta", .from = 0.5, .to = 1.0, .seconds = leastSeconds, .framesPerSecond = frameRates.front()};
    animation.options.width = animation.options.height = 300.0;
    const QString file = folder.filePath(QStringLiteral("a.gif"));
    QString error;
    QVERIFY2(exportAnimation(animation, file, &error), qPrintable(error)); // what is there after once
    animation.options.scale = 10.0;
    {
        const LittleMemory limit(25'000'000);
        QVERIFY(limit.isSet());
        QVERIFY2(exportAnimation(animation, file, &error), qPrintable(error));
    }
    QCOMPARE(QImage(file).size(), QSize(3000, 3000));
}

QTEST_MAIN(TestLittleMemory)
#include "tst_littlememory.moc"
