#pragma once

#include "core/figure/figure.h"

#include <cmath>
#include <string>

/// What is wrong with a figure's coordinates: something that is no number, or lies outside its plot, or a plot outside
/// its frame. Empty for a sound figure.
inline std::string flawOf(const actiscope::Figure &figure)
{
    using namespace actiscope;
    constexpr double room = 1.01; // pixels; lines may leave the plot by half of one
    for (const Panel &panel : figure.panels) {
        const Rect &plot = panel.plot;
        const Rect &frame = panel.frame;
        if (!(plot.x >= frame.x && plot.right() <= frame.right() + 1e-9 && plot.y >= frame.y
              && plot.bottom() <= frame.bottom() + 1e-9 && plot.width > 0.0 && plot.height > 0.0))
            return panel.id + ": plot";
        if (!(frame.x >= 0.0 && frame.y >= 0.0 && frame.right() <= figure.width + 1e-9 && frame.bottom() <= figure.height + 1e-9))
            return panel.id + ": frame";
        const auto isOrdered = [](Range range) {
            return std::isfinite(range.minimum) && std::isfinite(range.maximum) && range.minimum < range.maximum;
        };
        if (!isOrdered(panel.x.range) || !isOrdered(panel.y.range))
            return panel.id + ": axes";
        const auto isInX = [&](double x) {
            const double at = panel.pixelX(x); // NaN is nowhere
            return at >= plot.x - room && at <= plot.right() + room;
        };
        const auto isInY = [&](double y) {
            const double at = panel.pixelY(y);
            return at >= plot.y - room && at <= plot.bottom() + room;
        };
        if (panel.field) {
            const Field2D &field = *panel.field;
            const auto cells = static_cast<std::size_t>(field.columns) * static_cast<std::size_t>(field.rows);
            if (field.values.size() != cells || !isOrdered(field.x) || !isOrdered(field.y) || !isOrdered(field.scale)
                || (field.middle && !field.scale.contains(*field.middle)) || field.name.empty())
                return panel.id + ": field";
        }
        if (panel.colorBar) {
            const Rect &bar = panel.colorBar->frame;
            if (!(bar.x >= plot.right() && bar.right() <= frame.right() && bar.y >= frame.y && bar.bottom() <= frame.bottom() && bar.width > 0.0))
                return panel.id + ": colour bar";
        }
        for (const Curve &curve : panel.curves) {
            for (const auto &piece : curve.pieces) {
                for (const Point &point : piece) {
                    if (!isInX(point.x) || !isInY(point.y))
                        return panel.id + ": curve " + curve.function;
                }
            }
        }
        for (const Dot &dot : panel.dots) {
            if (!isInX(dot.at.x) || !isInY(dot.at.y))
                return panel.id + ": dot";
        }
        for (const Bar &bar : panel.bars) {
            if (!isInX(bar.x.minimum) || !isInX(bar.x.maximum) || !isInY(bar.base) || !isInY(bar.top))
                return panel.id + ": bar";
        }
        for (const double rule : panel.rules) {
            if (!isInX(rule))
                return panel.id + ": rule";
        }
        for (const EndLabel &label : panel.endLabels) {
            if (!(label.anchor >= plot.y - room && label.anchor <= plot.bottom() + room && label.y >= frame.y && label.y <= frame.bottom()))
                return panel.id + ": end label " + label.text;
        }
        for (const Text &note : panel.notes) {
            if (!(note.at.x >= frame.x && note.at.x <= frame.right() && note.at.y >= frame.y && note.at.y <= frame.bottom()))
                return panel.id + ": note " + note.text;
        }
        for (const Axis *axis : {&panel.x, &panel.y}) {
            for (std::size_t i = 0; i < axis->ticks.size(); ++i) {
                const double at = axis->fraction(axis->ticks[i].at);
                if (!(at > -1e-5 && at < 1.0 + 1e-5) || axis->ticks[i].label.empty())
                    return panel.id + ": tick " + axis->ticks[i].label;
                if (i > 0 && !(axis->ticks[i].at > axis->ticks[i - 1].at && axis->ticks[i].label != axis->ticks[i - 1].label))
                    return panel.id + ": ticks " + axis->ticks[i].label;
            }
        }
        if (panel.title.empty() || panel.description.empty())
            return panel.id + ": words";
    }
    return {};
}

/// Whether no two end labels of a panel overlap, where one line is so high.
inline bool labelsAreApart(const actiscope::Panel &panel, double height)
{
    for (std::size_t i = 0; i < panel.endLabels.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (std::abs(panel.endLabels[i].y - panel.endLabels[k].y) < height - 1e-6)
                return false;
        }
    }
    return !panel.endLabels.empty() || panel.curves.empty();
}
