#include "core/figure/workspacefigure.h"

#include "core/experiment/outcomes.h"
#include "core/figure/batchfigure.h"
#include "core/figure/curvesfigure.h"
#include "core/figure/depthfigure.h"
#include "core/figure/neuronfigure.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

Figure layerFigure(const State &state, const Page &page, const TextMetrics &metrics, const Translate &translate,
                   std::stop_token stop)
{
    if (state.layer.view == LayerView::Neuron) {
        const auto outcome = neuronOutcome(state, stop);
        return outcome ? neuronFigure(state, *outcome, page, metrics, translate) : Figure();
    }
    const auto outcome = layerOutcome(state, stop);
    return outcome ? batchFigure(state, *outcome, page, metrics, translate) : Figure();
}

Page pageOf(const State &state, const PageRequest &request, const TextMetrics &metrics)
{
    const auto &[width, height, title, pixelScale, sideBySide, only, axes] = request;
    switch (state.workspace) {
    case Workspace::Curves:
        return sideBySide ? sideBySidePage(state, width, height, title, metrics)
                          : stackedPage(state, width, height, title, metrics);
    case Workspace::ToyLayer:
        return layerPage(state, width, height, title, metrics);
    case Workspace::Depth:
        break;
    }
    return depthPage(width, height, title, metrics);
}

Figure figureOn(const Page &page, const State &state, const TextMetrics &metrics, const Translate &translate,
                std::stop_token stop)
{
    switch (state.workspace) {
    case Workspace::Curves:
        return curvesFigure(state, page, metrics, translate);
    case Workspace::ToyLayer:
        return layerFigure(state, page, metrics, translate, stop);
    case Workspace::Depth:
        break;
    }
    const auto outcome = depthOutcome(state, Detail::Full, stop);
    return outcome ? depthFigure(state, *outcome, page, metrics, translate) : Figure();
}

} // namespace

Figure workspaceFigure(const State &state, const PageRequest &request, const TextMetrics &metrics,
                       const Translate &translate, std::stop_token stop)
{
    Page page = pageOf(state, request, metrics);
    page.pixelScale = request.pixelScale;
    page.axes = request.axes;
    if (!request.only)
        return figureOn(page, state, metrics, translate, stop);
    // As in the window, each chart is laid out as if it were alone; all but one are then left out.
    Rect inside;
    emptyPage(request.width, request.height, request.title, metrics, inside);
    std::fill(page.frames.begin(), page.frames.end(), inside);
    page.table.reset();
    Figure figure = figureOn(page, state, metrics, translate, stop);
    if (*request.only >= figure.panels.size())
        return {};
    figure.panels = {std::move(figure.panels[*request.only])};
    figure.remarks.clear(); // of all charts together
    return figure;
}

} // namespace actiscope
