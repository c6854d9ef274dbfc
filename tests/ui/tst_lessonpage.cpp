// The Lessons tab as a person uses it.

#include "tests/ui/lessonpagefixture.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecturedesk.h"
#include "ui/menu/lecturemenu.h"

#include <QAbstractSpinBox>
#include <QRadioButton>
#include <QTabBar>

using namespace actiscope;

namespace {

QAction *actionOf(const QWidget &window, const QKeySequence &shortcut)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcuts().contains(shortcut))
            return action;
    }
    qFatal("nothing has the shortcut '%s'", qPrintable(shortcut.toString()));
}

} // namespace

class LessonPageTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;

private slots:
    void init() { QSettings().clear(); }

    /// What the window shows below is not touched, and a step's changes end with the step.
    void undoAndScenesAreTheLessons()
    {
        PageCase at;
        const State before = at.state();
        StateModel &lesson = *at.page().model();
        QVERIFY(!lesson.canUndo());
        const State start = lesson.state();
        lesson.edit(QStringLiteral("test"), [](State &state) { state.layer.weight = -1.5; });
        at.window.lectures()->menu()->addView(-1);
        QCOMPARE(at.window.lectures()->deck()->scene(0).state, lesson.state());
        QVERIFY(lesson.canUndo());
        actionOf(at.window, QKeySequence::Undo)->trigger();
        QCOMPARE(lesson.state(), start);
        actionOf(at.window, Qt::CTRL | Qt::Key_Y)->trigger();
        QCOMPARE(lesson.state().layer.weight, -1.5);
        at.course().goTo(0, 1);
        QVERIFY(!lesson.canUndo());
        QCOMPARE(at.state(), before);
    }

    void openedByTabAndKey()
    {
        WindowCase window;
        auto *tabs = window.window.findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(3), QStringLiteral("Lessons"));
        QVERIFY(window.window.findChildren<LessonPage *>().isEmpty()); // made when it is first shown
        tabs->setCurrentIndex(3);
        QVERIFY(window.window.lessons()->areLessonsShown());
        QTest::keyClick(&window.window, Qt::Key_1, Qt::AltModifier);
        QVERIFY(!window.window.lessons()->areLessonsShown());
        QCOMPARE(tabs->currentIndex(), 0);
        QTest::keyClick(&window.window, Qt::Key_4, Qt::AltModifier);
        QVERIFY(window.window.lessons()->areLessonsShown());
        QCOMPARE(tabs->currentIndex(), 3);
        window.edit([](State &state) { state.workspace = Workspace::Depth; });
        QVERIFY(!window.window.lessons()->areLessonsShown());
        QCOMPARE(tabs->currentIndex(), 2);
        tabs->setCurrentIndex(3);
        tabs->setCurrentIndex(2); // the state's workspace already
        QVERIFY(!window.window.lessons()->areLessonsShown());
    }

    void throughALesson()
    {
        PageCase test;
        test.page().openFolder(writtenFolder(m_folder, {{QStringLiteral("own.md"), ownLesson}}));
        test.settleLesson();
        QVERIFY(test.shows(QStringLiteral("Twice the cursor")));
        QVERIFY(test.shows(QStringLiteral("Step 1 of 3")));
        QCOMPARE(test.page().statusText(), QStringLiteral("Lesson 1 of 1, step 1 of 3"));
        QVERIFY(test.shownText().contains(QStringLiteral("at 2, ReLU gives 2 there, and twice that is 4.")));
        QVERIFY(!test.named<QPushButton>(QStringLiteral("← Back"))->isEnabled());

        test.answer(QStringLiteral("3"));
        QVERIFY(test.shows(QStringLiteral("No, 2 and 2.")));
        test.answer(QStringLiteral("four"));
        QVERIFY(test.shows(QStringLiteral("“four” is no number. Right would be 0.25 or 0,25, 25%, 1/4 or 1e-3.")));
        test.answer(QStringLiteral("4,05"));
        QVERIFY(test.shows(QStringLiteral("Right, it is 4.")));
        QVERIFY(!test.course().isDone(0, 0)); // the task is still to do
        QVERIFY(!test.shows(QStringLiteral("✓ Done")));
        test.moveCursor(-1.5);
        QVERIFY(test.shownText().contains(QStringLiteral("at −1.5, ReLU gives 0 there, and twice that is 0.")));
        QVERIFY(test.shows(QStringLiteral("✓ Done")));
        QVERIFY(test.course().isDone(0, 0));
        test.moveCursor(1.0); // done stays done
        QVERIFY(test.shows(QStringLiteral("✓ Done")));

        test.click(QStringLiteral("Next →"));
        QVERIFY(test.shows(QStringLiteral("Which side")));
        QCOMPARE(test.course().model()->state().cursor, 2.0); // where the first step began, not where it ended
        test.named<QRadioButton>(QStringLiteral("Left of 0"))->click();
        test.click(QStringLiteral("Check"));
        QVERIFY(test.shows(QStringLiteral("No.")));
        test.named<QRadioButton>(QStringLiteral("At 0 or right of it"))->click();
        QVERIFY(!test.shows(QStringLiteral("No.")));
        test.click(QStringLiteral("Check"));
        QVERIFY(test.shows(QStringLiteral("Yes.")));
        QVERIFY(test.course().isDone(0, 1));

        test.click(QStringLiteral("Next →"));
        QVERIFY(test.shownText().contains(QStringLiteral("Here 50% are alive.")) || !test.shownText().contains(u'…'));
        QVERIFY(!test.course().isDone(0));
        test.click(QStringLiteral("Next →")); // the end
        QVERIFY(test.course().isDone(0));
        QVERIFY(test.shows(QStringLiteral("Lesson 1 is done")));
        test.click(QStringLiteral("← Back"));
        QVERIFY(test.shows(QStringLiteral("Only to be read")));
        test.click(QStringLiteral("← Back"));
        QVERIFY(test.shows(QStringLiteral("Which side")));
        QVERIFY(!test.shows(QStringLiteral("Yes."))); // another visit
    }

    void keysLeadBackAndOn()
    {
        PageCase test;
        QCOMPARE(test.named<QPushButton>(QStringLiteral("Next →"))->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Right));
        QCOMPARE(test.named<QPushButton>(QStringLiteral("← Back"))->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Left));
    }

    void leavesTheWorkAlone()
    {
        PageCase test;
        const State before = test.state();
        for (int i = 0; i < 5; ++i)
            test.click(QStringLiteral("Next →"));
        test.moveCursor(3.25);
        QCOMPARE(test.changes.size(), 0);
        QVERIFY(test.state() == before);
        test.click(QStringLiteral("Reset step"));
        QVERIFY(test.course().model()->state() == test.course().stateOfStep());
        test.moveCursor(3.25);
        for (QPushButton *button : test.page().findChildren<QPushButton *>()) {
            if (button->isVisibleTo(&test.page()) && button->text().startsWith(QStringLiteral("Open in")))
                button->click();
        }
        test.settle();
        QVERIFY(!test.window.lessons()->areLessonsShown());
        QCOMPARE(test.state().cursor, 3.25);
        test.model().undo();
        QVERIFY(test.state() == before);
    }

    void numbersMoveWithoutTheText()
    {
        const auto read = readTemplate("One **{cursor}** and `two` {cursor * 2 | 5}, {cursor}.", 1);
        LiveTextView view;
        view.setTemplate(std::get<LiveTemplate>(read), true);
        QCOMPARE(view.toPlainText(), QStringLiteral("One … and two …, …."));
        view.setValues({"1", "22", "333"});
        QCOMPARE(view.toPlainText(), QStringLiteral("One 1 and two 22, 333."));
        QTextCursor selection = view.textCursor();
        selection.setPosition(6);
        selection.setPosition(13, QTextCursor::KeepAnchor);
        view.setTextCursor(selection);
        QCOMPARE(view.textCursor().selectedText(), QStringLiteral("and two"));
        view.setValues({"−12.75", "2", "3"});
        QCOMPARE(view.toPlainText(), QStringLiteral("One −12.75 and two 2, 3."));
        QCOMPARE(view.textCursor().selectedText(), QStringLiteral("and two"));
        QTextCursor bold(view.document());
        bold.setPosition(8);
        QVERIFY(bold.charFormat().fontWeight() >= QFont::DemiBold);
    }

    void everyPartHasAName()
    {
        PageCase test;
        for (int i = 0; i < 6; ++i) {
            for (QWidget *widget : test.page().findChildren<QWidget *>()) {
                if (widget->isVisibleTo(&test.page()) && widget->focusPolicy() & Qt::TabFocus
                    && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                    QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
            }
            test.click(QStringLiteral("Next →"));
        }
    }

    void followsTheWindowsLook()
    {
        PageCase test;
        test.edit([](State &state) {
            state.appearance.theme = Theme::Dark;
            state.appearance.textPercent = 150;
        });
        QVERIFY(test.window.lessons()->areLessonsShown());
        QVERIFY(test.course().model()->state().appearance == test.state().appearance);
        test.click(QStringLiteral("Next →"));
        QVERIFY(test.course().model()->state().appearance == test.state().appearance);
        test.edit([](State &state) { state.appearance = Appearance(); });
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("200 %") << 200;
    }
    void nothingIsCutOff()
    {
        QFETCH(int, percent);
        PageCase test;
        test.window.resize(1280, 720);
        test.edit([percent](State &state) { state.appearance.textPercent = percent; });
        for (std::size_t lesson = 0; lesson < test.course().lessons().lessons.size(); ++lesson) {
            test.course().goTo(lesson);
            test.settleLesson();
            for (const LiveTextView *view : test.page().findChildren<LiveTextView *>()) {
                if (!view->isVisibleTo(&test.page()))
                    continue;
                QVERIFY2(view->height() + 1 >= view->document()->size().height(), qPrintable(view->toPlainText()));
                QVERIFY2(view->document()->idealWidth() <= view->viewport()->width() + 1, qPrintable(view->toPlainText()));
            }
            QVERIFY(test.page().width() <= 1280);
        }
        test.edit([](State &state) { state.appearance = Appearance(); });
    }
};

QTEST_MAIN(LessonPageTest)
#include "tst_lessonpage.moc"
