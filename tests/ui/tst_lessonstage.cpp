// A step stays whole while a person works in it: what it orders happens within it, its buttons are in view, and nothing
// of an earlier state passes for the present one.

#include "tests/ui/lessonpagefixture.h"
#include "ui/language/language.h"
#include "ui/lesson/functionchooser.h"
#include "ui/lesson/lessonfile.h"
#include "ui/lesson/recommendationcard.h"
#include "ui/lesson/timeline.h"
#include "ui/scene/scenecanvas.h"

#include <QComboBox>
#include <QListView>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBlock>

using namespace actiscope;

namespace {

void open(PageCase &at, const char *lesson, const char *step)
{
    const auto &lessons = at.course().lessons().lessons;
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        for (std::size_t k = 0; k < lessons[i]->lesson.steps.size(); ++k) {
            if (lessons[i]->lesson.id == lesson && lessons[i]->lesson.steps[k].id == step)
                at.course().goTo(i, k);
        }
    }
    QCOMPARE(QString::fromStdString(at.course().step().id), QString::fromLatin1(step));
    at.settleLesson();
}

SceneCanvas &canvasOf(PageCase &at)
{
    return *at.page().findChild<SceneCanvas *>();
}

/// The scroll area around the step's text.
QScrollArea &textArea(PageCase &at)
{
    for (QScrollArea *area : at.page().findChildren<QScrollArea *>()) {
        if (area->accessibleName().isEmpty() && area->findChild<LiveTextView *>())
            return *area;
    }
    qFatal("the step has no text");
}

bool isWholeInView(const QWidget *widget)
{
    return widget->isVisible() && widget->visibleRegion() == QRegion(widget->rect());
}

} // namespace

class LessonStageTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;

