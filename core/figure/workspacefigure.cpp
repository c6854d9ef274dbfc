#include "core/figure/workspacefigure.h"

#include "core/figure/curvesfigure.h"
#include "core/figure/depthfigure.h"
#include "core/figure/layerfigure.h"

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

} // namespace

Figure workspaceFigure(const State &state, const PageRequest &request, const TextMetrics &metrics,
                       const Translate &translate, std::stop_token stop)
{
    const auto &[width, height, title, pixelScale, sideBySide] = request;
    Page page;
    switch (state.workspace) {
    case Workspace::Curves:
        page = sideBySide ? sideBySidePage(state, width, height, title, metrics)
                          : stackedPage(state, width, height, title, metrics);
        page.pixelScale = pixelScale;
        return curvesFigure(state, page, metrics, translate);
    case Workspace::ToyLayer:
        page = layerPage(state, width, height, title, metrics);
        page.pixelScale = pixelScale;
        return layerFigure(state, page, metrics, translate, stop);
    case Workspace::Depth:
        break;
    }
    page = depthPage(width, height, title, metrics);
    page.pixelScale = pixelScale;
    const auto outcome = depthOutcome(state, Detail::Full, stop);
    return outcome ? depthFigure(state, *outcome, page, metrics, translate) : Figure();
}

} // namespace actiscope
