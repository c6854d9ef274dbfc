#include "core/workspace/workspacefigure.h"

#include "core/network/depth.h"
#include "core/workspace/workspacekind.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

Figure figureOn(const Page &page, const State &state, const TextMetrics &metrics, const Translate &translate,
                std::stop_token stop)
{
    const WorkspaceKind &kind = kindOf(state);
    const Outcome outcome = kind.compute ? kind.compute(state, Detail::Full, std::move(stop)) : Outcome();
    return kind.figure(state, outcome, page, metrics, translate);
}

} // namespace

Figure workspaceFigure(const State &state, const PageRequest &request, const TextMetrics &metrics,
                       const Translate &translate, std::stop_token stop)
{
    Page page = kindOf(state).page(state, request, metrics);
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
