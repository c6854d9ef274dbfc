// The deck's menu: running, and files that are saved, opened and asked about.

#include "tests/ui/deckeditorfixture.h"
#include "ui/file/deckfile.h"
#include "ui/lecture/deckfiles.h"
#include "ui/model/settings.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>

using namespace actiscope;

class TestDeckMenu : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void runsFromTheMenu();
    void titleTellsTheFile();
    void savesAndOpens();
    void asksBeforeADeckIsLost();
    void saysWhatCannotBeOpened();
    void aDeckOfTwoWindows_data();
    void aDeckOfTwoWindows();
    void aDeckThatWasWrittenWhileItWasRead();
    void remembersToAnimate();

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;
};

void TestDeckMenu::runsFromTheMenu()
{
    Desk desk;
    QSignalSpy runs(&desk.menu, &LectureMenu::runRequested);
    QAction *first = desk.action(QStringLiteral("Run deck"));
    QAction *selected = desk.action(QStringLiteral("Run from selected scene"));
    QVERIFY(!first->isEnabled() && !selected->isEnabled());
    desk.addThree();
    QVERIFY(first->isEnabled() && selected->isEnabled());
    desk.list()->setCurrentIndex(desk.deck.index(1));
    first->trigger();
    selected->trigger();
    QCOMPARE(runs[0][0].toInt(), 0);
    QCOMPARE(runs[1][0].toInt(), 1);
    desk.deck.newDeck();
    QVERIFY(!first->isEnabled());
}

void TestDeckMenu::titleTellsTheFile()
{
    Desk desk;
    QCOMPARE(desk.editor.windowTitle(), QStringLiteral("New deck[*] – Deck"));
    QVERIFY(!desk.editor.isWindowModified());
    desk.addThree();
    QVERIFY(desk.editor.isWindowModified());
    QString error;
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("title.actideck")), &error));
    QCOMPARE(desk.editor.windowTitle(), QStringLiteral("title.actideck[*] – Deck"));
    QVERIFY(!desk.editor.isWindowModified());
}

void TestDeckMenu::savesAndOpens()
{
    Desk desk;
    desk.addThree();
    const Deck deck = desk.deck.deck();
    const QString path = m_folder.filePath(QStringLiteral("spring.actideck"));
    whenAsked<QFileDialog>([&](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(m_folder.filePath(QStringLiteral("spring"))); // the ending comes by itself
        QTest::keyClick(name, Qt::Key_Return);
    });
    QTest::keyClick(&desk.editor, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.deck.fileName(), path);
    QVERIFY(QFile::exists(path));
    QVERIFY(!desk.deck.isModified());
    QCOMPARE(desk.notices.takeLast()[0].toString(), QStringLiteral("Saved as %1.").arg(path));

    desk.deck.remove(0);
    desk.action(QStringLiteral("Save deck"))->trigger(); // asks nothing
    desk.deck.undo();
    desk.action(QStringLiteral("Save deck"))->trigger();
    desk.action(QStringLiteral("New deck"))->trigger();
    QVERIFY(desk.deck.isEmpty());
    whenAsked<QFileDialog>([&](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    desk.action(QStringLiteral("Open deck…"))->trigger();
    QVERIFY(desk.deck.deck() == deck);
    QCOMPARE(desk.list()->currentIndex().row(), 0);
    QCOMPARE(desk.notices.takeLast()[0].toString(), QStringLiteral("Opened spring.actideck."));

    QFile altered(path);
    QVERIFY(altered.open(QIODevice::WriteOnly));
    altered.write(deckJson(deck).replace("\"cursor\": 1,", "\"cursor\": 1e9,"));
    altered.close();
    whenAsked<QFileDialog>([&](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    desk.action(QStringLiteral("Open deck…"))->trigger();
    const QString notice = desk.notices.takeLast()[0].toString();
    QVERIFY2(notice.startsWith(QStringLiteral("Opened spring.actideck, with other values: scene 1: “cursor”")), qPrintable(notice));
}

void TestDeckMenu::asksBeforeADeckIsLost()
{
    Desk desk;
    QVERIFY(desk.menu.mayClose(&desk.editor)); // there is nothing to be lost
    desk.addThree();
    answer(QMessageBox::Cancel);
    QVERIFY(!desk.menu.mayClose(&desk.editor));
    answer(QMessageBox::Cancel);
    desk.action(QStringLiteral("New deck"))->trigger();
    QCOMPARE(desk.deck.count(), 3);
    const QString path = m_folder.filePath(QStringLiteral("kept.actideck"));
    QString error;
    QVERIFY(desk.deck.save(path, &error));
    desk.deck.remove(0);
    answer(QMessageBox::Save);
    QVERIFY(desk.menu.mayClose(&desk.editor));
    QVERIFY(!desk.deck.isModified());
    desk.deck.remove(0);
    answer(QMessageBox::Discard);
    QVERIFY(desk.menu.files()->open(path));
    QCOMPARE(desk.deck.count(), 2);
    // A deck that cannot be saved is not lost either.
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("gone.actideck")), &error));
    QFile::remove(desk.deck.fileName());
    QVERIFY(QDir().mkpath(desk.deck.fileName()));
    desk.deck.remove(0);
    answer(QMessageBox::Save);
    QTimer::singleShot(300, &desk.editor, [] { answer(QMessageBox::Ok); });
    QVERIFY(!desk.menu.mayClose(&desk.editor));
    QCOMPARE(desk.deck.count(), 1);
}

void TestDeckMenu::saysWhatCannotBeOpened()
{
    Desk desk;
    desk.addThree();
    QString error;
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("open.actideck")), &error));
    QString said;
    whenAsked<QMessageBox>([&](QMessageBox &box) {
        said = box.text();
        box.accept();
    });
    QVERIFY(!desk.menu.files()->open(m_folder.filePath(QStringLiteral("nowhere.actideck"))));
    QVERIFY2(said.contains(QLatin1String("nowhere.actideck")), qPrintable(said));
    QCOMPARE(desk.deck.count(), 3);
}

