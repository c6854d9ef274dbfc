// The lessons of a folder: what is remembered of them, what is wrong with them, and lessons as decks.

#include "tests/ui/lessonpagefixture.h"
#include "ui/lesson/lessondeck.h"
#include "ui/lesson/lessonfile.h"
#include "ui/model/settings.h"

#include <QMessageBox>
#include <QRegularExpression>

using namespace actiscope;

class LessonFolderTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;

private slots:
    void init() { QSettings().clear(); }

    /// Each window has read at its start what was done until then.
    void progressOfTwoWindowsAddsUp()
    {
        const QString folder = writtenFolder(m_folder, {{QStringLiteral("own.md"), ownLesson}});
        PageCase first;
        PageCase second;
        for (PageCase *window : {&first, &second}) {
            window->page().openFolder(folder);
            window->settleLesson();
        }
        first.course().goTo(0, 1);
        first.settleLesson();
        first.course().answerChoice(1);
        second.course().goTo(0, 2);
        second.settleLesson();
        second.course().next();
        PageCase third;
        third.page().openFolder(folder);
        QVERIFY(third.course().isDone(0, 1));
        QVERIFY(third.course().isDone(0, 2));
    }

    void progressIsRemembered()
    {
        const QString folder = writtenFolder(m_folder, {{QStringLiteral("own.md"), ownLesson}});
        {
            PageCase test;
            test.page().openFolder(folder);
            test.settleLesson();
            test.course().goTo(0, 1);
            test.settleLesson();
            test.course().answerChoice(1);
            QVERIFY(test.course().isDone(0, 1));
        }
        PageCase test;
        test.page().openFolder(folder);
        QVERIFY(test.course().isDone(0, 1));
        QVERIFY(!test.course().isDone(0, 0));
        QCOMPARE(test.course().stepIndex(), std::size_t(1));
        test.page().resetProgress();
        auto *box = test.page().findChild<QMessageBox *>();
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(test.course().isDone(0, 1));
        test.course().resetProgress();
        QVERIFY(!test.course().isDone(0, 1));
        QCOMPARE(settings::lessonsDone().get(), QStringList());
    }

    void lessonsDefineFunctions()
    {
        QByteArray text = ownLesson;
        text.replace("cursor = 2\ncontrols = [\"cursor\"]\n",
                     "functions = [\"swoosh\", \"relu\"]\nparameters = {\"swoosh\": {\"c\": 2}}\ncursor = 2\ncontrols = [\"swoosh.c\"]\n"
                     "function: swoosh = x*c\n");
        QTemporaryDir folder;
        const LessonCollection collection = lessonsOf(writtenFolder(folder, {{QStringLiteral("own.md"), text}}));
        QVERIFY2(collection.lessons.size() == 1, qPrintable(collection.problems.join(u'\n')));
        for (const State &state : collection.lessons.front()->states) {
            QVERIFY((state.functions == std::vector<std::string>{"own_1", "relu"}));
            QCOMPARE(state.selected, std::string("own_1"));
            QCOMPARE(state.parameters.at("own_1"), Parameters{2.0});
            QVERIFY(repaired(state) == state);
        }
        const std::optional<Deck> deck = deckOf(*collection.lessons.front(), QStringLiteral("en"), {});
        QCOMPARE(deck->scenes.front().controls, std::vector<std::string>{"own_1.c"});
    }

    void brokenLessonsAreNamed()
    {
        QTemporaryDir folder;
        QByteArray unknownField = ownLesson;
        unknownField.replace("cursor = 2\n", "cursors = 2\n");
        QByteArray wrongValue = ownLesson;
        wrongValue.replace("cursor = 2\n", "cursor = \"two\"\n");
        QByteArray wrongOrder = ownLesson;
        wrongOrder.replace("cursor = 2\n", "parameters.hardtanh.min_val = 2\n");
        QByteArray sameId = ownLesson;
        writtenFolder(folder, {{QStringLiteral("1.md"), ownLesson},
                               {QStringLiteral("2-half.md"), ownLesson.left(ownLesson.indexOf("+ Right"))},
                               {QStringLiteral("3-field.md"), unknownField},
                               {QStringLiteral("4-value.md"), wrongValue},
                               {QStringLiteral("5-same.md"), sameId},
                               {QStringLiteral("6-binary.md"), QByteArray("\0\xff\1", 3)},
                               {QStringLiteral("7-order.md"), wrongOrder},
                               {QStringLiteral("README.md"), QByteArray("Not a lesson.")}});
        PageCase test;
        test.page().openFolder(folder.path());
        test.settleLesson();
        QCOMPARE(test.course().lessons().lessons.size(), std::size_t(1));
        auto *box = test.page().findChild<QMessageBox *>();
        QVERIFY(box);
        const QStringList said = box->informativeText().split(QStringLiteral("\n\n"));
        QCOMPARE(said.size(), 6);
        QVERIFY2(said[0].startsWith(QStringLiteral("2-half.md, line 11: ")), qPrintable(said[0]));
        QVERIFY2(said[1].startsWith(QStringLiteral("3-field.md, line 5: ")) && said[1].contains(QStringLiteral("cursors")), qPrintable(said[1]));
        QVERIFY2(said[2].startsWith(QStringLiteral("4-value.md, line 5: ")), qPrintable(said[2]));
        QVERIFY2(said[3].startsWith(QStringLiteral("5-same.md")) && said[3].contains(QStringLiteral("“own”")), qPrintable(said[3]));
        QVERIFY2(said[4].startsWith(QStringLiteral("6-binary.md, line 1: ")), qPrintable(said[4]));
        QVERIFY2(said[5].startsWith(QStringLiteral("7-order.md, line 5: min_val of hardtanh is 2 and max_val is 1")), qPrintable(said[5]));
        delete box;

        QTemporaryDir empty;
        test.page().openFolder(empty.path());
        QVERIFY(test.page().findChild<QMessageBox *>());
        QCOMPARE(test.course().lessons().folder, folder.path()); // stays
    }

    void lessonAsADeck()
    {
        const LessonCollection lessons = builtInLessons();
        for (const auto &file : lessons.lessons) {
            const std::optional<Deck> deck = deckOf(*file, QStringLiteral("zh_CN"));
            QVERIFY(deck);
            std::size_t scene = 0;
            for (std::size_t i = 0; i < file->lesson.steps.size(); ++i) {
                if (!file->lesson.steps[i].widget.empty())
                    continue;
                QCOMPARE(sceneOf(*file, i), scene);
                QCOMPARE(deck->scenes[scene].title, file->lesson.steps[i].texts.at("zh_CN").title);
                QVERIFY(deck->scenes[scene].state == file->states[i]);
                const QString note = QString::fromStdString(deck->scenes[scene].note);
                QVERIFY2(!note.contains(QRegularExpression(QStringLiteral("\\*\\*(?!\\d)"))), qPrintable(note)); // x**3 is code
                ++scene;
            }
            QCOMPARE(deck->scenes.size(), scene);
        }
        PageCase test;
        QSignalSpy spy(&test.page(), &LessonPage::lectureRequested);
        test.course().goTo(0, 1);
        test.page().requestLecture();
        QVERIFY(spy.wait());
        QCOMPARE(spy.first()[1].value<std::size_t>(), std::size_t(1));
    }
};

QTEST_MAIN(LessonFolderTest)
#include "tst_lessonfolder.moc"
