#pragma once

#include "core/figure/figure.h"
#include "core/state/state.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QStaticText>

#include <array>

namespace actiscope {

/// How a Figure is drawn: its colours, fonts and line widths, for the window and for exported pictures alike.
class FigureStyle : public TextMetrics
{
public:
    /// textScale: 1 draws tick labels 11 pixels high; lineScale: 1 draws curves 2 pixels wide.
    explicit FigureStyle(Theme theme = Theme::Light, double textScale = 1.0, double lineScale = 1.0);

    Theme theme() const { return m_theme; } ///< never System
    double textScale() const { return m_textScale; }
    const QFont &font(TextRole role) const;
    QColor textColor(TextRole role, Slot slot) const;

    double curveWidth() const { return 2.0 * m_lineScale; }
    double hairline() const { return m_lineScale; }
    double dotRadius(DotRole role) const;
    double stripHeight() const { return 3.0 * m_lineScale; }

    /// Where the baseline of a text lies below the middle of its line.
    double baseline(TextRole role) const;

    struct PreparedText {
        QStaticText text;
        QFont font;
        double ascent; ///< from its top edge to its baseline, in pixels of the figure
        double scale;  ///< of its pixels there are so many in one of the figure
    };
    /// A text with its glyphs looked up already: the same few are painted again at every change. They are made for
    /// about `scale` device pixels a pixel: Qt strengthens small glyphs, and would enlarge them along with that.
    const PreparedText &prepared(const std::string &text, TextRole role, double scale) const;

    double width(const std::string &text, TextRole role) const override;
    double height(TextRole role) const override;

    /// Whether one made now with these arguments would be the same. Much cheaper than to make it.
    bool matches(Theme theme, double textScale, double lineScale = 1.0) const;
    bool operator==(const FigureStyle &other) const;

private:
    static constexpr std::size_t roles = 5;
    struct Glyphs {
        double wanted = 0.0; ///< scale
        QFont font;
        double scale = 1.0; ///< that whole pixels of the font's size come to
        double ascent = 0.0;
        QHash<QByteArray, PreparedText> texts;
    };
    struct Face {
        QFont font;
        double height = 0.0;
        double baseline = 0.0;
        mutable QHash<QByteArray, double> widths; ///< measuring costs more than drawing
        mutable Glyphs glyphs;
    };
    static Glyphs glyphsFor(const QFont &font, double scale);
    const Face &face(TextRole role) const { return m_faces[static_cast<std::size_t>(role)]; }

    Theme m_theme;
    QFont m_base; ///< the program's font when this was made
    double m_textScale;
    double m_lineScale;
    std::array<Face, roles> m_faces;
};

} // namespace actiscope
