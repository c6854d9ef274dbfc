#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"

namespace actiscope {

/// The most functions whose saturation is shown as a strip at the foot of the derivative.
inline constexpr int mostStrips = 8;

/// The share of the height that a chart gets: f a little more than its derivatives.
constexpr int heightShare(Order order)
{
    return order == Order::Value ? 55 : 45;
}

/// Lays the charts of a state out below each other on a page, with room for a title if there is one.
Page stackedPage(const State &state, double width, double height, std::string title,
                 const TextMetrics &metrics);

/// The same beside each other.
Page sideBySidePage(const State &state, double width, double height, std::string title,
                    const TextMetrics &metrics);

/// The picture of the Curves workspace: every shown function's f, f′ and f″ over the range, with the extras that
/// the state asks for, laid out in pixels. A pure function: equal arguments give equal figures.
Figure curvesFigure(const State &state, const Page &page, const TextMetrics &metrics,
                    const Translate &translate);

/// The charts that the state shows, in order.
std::vector<Order> shownOrders(const State &state);

} // namespace actiscope
