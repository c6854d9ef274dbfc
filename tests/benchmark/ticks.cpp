#include "core/activation/catalogue/catalogue.h"
#include "tests/benchmark/measurements.h"

#include "core/figure/curvesfigure.h"
#include "core/state/selection.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"
#include "ui/mainwindow.h"
#include "ui/model/statemodel.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"
#include "ui/workspace/curvesworkspace.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace actiscope::benchmark {

namespace {

constexpr int ticks = 200;

State stateWith(std::size_t count)
{
    State state;
    // In an order that always has Leaky ReLU, whose slope is the parameter that moves.
    std::vector<std::string> ids = {"leaky_relu", "sigmoid", "relu", "gelu", "tanh", "silu", "mish", "softplus"};
    for (const FunctionRef &activation : catalogue()) {
        if (std::find(ids.begin(), ids.end(), activation->id) == ids.end())
            ids.emplace_back(activation->id);
    }
    showNone(state);
    for (std::size_t i = 0; i < count; ++i)
        setShown(state, ids[i], true);
    state.selected = "leaky_relu";
    return state;
}

/// Changes the slope, or both ends of the range, to something new at each call.
class Change
{
public:
    explicit Change(bool range) : m_range(range) {}

    void apply(State &state)
    {
        const double share = 0.001 * (m_step++ % 500);
        if (m_range)
            state.range = {-5.0 - share, 5.0 + share};
        else
            setParameter(state, *findActivation("leaky_relu"), 0, 0.01 + share);
    }

private:
    bool m_range;
    int m_step = 1;
};

/// Draws what the two charts show, with nothing but a QPainter, into images of their size.
class Floor
{
public:
    explicit Floor(const Figure &figure)
    {
        for (const Panel &panel : figure.panels)
            m_images.emplace_back(QSize(static_cast<int>(panel.frame.width), static_cast<int>(panel.frame.height)),
                                  QImage::Format_RGB32);
    }

    void draw(const State &state, const Figure &layout)
    {
        for (std::size_t i = 0; i < m_images.size(); ++i) {
            QPainter painter(&m_images[i]);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.fillRect(m_images[i].rect(), Qt::white);
            drawGrid(painter, layout.panels[i]);
            drawCurves(painter, state, layout.panels[i]);
        }
    }

private:
    void drawGrid(QPainter &painter, const Panel &panel) const
    {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(themeColors(Theme::Light).grid, 1.0));
        for (const Tick &tick : panel.x.ticks) {
            const double x = panel.pixelX(tick.at);
            painter.drawLine(QPointF(x, panel.plot.y), QPointF(x, panel.plot.bottom()));
        }
        for (const Tick &tick : panel.y.ticks) {
            const double y = panel.pixelY(tick.at);
            painter.drawLine(QPointF(panel.plot.x, y), QPointF(panel.plot.right(), y));
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::black);
        painter.setFont(m_style.font(TextRole::Tick));
        for (const Tick &tick : panel.x.ticks)
            painter.drawText(QPointF(panel.pixelX(tick.at) - 6, panel.plot.bottom() + 14), QString::fromStdString(tick.label));
        for (const Tick &tick : panel.y.ticks)
            painter.drawText(QPointF(panel.plot.x - 24, panel.pixelY(tick.at)), QString::fromStdString(tick.label));
        painter.setFont(m_style.font(TextRole::EndLabel));
        for (const EndLabel &label : panel.endLabels)
            painter.drawText(QPointF(panel.endLabelX, label.y), QString::fromStdString(label.text));
    }

    static void drawCurves(QPainter &painter, const State &state, const Panel &layout)
    {
        Panel panel = layout;
        panel.x.range = state.range;
        const View view{panel.x.range, panel.y.range, panel.plot.width, panel.plot.height};
        for (const FunctionRef &activation : shownActivations(state)) {
            painter.setPen(QPen(lineColor(Theme::Light, activation->slot), 2.0));
            const SampledCurve curve = sampled(*activation, parametersOf(state, *activation), panel.order, view);
            for (const std::vector<Point> &piece : curve.pieces) {
                QList<QLineF> lines;
                lines.reserve(static_cast<qsizetype>(piece.size()));
                for (std::size_t i = 1; i < piece.size(); ++i) {
                    lines.append({panel.pixelX(piece[i - 1].x), panel.pixelY(piece[i - 1].y), panel.pixelX(piece[i].x),
                                  panel.pixelY(piece[i].y)});
                }
                painter.drawLines(lines);
            }
        }
    }

    FigureStyle m_style;
    std::vector<QImage> m_images;
};

void measureOne(Report &report, MainWindow &window, std::size_t count, bool range)
{
    StateModel &model = *window.model();
    model.replace(QStringLiteral("benchmark"), stateWith(count));
    QApplication::processEvents();

    Change change(range);
    const Samples tick = timed(ticks, [&] {
        model.edit(QStringLiteral("tick"), [&](State &state) { change.apply(state); }, QStringLiteral("tick"));
        QApplication::processEvents();
    });

    const Figure layout = window.curves()->figure();
    Floor floor(layout);
    State state = model.state();
    Change floorChange(range);
    const Samples least = timed(ticks, [&] {
        floorChange.apply(state);
        floor.draw(state, layout);
    });

    const double ratio = tick.median() / least.median();
    const QString what = QStringLiteral("%1 function(s), %2").arg(count).arg(range ? QStringLiteral("range") : QStringLiteral("parameter"));
    report.times(what + QStringLiteral(", floor"), least);
    if (count == 8) {
        const double most = range ? 3.0 : 2.0;
        report.times(what, tick, QStringLiteral("%1 × the floor, at most %2").arg(ratio, 0, 'f', 2).arg(most), ratio <= most);
    } else if (count == 36) {
        report.times(what, tick, QStringLiteral("at most 10 ms"), tick.median() <= 10.0);
    } else {
        report.times(what, tick);
    }
}

} // namespace

void measureTicks(Report &report)
{
    MainWindow window;
    window.resize(1600, 900);
    window.show();
    QApplication::processEvents();
    report.heading(QStringLiteral("One slider tick"));
    for (const std::size_t count : {1U, 4U, 8U, 36U}) {
        measureOne(report, window, count, false);
        measureOne(report, window, count, true);
    }
}

} // namespace actiscope::benchmark
