#pragma once

#include "core/figure/figure.h"

namespace actiscope {

/// A font whose letters are all alike, so that layouts do not depend on what is installed.
class FixedMetrics : public TextMetrics
{
public:
    explicit FixedMetrics(double scale = 1.0) : m_scale(scale) {}

    double width(const std::string &text, TextRole role) const override
    {
        double letters = 0.0;
        for (const char c : text)
            letters += (c & 0xC0) != 0x80; // not the later bytes of a UTF-8 letter
        return letters * 0.5 * height(role);
    }
    double height(TextRole role) const override
    {
        return m_scale * (role == TextRole::FigureTitle ? 20.0 : role == TextRole::PanelTitle ? 16.0 : 14.0);
    }

private:
    double m_scale;
};

} // namespace actiscope
