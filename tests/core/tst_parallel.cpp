#include "core/math/parallel.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

using namespace actiscope;

namespace {

/// Lets so many threads through together, so that each of them surely has a share of the work.
class Gate
{
public:
    explicit Gate(unsigned threads) : m_missing(threads) {}

    void pass()
    {
        std::unique_lock lock(m_mutex);
        if (m_missing > 0 && --m_missing == 0)
            m_open.notify_all();
        m_open.wait(lock, [this] { return m_missing == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_open;
    unsigned m_missing;
};

#ifdef __GLIBC__
/// While it lives, no thread can be made: none gets a stack as large as this.
class NoThreads
{
public:
    NoThreads()
    {
        pthread_getattr_default_np(&m_usual);
        pthread_attr_t huge;
        pthread_attr_init(&huge);
        pthread_attr_setstacksize(&huge, std::numeric_limits<std::size_t>::max() / 4);
        m_set = pthread_setattr_default_np(&huge) == 0;
        pthread_attr_destroy(&huge);
    }
    ~NoThreads()
    {
        pthread_setattr_default_np(&m_usual);
        pthread_attr_destroy(&m_usual);
    }
    NoThreads(const NoThreads &) = delete;
    NoThreads &operator=(const NoThreads &) = delete;

    bool isSet() const { return m_set; }

private:
    pthread_attr_t m_usual;
    bool m_set = false;
};
#endif

} // namespace

class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void eachOnce_data();
    void eachOnce();
    void exceptions_data();
    void exceptions();
    void exceptionStopsTheOthers();
    void memoryThatDoesNotSuffice();
    void stopped();
    void withoutThreads();
};

void TestParallel::eachOnce_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<unsigned>("threads");
    QTest::newRow("nothing") << 0 << 4U;
    QTest::newRow("one") << 1 << 4U;
    QTest::newRow("the caller alone") << 100 << 1U;
    QTest::newRow("fewer than threads") << 3 << 8U;
    QTest::newRow("many") << 10000 << 4U;
    QTest::newRow("a thread a processor") << 1000 << 0U;
}

void TestParallel::eachOnce()
{
    QFETCH(int, count);
    QFETCH(unsigned, threads);
    std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
    QVERIFY(inParallel(calls.size(), [&](std::size_t index) { ++calls[index]; }, {}, threads));
    QVERIFY(std::all_of(calls.begin(), calls.end(), [](const std::atomic<int> &n) { return n == 1; }));
}

void TestParallel::exceptions_data()
{
    QTest::addColumn<unsigned>("threads");
    QTest::addColumn<bool>("inCaller");
    QTest::addColumn<bool>("inHelpers");
    QTest::newRow("none") << 4U << false << false;
    QTest::newRow("in the caller's share") << 4U << true << false;
    QTest::newRow("in a helper's share") << 4U << false << true;
    QTest::newRow("in all shares") << 4U << true << true;
    QTest::newRow("the caller alone, none") << 1U << false << false;
    QTest::newRow("the caller alone") << 1U << true << false;
}

void TestParallel::exceptions()
{
    QFETCH(unsigned, threads);
    QFETCH(bool, inCaller);
    QFETCH(bool, inHelpers);
    const std::thread::id caller = std::this_thread::get_id();
    Gate gate(threads);
    std::atomic<int> calls = 0;
    const auto work = [&](std::size_t index) {
        ++calls;
        gate.pass();
        const bool isCaller = std::this_thread::get_id() == caller;
        if (isCaller ? inCaller : inHelpers)
            throw std::runtime_error("in call " + std::to_string(index));
    };
    std::string caught;
    try {
        QVERIFY(inParallel(threads, work, {}, threads));
    } catch (const std::runtime_error &failure) {
        caught = failure.what();
    }
    QCOMPARE(QString::fromStdString(caught).startsWith(QStringLiteral("in call ")), inCaller || inHelpers);
    QCOMPARE(calls.load(), static_cast<int>(threads));
}

void TestParallel::exceptionStopsTheOthers()
{
    constexpr std::size_t count = 1'000'000;
    for (const unsigned threads : {1U, 4U}) {
        std::atomic<std::size_t> calls = 0;
        std::atomic<bool> thrown = false;
        const auto work = [&](std::size_t index) {
            ++calls;
            if (index == 0) {
                thrown = true;
                throw std::runtime_error("first");
            }
            while (!thrown)
                std::this_thread::yield();
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inParallel(count, work, {}, threads));
        QVERIFY(calls < count / 10);
    }
}

void TestParallel::memoryThatDoesNotSuffice()
{
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, inParallel(4, [](std::size_t) { throw std::bad_alloc(); }, {}, 4));
}

void TestParallel::stopped()
{
    for (const unsigned threads : {1U, 4U}) {
        std::stop_source stop;
        std::atomic<int> calls = 0;
        QVERIFY(!inParallel(1000, [&](std::size_t) {
            ++calls;
            stop.request_stop();
        }, stop.get_token(), threads));
        QVERIFY(calls <= static_cast<int>(threads));
        QVERIFY(!inParallel(1000, [&](std::size_t) { ++calls; }, stop.get_token(), threads));
        QVERIFY(calls <= static_cast<int>(threads));
    }
}

void TestParallel::withoutThreads()
{
#ifdef __GLIBC__
    const NoThreads none;
    if (!none.isSet())
        QSKIP("This system makes threads whatever their stack is.");
    QVERIFY_THROWS_EXCEPTION(std::system_error, std::jthread([] {}));
    std::vector<int> calls(1000); // one thread: no atomics needed
    QVERIFY(inParallel(calls.size(), [&](std::size_t index) { ++calls[index]; }, {}, 4));
    QVERIFY(std::all_of(calls.begin(), calls.end(), [](int n) { return n == 1; }));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             inParallel(10, [](std::size_t) { throw std::runtime_error("alone"); }, {}, 4));
#else
    QSKIP("Needs glibc, which can be told to have no thread to spare.");
#endif
}

QTEST_APPLESS_MAIN(TestParallel)

#include "tst_parallel.moc"
