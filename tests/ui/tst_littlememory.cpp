// The window where memory does not suffice.

#include "ui/workspace/busystrip.h"
#include "ui/workspace/layerworkspace.h"

#include "tests/ui/experimentstates.h"

#include <fstream>

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

QTEST_MAIN(TestLittleMemory)
#include "tst_littlememory.moc"
