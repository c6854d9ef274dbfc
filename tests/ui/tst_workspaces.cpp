// Walks the table of workspaces in the window: each has its tab, its key, its charts and what else its row promises.

#include "tests/core/fixedmetrics.h"
#include "tests/core/kindstates.h"
#include "tests/ui/windowcase.h"

#include "core/workspace/workspacefigure.h"
#include "ui/language/translation.h"
#include "ui/model/languagechoice.h"
#include "ui/workspace/workspacestack.h"

#include <QAction>
#include <QClipboard>
#include <QMenuBar>
#include <QTabBar>

using namespace actiscope;

namespace {

QAction *actionOf(WindowCase &c, const QKeySequence &shortcut)
{
    for (QAction *action : c.window.findChildren<QAction *>()) {
        if (action->shortcut() == shortcut)
            return action;
    }
    qFatal("no action has the key '%s'", qPrintable(shortcut.toString()));
}

} // namespace

class TestWorkspaces : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyLanguage(Language::English); }
    void cleanup() { applyLanguage(Language::English); }

    void tabsFollowTheTable_data();
    void tabsFollowTheTable();
    void keepsItsPromises_data();
    void keepsItsPromises();
    void titlesOfScenes_data();
    void titlesOfScenes();
    void speaksChineseThroughout();

private:
    PrivateSettings m_settings;
};

void TestWorkspaces::tabsFollowTheTable_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("English") << static_cast<int>(Language::English) << QStringList{"Curves", "Toy layer", "Depth", "Lessons"};
    QTest::newRow("Chinese") << static_cast<int>(Language::Chinese) << QStringList{"曲线", "玩具层", "深度", "课程"};
}

void TestWorkspaces::tabsFollowTheTable()
{
    QFETCH(const int, language);
    QFETCH(const QStringList, names);
    applyLanguage(static_cast<Language>(language));
    WindowCase c;
    auto *tabs = c.window.findChild<QTabBar *>();
    QCOMPARE(tabs->count(), static_cast<int>(workspaceTabs().size()) + 1); // and the lessons
    for (int i = 0; i < tabs->count(); ++i) {
        QCOMPARE(tabs->tabText(i), names[i]);
        QAction *action = actionOf(c, Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i));
        QVERIFY(action->text().contains(names[i]) || action->text().remove(u'&').contains(names[i]));
        action->trigger();
        c.settle();
        QCOMPARE(tabs->currentIndex(), i);
        if (i + 1 == tabs->count())
            continue;
        QCOMPARE(c.state().workspace, workspaceTabs()[static_cast<std::size_t>(i)]->workspace);
        QCOMPARE(c.window.workspace()->workspace(), c.state().workspace);
        QVERIFY(c.window.workspace()->isVisible());
        QVERIFY(!c.window.workspace()->figure().panels.empty());
    }
}

void TestWorkspaces::keepsItsPromises_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < workspaceKinds().size(); ++i) {
        const WorkspaceKind &kind = workspaceKinds()[i];
        QTest::addRow("%s", kind.fileName(stateOf(kind)).c_str()) << static_cast<int>(i);
    }
}

void TestWorkspaces::keepsItsPromises()
{
    QFETCH(const int, index);
    const WorkspaceKind &kind = workspaceKinds()[static_cast<std::size_t>(index)];
    WindowCase c(stateOf(kind));
    QVERIFY(&kindOf(c.state()) == &kind);

    // Other numbers are one step that can be undone; where nothing is drawn by lot, nothing happens.
    const State before = c.state();
    QAction *draw = actionOf(c, Qt::CTRL | Qt::Key_R);
    QCOMPARE(draw->isEnabled(), kind.draws(before));
    draw->trigger();
    c.settle();
    QCOMPARE(c.state() != before, kind.draws(before));
    QCOMPARE(c.changes.size(), kind.draws(before) ? 1 : 0);
    if (kind.draws(before)) {
        QVERIFY(kind.dependsOn(before, c.state()));
        c.model().undo();
        c.settle();
        QVERIFY(c.state() == before);
    }

    QAction *copy = actionOf(c, Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    QCOMPARE(copy->isEnabled(), kind.hasTable);
    QGuiApplication::clipboard()->setText(QStringLiteral("as before"));
    copy->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied != QLatin1String("as before"), kind.hasTable);
    if (kind.hasTable)
        QCOMPARE(copied.trimmed().count(u'\n'), static_cast<qsizetype>(c.window.workspace()->figure().table.rows.size()));
}

void TestWorkspaces::titlesOfScenes_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("functions");
    QTest::addColumn<QString>("title");
    const auto add = [](int index, const QStringList &functions, const char *title) {
        QTest::addRow("%s", title) << index << functions << title;
    };
    add(0, {}, "无函数");
    add(0, {"binary_step"}, "阶跃函数");
    add(0, {"relu", "binary_step"}, "阶跃函数和 ReLU");
    add(0, {"relu", "binary_step", "gelu"}, "阶跃函数、ReLU 和 GELU");
    add(1, {"relu"}, "玩具层：阶跃函数");
    add(2, {"relu"}, "单个神经元的学习：阶跃函数");
    add(3, {"relu"}, "深度：5 层");
}

/// In Chinese the names of functions are Chinese too.
void TestWorkspaces::titlesOfScenes()
{
    QFETCH(const int, index);
    QFETCH(const QStringList, functions);
    const WorkspaceKind &kind = workspaceKinds()[static_cast<std::size_t>(index)];
    applyLanguage(Language::Chinese);
    const State state = stateOf(kind, functions, "binary_step");
    QTEST(QString::fromStdString(kind.title(state, translation())), "title");
}

void TestWorkspaces::speaksChineseThroughout()
{
    applyLanguage(Language::Chinese);
    for (const WorkspaceKind &kind : workspaceKinds()) {
        const Figure figure = workspaceFigure(stateOf(kind, {"relu", "gelu"}, "relu"), {.width = 900.0, .height = 600.0, .title = {}},
                                              FixedMetrics(), translation());
        QStringList texts;
        for (const Panel &panel : figure.panels)
            texts << QString::fromStdString(panel.description);
        for (const Remark &remark : figure.remarks)
            texts << QString::fromStdString(remark.text);
        QVERIFY(!texts.isEmpty());
        for (const QString &text : texts) {
            QVERIFY2(!text.contains(QStringLiteral(", ")), qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("。 ")), qPrintable(text));
        }
    }
}

QTEST_MAIN(TestWorkspaces)
#include "tst_workspaces.moc"
