#include "ui/model/attempt.h"
#include "ui/model/background.h"
#include "ui/picture/savejob.h"
#include "ui/widget/waiting.h"
#include "ui/workspace/busystrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <new>
#include <stdexcept>

using namespace actiscope;

using Work = std::function<void()>;
Q_DECLARE_METATYPE(Work)

/// Work on other threads that cannot be done: it is told, and nothing waits for it for ever.
class TestBackground : public QObject
{
    Q_OBJECT

private slots:
    void attempts_data() { addWork(); }
    void attempts();
    void backgroundTells_data() { addWork(); }
    void backgroundTells();
    void problemGoesWithTheNextWork();
    void stoppedWorkHasNoProblem();
    void saveJobTells_data() { addWork(); }
    void saveJobTells();
    void waitingComesBack_data() { addWork(); }
    void waitingComesBack();
    void stripSaysOneThing();

private:
    static void addWork();
};

void TestBackground::addWork()
{
    QTest::addColumn<Work>("work");
    QTest::addColumn<QString>("word"); // of what is said; empty: nothing is
    QTest::newRow("done") << Work([] {}) << QString();
    QTest::newRow("too little memory") << Work([] { throw std::bad_alloc(); }) << QStringLiteral("too little memory");
    QTest::newRow("array too long") << Work([] { throw std::bad_array_new_length(); }) << QStringLiteral("too little memory");
    QTest::newRow("something else") << Work([] { throw std::runtime_error("no such thing"); }) << QStringLiteral("no such thing");
}

void TestBackground::attempts()
{
    QFETCH(Work, work);
    QFETCH(QString, word);
    const QString problem = attempt(work);
    QCOMPARE(problem.isEmpty(), word.isEmpty());
    QVERIFY2(problem.contains(word), qPrintable(problem));
}

void TestBackground::backgroundTells()
{
    QFETCH(Work, work);
    QFETCH(QString, word);
    Background background;
    QSignalSpy told(&background, &Background::problemChanged);
    bool delivered = false;
    background.start([&](std::stop_token) -> Background::Delivery {
        work();
        return [&] { delivered = true; };
    });
    QVERIFY(background.isBusy());
    QTRY_VERIFY(!background.isBusy());
    QCOMPARE(delivered, word.isEmpty());
    QCOMPARE(told.size(), word.isEmpty() ? 0 : 1);
    QVERIFY2(background.problem().contains(word), qPrintable(background.problem()));
}

void TestBackground::problemGoesWithTheNextWork()
{
    const auto fails = [](std::stop_token) -> Background::Delivery { throw std::bad_alloc(); };
    Background background;
    background.start(fails);
    QTRY_VERIFY(!background.problem().isEmpty());
    QSignalSpy told(&background, &Background::problemChanged);
    background.start([](std::stop_token) { return Background::Delivery(); });
    QCOMPARE(told.size(), 1);
    QVERIFY(background.problem().isEmpty());
    QTRY_VERIFY(!background.isBusy());
    QCOMPARE(told.size(), 1);

    background.start(fails);
    QTRY_VERIFY(!background.problem().isEmpty());
    background.cancel(); // what was asked for then is wanted no more
    QVERIFY(background.problem().isEmpty());
}

void TestBackground::stoppedWorkHasNoProblem()
{
    Background background;
    QSignalSpy told(&background, &Background::problemChanged);
    background.start([](std::stop_token stop) -> Background::Delivery {
        while (!stop.stop_requested())
            QTest::qSleep(1);
        throw std::bad_alloc();
    });
    background.cancel();
    QTRY_VERIFY(!background.isBusy());
    QCOMPARE(told.size(), 0);
}

void TestBackground::saveJobTells()
{
    QFETCH(Work, work);
    QFETCH(QString, word);
    SaveJob job;
    QSignalSpy finished(&job, &SaveJob::finished);
    job.start([&](QString *, ExportProgress *) {
        work();
        return true;
    });
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!job.isRunning());
    QCOMPARE(finished.front().at(0).toBool(), word.isEmpty());
    const QString error = finished.front().at(1).toString();
    QCOMPARE(error.isEmpty(), word.isEmpty());
    QVERIFY2(error.contains(word), qPrintable(error));
}

void TestBackground::waitingComesBack()
{
    QFETCH(Work, work);
    QFETCH(QString, word);
    QWidget over;
    const QString problem = waitFor(&over, QStringLiteral("Waiting…"), work);
    QCOMPARE(problem.isEmpty(), word.isEmpty());
    QVERIFY2(problem.contains(word), qPrintable(problem));
}

void TestBackground::stripSaysOneThing()
{
    QWidget window;
    BusyStrip strip(&window);
    window.show();
    const auto *bar = strip.findChild<QProgressBar *>();
    const auto *label = strip.findChild<QLabel *>();
    QVERIFY(!strip.isVisible());
    strip.setBusy(true);
    QVERIFY(strip.isVisible() && bar->isVisible() && !label->isVisible());
    strip.setBusy(false);
    QVERIFY(!strip.isVisible());
    strip.setProblem(QStringLiteral("Too little memory."));
    QVERIFY(strip.isVisible() && !bar->isVisible() && label->isVisible());
    QCOMPARE(strip.problem(), QStringLiteral("Too little memory."));
    strip.setBusy(true);
    QVERIFY(bar->isVisible() && !label->isVisible());
    strip.setBusy(false);
    strip.setProblem({});
    QVERIFY(!strip.isVisible());
}

QTEST_MAIN(TestBackground)

#include "tst_background.moc"
