// Sessions in the window: new, open, save, and what is asked before work is lost.

#include "ui/menu/filemenu.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondesk.h"
#include "ui/session/sessiondocument.h"
#include "ui/session/sessionfiles.h"
#include "ui/widget/waiting.h"

#include "tests/ui/sessionfixture.h"

#include <QFile>
#include <QSemaphore>
#include <QThread>

using namespace actiscope;

class TestSessions : public QObject, private FreshFolder
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void aNewWindowHasNothingToSave();
    void changesShowInTheTitle();
    void whatIsOpenedWasNeverModified();
    void theLookIsNoChange();
    void savedAndOpenedAgain();
    void openingWhatIsNoSessionKeepsTheWork();
    void questionBeforeLosingWork_data();
    void questionBeforeLosingWork();
    void whatIsDoneWhileAFileOpensIsNotLost();
    void aFileOfTwoWindows_data();
    void aFileOfTwoWindows();
    void namesAreShownAsTheyAre();
    void windowLivesWhileItSaves();
    void whatOpensWhileItSavesComesAfter();
    void closingAsks();
    void recentFilesAreRemembered();
};

void TestSessions::aNewWindowHasNothingToSave()
{
    MainWindow window;
    QVERIFY(!window.isWindowModified());
    QVERIFY(window.windowTitle().contains(QLatin1String("[*]")));
    QVERIFY(window.windowTitle().contains(QLatin1String("Untitled")));
    window.show();
    QVERIFY(window.close());
}

void TestSessions::changesShowInTheTitle()
{
    MainWindow window;
    edit(window.model(), -2.0);
    QVERIFY(window.isWindowModified());
    window.model()->undo();
    QVERIFY(!window.isWindowModified());
    window.model()->redo();
    QVERIFY(window.isWindowModified());
    QString error;
    QVERIFY(saveTo(window, path(QStringLiteral("a.actiscope")), &error));
    QVERIFY(!window.isWindowModified());
    QVERIFY(window.windowTitle().startsWith(QLatin1String("a.actiscope")));
    window.model()->undo();
    QVERIFY(window.isWindowModified());
}

/// Not even for the moment between what the window shows and the file's name.
void TestSessions::whatIsOpenedWasNeverModified()
{
    MainWindow window;
    SessionDocument &document = *window.sessions()->document();
    const QSignalSpy modified(&document, &SessionDocument::modifiedChanged);
    document.load({changedState(), {}}, path(QStringLiteral("a.actiscope")));
    document.begin();
    QCOMPARE(modified.size(), 0);
    document.restore({changedState(), {}}, {}, {});
    QCOMPARE(modified.size(), 1);
    QVERIFY(window.isWindowModified());
    document.begin();
    QCOMPARE(modified.size(), 2);
    QVERIFY(!window.isWindowModified());
}

void TestSessions::theLookIsNoChange()
{
    MainWindow window;
    window.model()->edit(QStringLiteral("Look"), [](State &state) {
        state.appearance.theme = Theme::Dark;
        state.cursor = 2.0;
    });
    QVERIFY(!window.isWindowModified());
}

void TestSessions::savedAndOpenedAgain()
{
    const QString file = path(QStringLiteral("Sitzung “α”.actiscope"));
    State saved;
    {
        MainWindow window(changedState());
        saved = window.model()->state();
        QString error;
        QVERIFY2(saveTo(window, file, &error), qPrintable(error));
    }
    MainWindow window;
    QSignalSpy opened(window.sessions()->files(), &SessionFiles::opened);
    window.sessions()->openFile(file);
    QVERIFY(opened.wait());
    QVERIFY(window.model()->state() == saved);
    QVERIFY(!window.isWindowModified());
    QVERIFY(!window.model()->canUndo());
    QCOMPARE(window.sessions()->document()->fileName(), file);
    edit(window.model(), -3.0);
    window.sessions()->document()->begin();
    QVERIFY(window.sessions()->document()->fileName().isEmpty() && !window.isWindowModified());
}

void TestSessions::openingWhatIsNoSessionKeepsTheWork()
{
    MainWindow window;
    window.show();
    QString error;
    QVERIFY(saveTo(window, path(QStringLiteral("mine.actiscope")), &error));
    const State before = window.model()->state();
    window.sessions()->openFile(written(QStringLiteral("cut.actiscope"), sessionJson({}).left(300)));
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY2(box->text().contains(QLatin1String("cut.actiscope")) && box->text().contains(QLatin1String("line")),
             qPrintable(box->text()));
    box->close();
    QVERIFY(window.model()->state() == before);
    QVERIFY(window.sessions()->document()->fileName().endsWith(QLatin1String("mine.actiscope")));
}

void TestSessions::questionBeforeLosingWork_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("lost");
    QTest::newRow("cancel") << "Cancel" << false;
    QTest::newRow("discard") << "Discard" << true;
    QTest::newRow("save") << "Save" << true;
}

void TestSessions::questionBeforeLosingWork()
{
    QFETCH(const QString, button);
    QFETCH(const bool, lost);
    MainWindow window;
    QString error;
    const QString file = path(QStringLiteral("mine.actiscope"));
    QVERIFY(saveTo(window, file, &error));
    edit(window.model(), -2.0);
    int asked = 0;
    answer(button, &asked);
    window.sessions()->files()->newSession();
    QCOMPARE(asked, 1);
    QCOMPARE(window.model()->state().range.minimum, lost ? -5.0 : -2.0);
    QCOMPARE(openSession(file, &error)->state.range.minimum, button == QLatin1String("Save") ? -2.0 : -5.0);
}

