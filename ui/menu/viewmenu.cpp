#include "ui/menu/viewmenu.h"

#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"
#include "ui/menu/stateaction.h"
#include "ui/model/languagechoice.h"
#include "ui/model/statemodel.h"
#include "ui/slider/playmenu.h"
#include "ui/workspace/curvesworkspace.h"

#include <QActionGroup>
#include <QEvent>

namespace actiscope {

namespace {

constexpr int textStep = 10; // per cent

bool isCurves(const State &state)
{
    return kindOf(state).hasGraphs;
}

int chartCount(const State &state)
{
    return state.charts.value + state.charts.first + state.charts.second;
}

} // namespace

ViewMenu::ViewMenu(StateModel *model, CurvesWorkspace *curves, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
{
    setToolTipsVisible(true);
    addWorkspaces();
    addSeparator();
    addCharts();
    addSeparator();
    addExtras();
    addSeparator();
    addZoom(curves);
    m_actions.playing = new PlayMenu(this);
    addMenu(m_actions.playing);
    addSeparator();
    addAppearance();
    retranslateUi();
}

void ViewMenu::addWorkspaces()
{
    auto *group = new QActionGroup(this);
    int key = Qt::Key_1;
    for (const WorkspaceKind *kind : workspaceTabs()) {
        const Workspace workspace = kind->workspace;
        auto *action = new StateAction(
            m_model, [workspace](const State &state) { return state.workspace == workspace; },
            [workspace](State &state, bool on) {
                if (on)
                    state.workspace = workspace;
            }, this);
        action->setShortcut(Qt::ALT | static_cast<Qt::Key>(key++));
        connect(action, &QAction::triggered, this, &ViewMenu::workspaceRequested);
        group->addAction(action);
        addAction(action);
        m_actions.workspaces.emplace_back(action, kind);
    }
    m_actions.lessons = addAction(QString(), this, &ViewMenu::lessonsRequested);
    m_actions.lessons->setShortcut(Qt::ALT | static_cast<Qt::Key>(key));
}

void ViewMenu::addCharts()
{
    const auto add = [&](bool Charts::*chart, const QKeySequence &shortcut) {
        auto *action = new StateAction(
            m_model, [chart](const State &state) { return state.charts.*chart; },
            [chart](State &state, bool on) { state.charts.*chart = on; }, this);
        // Of three charts one has to stay.
        action->enableIf([chart](const State &state) {
            return isCurves(state) && (!(state.charts.*chart) || chartCount(state) > 1);
        });
        action->setShortcut(shortcut);
        addAction(action);
        return action;
    };
    m_actions.value = add(&Charts::value, Qt::CTRL | Qt::Key_1);
    m_actions.first = add(&Charts::first, Qt::CTRL | Qt::Key_2);
    m_actions.second = add(&Charts::second, Qt::CTRL | Qt::Key_3);
}

void ViewMenu::addExtras()
{
    const auto add = [&](bool Extras::*extra, const QKeySequence &shortcut) {
        auto *action = new StateAction(
            m_model, [extra](const State &state) { return state.extras.*extra; },
            [extra](State &state, bool on) { state.extras.*extra = on; }, this);
        action->enableIf(isCurves);
        action->setShortcut(shortcut);
        addAction(action);
        return action;
    };
    m_actions.saturation = add(&Extras::saturation, Qt::CTRL | Qt::Key_B);
    m_actions.points = add(&Extras::points, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_actions.tangent = add(&Extras::tangent, Qt::CTRL | Qt::Key_T);
    m_actions.cursor = add(&Extras::cursor, {});
}

void ViewMenu::addZoom(CurvesWorkspace *curves)
{
    m_actions.zoomIn = addAction(QString(), curves, &CurvesWorkspace::zoomIn);
    m_actions.zoomIn->setShortcuts({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    m_actions.zoomOut = addAction(QString(), curves, &CurvesWorkspace::zoomOut);
    m_actions.zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_actions.fit = addAction(QString(), curves, &CurvesWorkspace::fitView);
    m_actions.fit->setShortcut(Qt::CTRL | Qt::Key_9);
    m_actions.reset = addAction(QString(), curves, &CurvesWorkspace::resetCurvesView);
    m_actions.reset->setShortcut(Qt::CTRL | Qt::Key_0);
    connect(m_model, &StateModel::changed, this, [this](const State &, const State &after) {
        for (QAction *action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.fit, m_actions.reset})
            action->setEnabled(isCurves(after));
    });
}

void ViewMenu::addAppearance()
{
    m_actions.theme = addMenu(QString());
    auto *group = new QActionGroup(this);
    const auto addTheme = [&](Theme theme) {
        auto *action = new StateAction(
            m_model, [theme](const State &state) { return state.appearance.theme == theme; },
            [theme](State &state, bool on) {
                if (on)
                    state.appearance.theme = theme;
            }, this);
        group->addAction(action);
        m_actions.theme->addAction(action);
        return action;
    };
    m_actions.system = addTheme(Theme::System);
    m_actions.light = addTheme(Theme::Light);
    m_actions.dark = addTheme(Theme::Dark);
    m_actions.contrast = addTheme(Theme::Contrast);

    m_actions.larger = addAction(QString(), this, [this] { changeTextSize(m_model->state().appearance.textPercent + textStep); });
    m_actions.larger->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Up);
    m_actions.smaller = addAction(QString(), this, [this] { changeTextSize(m_model->state().appearance.textPercent - textStep); });
    m_actions.smaller->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Down);
    m_actions.normal = addAction(QString(), this, [this] { changeTextSize(100); });
    m_actions.dashes = new StateAction(
        m_model, [](const State &state) { return state.appearance.dashes; },
        [](State &state, bool on) { state.appearance.dashes = on; }, this);
    addAction(m_actions.dashes);
    addLanguages();
}

void ViewMenu::addLanguages()
{
    m_actions.language = addMenu(QString());
    auto *group = new QActionGroup(this);
    auto *chosen = LanguageChoice::instance();
    for (const auto &[language, word] : languageWords) {
        QAction *action = m_actions.language->addAction(languageName(language), this, [chosen, language = language] {
            chosen->choose(language);
        });
        action->setCheckable(true);
        group->addAction(action);
        const auto follow = [action, chosen, language = language] { action->setChecked(chosen->choice() == language); };
        connect(chosen, &LanguageChoice::chosen, action, follow);
        follow();
    }
    m_actions.systemLanguage = group->actions().constFirst();
}

void ViewMenu::addPanels(const QList<QAction *> &actions)
{
    addSeparator();
    addActions(actions);
}

void ViewMenu::changeTextSize(int percent)
{
    m_model->edit(tr("Change Text Size"), [percent](State &state) { state.appearance.textPercent = percent; },
                  QStringLiteral("text size"));
}

void ViewMenu::retranslateUi()
{
    setTitle(tr("&View"));
    for (const auto &[action, kind] : m_actions.workspaces)
        action->setTexts(translated("Workspace", kind->menuName), tr("Switch Workspace"));
    m_actions.lessons->setText(tr("Lessons"));
    m_actions.value->setTexts(tr("&Activation"), tr("Show Activation"), tr("The chart of f"));
    m_actions.first->setTexts(tr("Deri&vative"), tr("Show Derivative"), tr("The chart of f′"));
    m_actions.second->setTexts(tr("S&econd derivative"), tr("Show Second Derivative"), tr("The chart of f″"));
    m_actions.saturation->setTexts(tr("&Saturation"), tr("Show Saturation"), tr("Shade where the gradient all but vanishes"));
    m_actions.points->setTexts(tr("&Points of interest"), tr("Show Points of Interest"), tr("Mark zeros, extrema and inflections"));
    m_actions.tangent->setTexts(tr("&Tangent at cursor"), tr("Show Tangent"), tr("Draw the selected function's tangent at the cursor"));
    m_actions.cursor->setTexts(tr("Cursor line"), tr("Show Cursor Line"), tr("Mark where on the x axis the values are read"));
    m_actions.zoomIn->setText(tr("Zoom &in"));
    m_actions.zoomOut->setText(tr("Zoom &out"));
    m_actions.fit->setText(tr("&Fit"));
    m_actions.fit->setToolTip(tr("Let each chart's y axis fit its curves again"));
    m_actions.reset->setText(tr("Reset vie&w"));
    m_actions.playing->retranslateUi();
    m_actions.theme->setTitle(tr("T&heme"));
    m_actions.system->setTexts(tr("&System"), tr("Change Theme"));
    m_actions.light->setTexts(tr("&Light"), tr("Change Theme"));
    m_actions.dark->setTexts(tr("&Dark"), tr("Change Theme"));
    m_actions.contrast->setTexts(tr("High &contrast"), tr("Change Theme"));
    m_actions.language->setTitle(tr("Lan&guage"));
    m_actions.systemLanguage->setText(languageName(Language::System));
    m_actions.larger->setText(tr("&Larger text"));
    m_actions.smaller->setText(tr("S&maller text"));
    m_actions.normal->setText(tr("Normal te&xt size"));
    m_actions.dashes->setTexts(tr("Dash patte&rns"), tr("Change Dash Patterns"),
                               tr("Tell the curves apart by pattern as well as by colour"));
}

void ViewMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