void TestDeckMenu::aDeckOfTwoWindows_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("replaced");
    QTest::newRow("cancel") << "Cancel" << false;
    QTest::newRow("replace") << "Replace" << true;
}

/// The second to save would take the first one's scenes away.
void TestDeckMenu::aDeckOfTwoWindows()
{
    QFETCH(const QString, button);
    QFETCH(const bool, replaced);
    const QString file = m_folder.filePath(QStringLiteral("shared.actideck"));
    QString error;
    Desk first;
    first.addThree();
    QVERIFY(first.deck.save(file, &error));
    Desk second;
    QVERIFY(second.menu.files()->open(file));
    second.deck.remove(0);
    QVERIFY(second.menu.files()->save()); // the first has nothing newer there
    first.deck.remove(2);
    first.deck.remove(1);
    int asked = 0;
    whenAsked<QMessageBox>([&](QMessageBox &box) {
        ++asked;
        for (QAbstractButton *each : box.buttons()) {
            if (each->text().remove(u'&') == button)
                each->click();
        }
    });
    QCOMPARE(first.menu.files()->save(), replaced);
    QCOMPARE(asked, 1);
    QCOMPARE(first.deck.isModified(), !replaced);
    QCOMPARE(openDeck(file, &error)->scenes.size(), std::size_t(replaced ? 1 : 2));
    if (replaced) {
        first.deck.duplicate(0);
        QVERIFY(first.menu.files()->save()); // asked once
    }
    QVERIFY(QFile::remove(file)); // there is nothing to lose any more
    second.deck.duplicate(0);
    QVERIFY(second.menu.files()->save());
    QCOMPARE(openDeck(file, &error)->scenes.size(), std::size_t(3));
}

void TestDeckMenu::aDeckThatWasWrittenWhileItWasRead()
{
    const QString file = m_folder.filePath(QStringLiteral("read.actideck"));
    QString error;
    QVERIFY(saveDeck({{Scene()}}, file, &error));
    DeckModel deck;
    QVERIFY(deck.open(file, &error, [&](const auto &work) {
        work();
        QVERIFY(saveDeck({{Scene(), Scene()}}, file, &error));
    }));
    QCOMPARE(deck.count(), 1);
    QVERIFY(deck.isFileChanged());
    DeckModel restored;
    restored.restore({{Scene()}}, file, deck.stamp()); // of a crash, after which somebody else has written it
    QVERIFY(restored.isFileChanged());
    restored.restore({{Scene()}}, file, FileStamp::of(file));
    QVERIFY(!restored.isFileChanged());
}

void TestDeckMenu::remembersToAnimate()
{
    QVERIFY(settings::animateScenes().get());
    {
        Desk desk;
        QVERIFY(desk.action(QStringLiteral("Animate between scenes"))->isChecked());
        desk.action(QStringLiteral("Animate between scenes"))->trigger();
    }
    QVERIFY(!settings::animateScenes().get());
    Desk desk;
    QVERIFY(!desk.action(QStringLiteral("Animate between scenes"))->isChecked());
}

QTEST_MAIN(TestDeckMenu)
#include "tst_deckmenu.moc"