void TestSessions::whatIsDoneWhileAFileOpensIsNotLost()
{
    const QString file = written(QStringLiteral("other.actiscope"), sessionJson({changedState(), {}}));
    MainWindow window;
    int asked = 0;
    answer(QStringLiteral("Cancel"), &asked);
    window.sessions()->openFile(file);
    edit(window.model(), -2.0);
    QTRY_VERIFY(!window.sessions()->files()->isBusy());
    QCOMPARE(asked, 1);
    QCOMPARE(window.model()->state().range.minimum, -2.0);
    QVERIFY(window.sessions()->document()->fileName().isEmpty());

    answer(QStringLiteral("Discard"), &asked); // once, if nothing is done meanwhile
    window.sessions()->openFile(file);
    QTRY_COMPARE(window.sessions()->document()->fileName(), file);
    QCOMPARE(asked, 2);
}

void TestSessions::aFileOfTwoWindows_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("cancel") << "Cancel" << false;
    QTest::newRow("replace") << "Replace" << true;
}

void TestSessions::aFileOfTwoWindows()
{
    QFETCH(const QString, button);
    QFETCH(const bool, replaced);
    const QString file = path(QStringLiteral("shared.actiscope"));
    QString error;
    MainWindow first;
    MainWindow second;
    QVERIFY(saveTo(first, file, &error));
    second.sessions()->document()->load({}, file);
    edit(second.model(), -3.0);
    QVERIFY(second.sessions()->files()->save()); // the first has nothing newer there
    edit(first.model(), -2.0);
    int asked = 0;
    answer(button, &asked);
    QCOMPARE(first.sessions()->files()->save(), replaced);
    QCOMPARE(asked, 1);
    QCOMPARE(first.isWindowModified(), !replaced);
    QCOMPARE(openSession(file, &error)->state.range.minimum, replaced ? -2.0 : -3.0);
    if (replaced) {
        edit(first.model(), -1.0);
        QVERIFY(first.sessions()->files()->save());
    }
    QVERIFY(QFile::remove(file)); // there is nothing to lose any more
    QVERIFY(second.sessions()->files()->save());
    QCOMPARE(openSession(file, &error)->state.range.minimum, -3.0);
}

void TestSessions::namesAreShownAsTheyAre()
{
    const QString name = QStringLiteral("<b>a & 100%1[*] 会话.actiscope");
    const QString file = written(name, sessionJson({}).left(300));
    MainWindow window;
    window.show();
    window.sessions()->openFile(file);
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    const auto *box = window.findChild<QMessageBox *>();
    QVERIFY2(box->text().contains(file), qPrintable(box->text()));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QString error;
    QVERIFY(saveTo(window, file, &error));
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("<b>a & 100%1[*][*] 会话.actiscope[*]")));
}

void TestSessions::windowLivesWhileItSaves()
{
    QSemaphore alive;
    QTimer::singleShot(0, qApp, [&alive] { alive.release(); });
    bool wasAlive = false;
    QCOMPARE(waitFor(nullptr, QStringLiteral("Saving…"), [&] { wasAlive = alive.tryAcquire(1, 20'000); }), QString());
    QVERIFY(wasAlive);

    // What is done meanwhile is not in the file.
    MainWindow window;
    QString error;
    QVERIFY(saveTo(window, path(QStringLiteral("a.actiscope")), &error));
    edit(window.model(), -2.0);
    QTimer::singleShot(0, &window, [&] { edit(window.model(), -3.0); });
    QVERIFY(window.sessions()->files()->save());
    QTRY_COMPARE(window.model()->state().range.minimum, -3.0);
    QVERIFY(window.isWindowModified());
    const auto session = openSession(path(QStringLiteral("a.actiscope")), &error);
    QVERIFY(session);
    QCOMPARE(session->state.range.minimum, -2.0);
}

void TestSessions::whatOpensWhileItSavesComesAfter()
{
    State other;
    other.range.minimum = -4.0;
    const QString mine = path(QStringLiteral("mine.actiscope"));
    const QString next = written(QStringLiteral("next.actiscope"), sessionJson({other, {}}));
    MainWindow window;
    QString error;
    QVERIFY(saveTo(window, mine, &error));
    QSignalSpy opened(window.sessions()->files(), &SessionFiles::opened);
    window.sessions()->openFile(next);
    // By then it has been read, most likely; the outcome is to be the same either way.
    QThread::msleep(100);
    QVERIFY(window.sessions()->files()->save());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(window.sessions()->document()->fileName(), next);
    QCOMPARE(window.model()->state().range.minimum, -4.0);
    QVERIFY(!window.isWindowModified());
    QCOMPARE(openSession(mine, &error)->state.range.minimum, -5.0);
}

void TestSessions::closingAsks()
{
    MainWindow window;
    window.show();
    edit(window.model(), -2.0);
    int asked = 0;
    answer(QStringLiteral("Cancel"), &asked);
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    answer(QStringLiteral("Discard"), &asked);
    QVERIFY(window.close());
    QCOMPARE(asked, 2);
}

void TestSessions::recentFilesAreRemembered()
{
    for (int i = 0; i < 12; ++i)
        recentFiles::add(path(QString::number(i)));
    recentFiles::add(path(QStringLiteral("5")));
    QCOMPARE(recentFiles::all().size(), 10);
    QCOMPARE(recentFiles::all().first(), path(QStringLiteral("5")));
    QCOMPARE(recentFiles::all().count(path(QStringLiteral("5"))), 1);
    recentFiles::remove(path(QStringLiteral("5")));
    QCOMPARE(recentFiles::all().size(), 9);

    MainWindow window;
    window.sessions()->openFile(path(QStringLiteral("11.actiscope"))); // not there any more
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    auto *menu = window.findChild<FileMenu *>()->findChild<QMenu *>();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 9 + 2);
    menu->actions().last()->trigger();
    QVERIFY(recentFiles::all().isEmpty());
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
