#include "ui/scene/scenecanvas.h"

#include "core/figure/withhold.h"
#include "core/network/detail.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/state/navigation.h"
#include "core/workspace/workspacefigure.h"
#include "core/workspace/workspacekind.h"
#include "ui/chart/figurepainter.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

/// From this ratio of width to height on the charts of Curves stand beside each other.
constexpr double wide = 1.3;
constexpr double wheelFactor = 1.25; // a notch of the wheel
constexpr double ghostStrength = 0.3;
constexpr double behindStrength = 0.35;
constexpr double keyStep = 4.0; // pixels that an arrow key moves the cursor

} // namespace

SceneCanvas::SceneCanvas(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    connect(model, &StateModel::changed, this, &SceneCanvas::stateChanged);
    connect(&m_background, &Background::busyChanged, this, QOverload<>::of(&QWidget::update));
    connect(&m_background, &Background::problemChanged, this, [this] { schedule(); });
    connect(&m_lag, &Lag::changed, this, QOverload<>::of(&QWidget::update));
    stateChanged();
}

SceneCanvas::~SceneCanvas() = default;

void SceneCanvas::setScales(double text, double line)
{
    if (m_textScale == text && m_lineScale == line)
        return;
    m_textScale = text;
    m_lineScale = line;
    schedule();
}

void SceneCanvas::setHidden(Hidden hidden)
{
    if (std::exchange(m_hidden, hidden) != hidden)
        schedule();
}

void SceneCanvas::setTitle(const QString &title)
{
    if (std::exchange(m_title, title) != title)
        schedule();
}

void SceneCanvas::setGhost(const std::optional<State> &ghost)
{
    if (m_ghost == ghost)
        return;
    m_ghost = ghost;
    schedule();
}

bool SceneCanvas::isBusy() const
{
    return m_background.isBusy();
}

void SceneCanvas::stateChanged()
{
    if (kindOf(m_model->state()).compute) {
        m_lag.begin();
        compute();
    } else {
        m_background.cancel();
        schedule();
    }
}

/// What is computed is remembered, and the figure asks for it once more.
void SceneCanvas::compute()
{
    m_background.start([this, state = m_model->state()](std::stop_token stop) -> Background::Delivery {
        if (!kindOf(state).compute(state, Detail::Full, std::move(stop)))
            return {};
        return [this, state] {
            if (state == m_model->state())
                schedule();
        };
    });
}

const Figure &SceneCanvas::figure()
{
    m_renewal.catchUp();
    return m_figure;
}

Figure SceneCanvas::figureOf(const State &state) const
{
    const PageRequest request{.width = static_cast<double>(width()),
                              .height = static_cast<double>(height()),
                              .title = m_title.toStdString(),
                              .pixelScale = devicePixelRatioF(),
                              .sideBySide = width() > wide * height()};
    return workspaceFigure(state, request, *m_style, translation());
}

void SceneCanvas::rebuild()
{
    const State &state = m_model->state();
    const double textScale = m_textScale * state.appearance.textPercent / 100.0;
    if (!m_style || !m_style->matches(state.appearance.theme, textScale, m_lineScale))
        m_style = std::make_shared<FigureStyle>(state.appearance.theme, textScale, m_lineScale);
    // What is still being computed would keep the window waiting here; its end makes the figure.
    if (kindOf(state).compute && m_background.isBusy())
        return;
    m_figure = m_background.problem().isEmpty() ? figureOf(state) : Figure();
    m_lag.end();
    makeGhost();
    withhold(m_figure, state, m_hidden, translation());
    describe();
    update();
    emit figureChanged();
}

/// The curves of the ghost's state within the axes of the present figure.
void SceneCanvas::makeGhost()
{
    m_ghostPanels.clear();
    const State &now = m_model->state();
    if (!m_ghost || !kindOf(now).hasGraphs || m_ghost->parameters == now.parameters)
        return;
    State before = now;
    before.parameters = m_ghost->parameters;
    for (const CustomFunction &function : now.own) { // under its id there may have been another
        const CustomFunction *ghost = ownFunction(*m_ghost, function.id);
        if (ghost && ghost->formula == function.formula)
            continue;
        before.parameters.erase(function.id);
        if (const auto values = now.parameters.find(function.id); values != now.parameters.end())
            before.parameters.insert(*values);
    }
    for (const Panel &panel : m_figure.panels)
        setVertical(before, panel.order, panel.y.range);
    m_ghostPanels = figureOf(before).panels;
    const auto moved = [&](const Curve &curve) {
        const FunctionRef function = Functions(m_model->state()).find(curve.function);
        const Activation &activation = *function;
        return parametersOf(before, activation) != parametersOf(now, activation);
    };
    for (Panel &panel : m_ghostPanels)
        std::erase_if(panel.curves, [&](const Curve &curve) { return !moved(curve); });
}