private slots:
    void init() { QSettings().clear(); }
    void cleanup() { applyLanguage(Language::English); }

    void whatIsOpenedIsShownWithinTheLesson_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QString>("wayBack");
        QTest::newRow("the chooser") << QByteArray("choosing") << QByteArray("task") << "← Back to the chooser";
        QTest::newRow("the time line") << QByteArray("timeline") << QByteArray("papers") << "← Back to the time line";
    }
    void whatIsOpenedIsShownWithinTheLesson()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QByteArray, step);
        QFETCH(QString, wayBack);
        PageCase at;
        open(at, lesson.constData(), step.constData());
        const State before = at.state();
        QVERIFY(!canvasOf(at).isVisible());
        QVERIFY(at.shows(QStringLiteral("○ Task")));
        if (auto *timeline = at.page().findChild<Timeline *>()) {
            auto *list = timeline->findChild<QListView *>();
            list->setFocus();
            list->setCurrentIndex(list->model()->index(0, 0));
            QTest::keyClick(list, Qt::Key_Return);
        } else {
            auto *chooser = at.page().findChild<FunctionChooser *>();
            at.named<QComboBox>(QStringLiteral("Where does it stand?"))->setCurrentIndex(1);
            auto *show = chooser->findChild<RecommendationCard *>()->findChild<QPushButton *>();
            QCOMPARE(show->accessibleName(), QStringLiteral("Show Sigmoid"));
            show->setFocus();
            show->click();
        }
        at.settleLesson();
        QVERIFY(at.window.lessons()->areLessonsShown());
        QCOMPARE(at.state(), before);
        QVERIFY(canvasOf(at).isVisible());
        QVERIFY(at.course().isTaskDone());
        QVERIFY(at.shows(QStringLiteral("✓ Task"))); // in view, wherever the text is scrolled to
        const auto *back = at.named<QPushButton>(wayBack);
        QVERIFY(isWholeInView(back));
        QCOMPARE(at.window.focusWidget(), back); // what had it is hidden
        at.click(wayBack);
        QVERIFY(!canvasOf(at).isVisible());
        QVERIFY(at.page().findChild<LessonWidget *>()->isAncestorOf(at.window.focusWidget()));
        at.click(QStringLiteral("Show the charts"));
        QVERIFY(canvasOf(at).isVisible());
        at.click(QStringLiteral("Reset step"));
        QVERIFY(!canvasOf(at).isVisible());
        QVERIFY(at.course().model()->state() == at.course().stateOfStep());
        at.click(QStringLiteral("Next →"));
        QVERIFY(canvasOf(at).isVisible());
        for (const QPushButton *button : at.page().findChildren<QPushButton *>())
            QVERIFY(!button->isVisible() || button->text() != QStringLiteral("Show the charts"));
    }

    /// A step that goes on with the same piece begins with it, not with the charts.
    void theNextStepBeginsWithItsPiece()
    {
        const QByteArray twice = R"(lesson: twice
en: Twice

=== step one
widget = timeline
--- en
# One
Text.

=== step two
widget = timeline
--- en
# Two
Text.
)";
        PageCase at;
        at.page().openFolder(writtenFolder(m_folder, {{QStringLiteral("twice.md"), twice}}));
        at.settleLesson();
        at.click(QStringLiteral("Show the charts"));
        at.click(QStringLiteral("Next →"));
        QVERIFY(at.shows(QStringLiteral("Two")));
        QVERIFY(!canvasOf(at).isVisible());
        QVERIFY(at.page().findChild<Timeline *>()->isVisible());
    }

    void theWayOnIsAlwaysInView_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("1280x720") << QSize(1280, 720) << 100 << false;
        QTest::newRow("1280x720, 200 %") << QSize(1280, 720) << 200 << false;
        QTest::newRow("1280x720, 200 %, in Chinese") << QSize(1280, 720) << 200 << true;
        QTest::newRow("1920x1080") << QSize(1920, 1080) << 100 << false;
    }
    void theWayOnIsAlwaysInView()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, chinese);
        PageCase at;
        at.window.resize(size);
        at.edit([percent](State &state) { state.appearance.textPercent = percent; });
        applyLanguage(chinese ? Language::Chinese : Language::English);
        at.settleLesson();
        const QString next = chinese ? QStringLiteral("下一步 →") : QStringLiteral("Next →");
        const QString more = chinese ? QStringLiteral("↓ 更多") : QStringLiteral("↓ More");
        const auto *way = at.named<QPushButton>(next);
        const QScrollArea &area = textArea(at);
        const QPushButton *hint = nullptr;
        for (const QPushButton *button : area.findChildren<QPushButton *>()) {
            if (button->text() == more)
                hint = button;
        }
        QVERIFY(hint);
        const auto &lessons = at.course().lessons().lessons;
        for (std::size_t lesson = 0; lesson < lessons.size(); ++lesson) {
            for (std::size_t step = 0; step < lessons[lesson]->lesson.steps.size(); ++step) {
                at.course().goTo(lesson, step);
                for (int i = 0; i < 4; ++i)
                    QApplication::processEvents();
                QVERIFY2(isWholeInView(way), qPrintable(at.page().statusText()));
                QVERIFY(area.viewport()->height() >= 0.4 * at.page().height()); // the text has most of the room
                QScrollBar *bar = area.verticalScrollBar();
                QCOMPARE(hint->isVisible(), bar->maximum() > 8 * percent / 100);
                // A step of the button shows what was hidden, and leaves nothing out.
                while (hint->isVisible()) {
                    const int before = bar->value();
                    const_cast<QPushButton *>(hint)->click();
                    QVERIFY(bar->value() > before && bar->value() - before <= area.viewport()->height());
                }
                QVERIFY(bar->maximum() - bar->value() <= 8 * percent / 100);
                QVERIFY(isWholeInView(way));
            }
        }
        at.edit([](State &state) { state.appearance = Appearance(); });
    }

    /// What is said to an answer is scrolled into view.
    void theFeedbackIsInView()
    {
        PageCase at;
        at.window.resize(1280, 720);
        open(at, "choosing", "task");
        const auto *label = at.page().findChild<QRadioButton *>();
        const_cast<QRadioButton *>(label)->click();
        at.click(QStringLiteral("Check"));
        const QScrollArea &area = textArea(at);
        const QRect view(QPoint(), area.viewport()->size());
        bool found = false;
        for (const QLabel *said : at.page().findChildren<QLabel *>()) {
            if (!said->isVisible() || !said->text().startsWith(QStringLiteral("What counts is the range")))
                continue;
            found = true;
            QVERIFY(view.contains(QRect(said->mapTo(area.viewport(), QPoint()), said->size())));
        }
        QVERIFY(found);
    }

    /// While numbers are on their way, those of the state before are faint and a sign tells why.
    void whatIsOfAnEarlierStateShowsIt()
    {
        PageCase at;
        open(at, "depth_multiplies", "vanish");
        (void)QTest::qWaitFor([&] { return !canvasOf(at).isBusy(); });
        QVERIFY(!at.shows(QStringLiteral("Computing…")));
        const auto colors = [&] {
            QList<QColor> all;
            for (const LiveTextView *view : at.page().findChildren<LiveTextView *>()) {
                for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
                    for (auto part = block.begin(); !part.atEnd(); ++part)
                        all << part.fragment().charFormat().foreground().color();
                }
            }
            return all;
        };
        const QList<QColor> present = colors();
        const QImage chart = canvasOf(at).grab().toImage();
        at.course().model()->edit(QStringLiteral("test"), [](State &state) {
            state.depth.depth = 200;
            state.depth.width = 512;
        });
        QTRY_VERIFY(at.course().isBehind());
        QVERIFY(at.shows(QStringLiteral("Computing…")));
        QVERIFY(colors() != present);
        QTRY_VERIFY(canvasOf(at).isBehind());
        QVERIFY(canvasOf(at).grab().toImage() != chart);
        // Back at what is known: at once as it was.
        at.course().model()->edit(QStringLiteral("test"), [&](State &state) { state = at.course().stateOfStep(); });
        QTRY_VERIFY(!at.course().isBehind() && !canvasOf(at).isBehind());
        QVERIFY(!at.shows(QStringLiteral("Computing…")));
        QCOMPARE(colors(), present);
        QCOMPARE(canvasOf(at).grab().toImage(), chart);
    }
};

QTEST_MAIN(LessonStageTest)
#include "tst_lessonstage.moc"