void SceneCanvas::describe()
{
    QStringList sentences;
    for (const Panel &panel : m_figure.panels)
        sentences << QString::fromStdString(panel.title) + QStringLiteral(": ") + QString::fromStdString(panel.description);
    for (const Remark &remark : m_figure.remarks)
        sentences << QString::fromStdString(remark.text);
    setAccessibleName(tr("Charts"));
    setAccessibleDescription(sentences.join(u'\n'));
}

void SceneCanvas::paintEvent(QPaintEvent *)
{
    figure();
    QPainter painter(this);
    if (!m_style)
        return;
    const ThemeColors &colors = themeColors(m_style->theme());
    painter.fillRect(rect(), colors.panel);
    const FigurePainter figurePainter(*m_style);
    painter.setOpacity(m_lag.isLong() ? behindStrength : 1.0);
    figurePainter.paint(painter, m_figure, false);
    painter.setOpacity(ghostStrength);
    for (std::size_t i = 0; i < m_ghostPanels.size() && i < m_figure.panels.size(); ++i) {
        if (!m_figure.panels[i].curves.empty())
            figurePainter.paintCurves(painter, m_ghostPanels[i], m_figure.dashes);
    }
    painter.setOpacity(1.0);
    if (m_figure.panels.empty()) {
        painter.setPen(colors.muted);
        painter.setFont(m_style->font(TextRole::PanelTitle));
        const QString &problem = m_background.problem();
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, problem.isEmpty() ? tr("Computing…") : problem);
    }
    if (m_lag.isLong() && !m_figure.panels.empty())
        paintBusy(painter);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.0));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

/// A chip over the charts, which are of an earlier state.
void SceneCanvas::paintBusy(QPainter &painter) const
{
    const ThemeColors &colors = themeColors(m_style->theme());
    const QString text = tr("Computing…");
    painter.setFont(m_style->font(TextRole::PanelTitle));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    QRectF chip(0.0, 0.0, metrics.horizontalAdvance(text) + 2.0 * line, 2.0 * line);
    chip.moveCenter(QRectF(rect()).center());
    drawBox(painter, chip, 0.4 * line, colors.neutral, colors.border);
    painter.setPen(colors.text);
    painter.drawText(chip, Qt::AlignCenter, text);
}

void SceneCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    schedule();
}

const Panel *SceneCanvas::panelAt(QPointF position) const
{
    for (const Panel &panel : m_figure.panels) {
        if (position.x() >= panel.plot.x && position.x() <= panel.plot.right() && position.y() >= panel.plot.y
            && position.y() <= panel.plot.bottom())
            return &panel;
    }
    return nullptr;
}

void SceneCanvas::moveCursorTo(QPointF position)
{
    const Panel *panel = panelAt(position);
    if (!panel || !kindOf(m_model->state()).hasGraphs)
        return;
    const double x = panel->dataX(position.x());
    const double pixel = panel->x.range.span() / panel->plot.width;
    m_model->edit(tr("Move Cursor"), [&](State &state) { moveCursor(state, x, pixel); }, QStringLiteral("cursor"));
}

void SceneCanvas::moveCursorBy(double pixels)
{
    if (m_figure.panels.empty() || !kindOf(m_model->state()).hasGraphs)
        return;
    const Panel &panel = m_figure.panels.front();
    const double pixel = panel.x.range.span() / panel.plot.width;
    const double x = std::clamp(m_model->state().cursor + pixels * pixel, panel.x.range.minimum, panel.x.range.maximum);
    m_model->edit(tr("Move Cursor"), [&](State &state) { moveCursor(state, x, pixel); }, QStringLiteral("cursor"));
}

void SceneCanvas::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && panelAt(event->position());
    if (m_dragging)
        moveCursorTo(event->position());
    else
        event->ignore();
}

void SceneCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        moveCursorTo(event->position());
    else
        event->ignore();
}

void SceneCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_dragging, false))
        m_model->sealStep();
    else
        event->ignore();
}

void SceneCanvas::wheelEvent(QWheelEvent *event)
{
    const Panel *panel = panelAt(event->position());
    if (!panel || !kindOf(m_model->state()).hasGraphs) {
        event->ignore();
        return;
    }
    const double factor = std::pow(wheelFactor, event->angleDelta().y() / 120.0);
    const Point anchor{panel->dataX(event->position().x()), panel->dataY(event->position().y())};
    m_model->edit(tr("Zoom"), [&](State &state) { zoom(state, panel->order, anchor, factor, 1.0, panel->y.range); },
                  QStringLiteral("zoom"));
}

void SceneCanvas::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers() & Qt::ShiftModifier ? 10.0 * keyStep : keyStep;
    if (event->key() == Qt::Key_Left)
        moveCursorBy(-step);
    else if (event->key() == Qt::Key_Right)
        moveCursorBy(step);
    else
        QWidget::keyPressEvent(event);
}

void SceneCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        schedule();
}

} // namespace actiscope
