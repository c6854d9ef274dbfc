#include "core/write/pgfplots.h"

#include "core/text/exactnumber.h"
#include "core/write/latextext.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace actiscope {

namespace {

/// TeX's big points in a pixel of 1/96 inch.
constexpr double pointsPerPixel = 0.75;

std::string points(double pixels) { return shortText(std::round(pixels * pointsPerPixel * 1e4) / 1e4) + "bp"; }

/// A place on the page, from its upper left corner downwards.
std::string place(Point pixels) { return "(" + points(pixels.x).append(",").append(points(-pixels.y)).append(")"); }

/// TeX reckons with seven digits. Where an axis spends them on what all its numbers share, it counts from its minimum.
double originOf(Range range)
{
    constexpr double least = 1e-2;
    const double greatest = std::max(std::abs(range.minimum), std::abs(range.maximum));
    return range.span() < least * greatest ? range.minimum : 0.0;
}

std::string dashText(const std::vector<double> &dash, double width)
{
    std::string text;
    for (std::size_t i = 0; i < dash.size(); ++i)
        text += (i % 2 == 0 ? (i == 0 ? "on " : " on ") : " off ") + points(dash[i] * width);
    return text.empty() ? "" : ", line cap=butt, dash pattern=" + text;
}

/// Writes one tikzpicture. Collects the colours on the way, which are defined above all that uses them.
class PictureWriter
{
public:
    PictureWriter(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics)
        : m_figure(figure), m_style(style)
    {
        for (const Panel &panel : figure.panels)
            addPanel(panel);
        const PageMarks marks = pageMarksOf(figure, style, metrics);
        for (const Panel &panel : figure.panels) {
            if (panel.colorBar && panel.field)
                addImage(scaleField(*panel.field), scaleView(*panel.colorBar));
        }
        for (const PageLine &line : marks.lines)
            m_body += "  \\draw[" + ink(line.ink) + ", line width=" + points(line.width) + "] " + place(line.from) + " -- "
                + place(line.to) + ";\n";
        for (const PageText &text : marks.texts)
            addText(text);
    }

    std::string picture()
    {
        const std::string corner = place({m_figure.width, m_figure.height});
        std::string page = "  \\useasboundingbox (0,0) rectangle " + corner + ";\n";
        if (!m_style.transparent)
            page += "  \\fill[" + ink({m_style.paper}) + "] (0,0) rectangle " + corner + ";\n";
        std::string colors;
        for (const std::string &color : m_colors) {
            std::string digits = color;
            std::transform(digits.begin(), digits.end(), digits.begin(), [](char c) { return c >= 'a' ? c - 'a' + 'A' : c; });
            colors += "  \\definecolor{c" + color + "}{HTML}{" + digits + "}\n";
        }
        return "\\begin{tikzpicture}[line join=round, line cap=round, font=\\sffamily]\n" + colors + page + m_body
            + "\\end{tikzpicture}\n";
    }

private:
    /// The name of a colour, which gets defined.
    std::string colorName(const std::string &color)
    {
        m_colors.insert(color);
        return std::string("c").append(color);
    }
    std::string ink(const Ink &ink)
    {
        return colorName(ink.color) + (ink.opacity < 1.0 ? ", opacity=" + shortText(ink.opacity) : "");
    }

    static std::string font(double size, bool bold)
    {
        return "\\fontsize{" + points(size) + "}{" + points(1.2 * size) + "}\\selectfont" + (bold ? "\\bfseries" : "");
    }

    std::string xText(double x) const { return exactText(x - m_originX); }
    std::string yText(double y) const { return exactText(y - m_originY); }
    std::string coordinate(Point at) const { return "(" + xText(at.x).append(",").append(yText(at.y)).append(")"); }

    static std::string tickList(const Axis &axis, const char *name, double origin)
    {
        std::string at, labels;
        for (const Tick &tick : axis.ticks) {
            at.append(at.empty() ? "" : ",").append(exactText(tick.at - origin));
            labels.append(labels.empty() ? "{" : ",{").append(latexText(tick.label)).append("}");
        }
        std::string key = std::string("    ").append(name).append("tick");
        if (at.empty())
            return key.append("=\\empty,\n");
        const std::string places = key + "={" + at + "},\n";
        return places + key + "labels={" + labels + "},\n";
    }

    void addPanel(const Panel &panel)
    {
        const double tickSize = m_style.fontSize[static_cast<std::size_t>(TextRole::Tick)];
        m_originX = originOf(panel.x.range);
        m_originY = originOf(panel.y.range);
        m_body += "  % " + latexText(panel.title) + '\n';
        if (m_originX != 0.0 || m_originY != 0.0)
            m_body += "  % Coordinates count from " + exactText(m_originX) + ", " + exactText(m_originY)
                + ": TeX has too few digits.\n";
        const std::optional<FieldView> view = fieldView(panel);
        if (view)
            addField(*panel.field, *view);
        m_body += "  \\begin{axis}[\n    at={" + place({panel.plot.x, panel.plot.bottom()})
            + "}, anchor=south west, scale only axis, width=" + points(panel.plot.width) + ", height="
            + points(panel.plot.height) + ",\n    xmin=" + xText(panel.x.range.minimum) + ", xmax="
            + xText(panel.x.range.maximum) + ", ymin=" + yText(panel.y.range.minimum) + ", ymax="
            + yText(panel.y.range.maximum) + ",\n" + tickList(panel.x, "x", m_originX) + tickList(panel.y, "y", m_originY)
            + "    scaled ticks=false, tick style={draw=none}, axis line style={draw=none}, clip=false,\n"
            + "    grid=major, grid style={" + ink({m_style.grid, view ? gridOverField : 1.0}) + ", line width=" + points(m_style.hairline)
            + "},\n    tick label style={text=" + colorName(m_style.muted) + ", font=\\sffamily" + font(tickSize, false)
            + ", inner sep=" + points(0.5 * tickSize)
            + "},\n    x tick label style={inner ysep=" + points(0.75 * tickSize) + "}]\n";
        for (const Mark &mark : marksOf(panel, m_style, m_figure.dashes))
            std::visit([this](const auto &one) { add(one); }, mark);
        m_body += "  \\end{axis}\n";
    }

    void addField(const Field2D &field, const FieldView &view)
    {
        m_body += "  % " + latexText(field.name) + ": " + std::to_string(field.columns) + " x " + std::to_string(field.rows)
            + " cells as an image, from " + exactText(field.scale.minimum) + " to " + exactText(field.scale.maximum) + '\n';
        addImage(field, view);
    }

    /// One byte a cell, from the highest row downwards, with the colours that they stand for. The whole field, of which
    /// the view lets through what it shows. PGF's own command for what goes into the PDF as it is suits every engine that
    /// makes one.
    void addImage(const Field2D &field, const FieldView &view)
    {
        const double scaleX = view.at.width / view.x.span(), scaleY = view.at.height / view.y.span();
        const Point corner{view.at.x - (view.x.minimum - field.x.minimum) * scaleX,
                           view.at.bottom() + (view.y.minimum - field.y.minimum) * scaleY};
        m_body += "  \\begin{scope}\n    \\clip " + place({view.at.x, view.at.bottom()}) + " rectangle "
            + place({view.at.right(), view.at.y}) + ";\n    \\tikzset{shift={" + place(corner) + "}}\n    \\pgflowlevelsynccm\n"
            + "    \\csname pgfsys@transformcm\\endcsname{" + factor(field.x.span() * scaleX) + "}{0}{0}{"
            + factor(field.y.span() * scaleY) + "}{0pt}{0pt}\n    \\csname pgfsys@invoke\\endcsname{BI /W "
            + std::to_string(field.columns) + " /H " + std::to_string(field.rows) + " /BPC 8 /CS [/I /RGB 255 <" + paletteText(field)
            + "\n      >] /F /AHx ID" + pixelText(field) + ">\n      EI}\n  \\end{scope}\n";
    }

    /// The side of the image's unit square, in big points.
    static std::string factor(double pixels)
    {
        return shortText(std::round(pixels * pointsPerPixel * 1e4) / 1e4);
    }

    static void appendHex(std::string &text, unsigned byte)
    {
        constexpr const char *digits = "0123456789ABCDEF";
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }

    static void breakLine(std::string &text, std::size_t index, std::size_t most)
    {
        if (index % most == 0)
            text += "\n      ";
    }

    std::string paletteText(const Field2D &field) const
    {
        std::string text;
        std::size_t i = 0;
        for (const Rgb &color : colorTable(colorMapOf(field), m_style.ground)) {
            breakLine(text, i++, 18);
            for (const unsigned channel : {color.red, color.green, color.blue})
                appendHex(text, channel);
        }
        for (const std::size_t channel : {0U, 2U, 4U}) // of paper, for cells without a value
            appendHex(text, static_cast<unsigned>(std::stoi(m_style.paper.substr(channel, 2), nullptr, 16)));
        return text;
    }

    static std::string pixelText(const Field2D &field)
    {
        const std::vector<std::uint8_t> indices = colorIndices(field);
        const auto columns = static_cast<std::size_t>(field.columns);
        std::string text;
        for (std::size_t row = static_cast<std::size_t>(field.rows); row-- > 0;) {
            for (std::size_t column = 0; column < columns; ++column) {
                breakLine(text, column, 54);
                appendHex(text, indices[row * columns + column]);
            }
        }
        return text;
    }

    void add(const Fill &fill)
    {
        m_body += "    \\fill[" + ink(fill.ink) + "] (axis cs:" + xText(fill.x.minimum) + ',' + yText(fill.y.minimum)
            + ") rectangle (axis cs:" + xText(fill.x.maximum) + ',' + yText(fill.y.maximum) + ");\n";
    }

    void add(const Stroke &stroke)
    {
        if (stroke.curve && stroke.curve->role == LineRole::Curve)
            m_body += "    % " + latexText(stroke.curve->name) + '\n';
        for (const auto &piece : stroke.pieces) {
            m_body += "    \\addplot[" + ink(stroke.ink) + ", line width=" + points(stroke.width)
                + dashText(stroke.dash, stroke.width) + "] coordinates {";
            // TeX reads lines of any length; people and version control do not.
            for (std::size_t i = 0; i < piece.size(); ++i)
                m_body += (i % 4 == 0 ? "\n      " : " ") + coordinate(piece[i]);
            m_body += "\n    };\n";
        }
    }

    void add(const Discs &discs)
    {
        m_body += "    \\addplot[only marks, mark=*, mark size=" + points(discs.radius) + ", mark options={fill="
            + colorName(discs.fill.color)
            + (discs.fill.opacity < 1.0 ? ", fill opacity=" + shortText(discs.fill.opacity) : "")
            + (discs.rim.empty() ? ", draw opacity=0"
                                 : ", draw=" + colorName(discs.rim) + ", line width=" + points(discs.rimWidth))
            + "}] coordinates {";
        for (std::size_t i = 0; i < discs.at.size(); ++i)
            m_body += (i % 4 == 0 && discs.at.size() > 1 ? "\n      " : " ") + coordinate(discs.at[i]);
        m_body += " };\n";
    }

    void addText(const PageText &text)
    {
        // The figure gives the middle of the capitals, TikZ is told where the baseline is.
        constexpr double halfCapital = 0.35;
        const Text &what = text.text;
        const char *anchor = what.align == Align::Left ? "base west" : what.align == Align::Right ? "base east" : "base";
        std::string options = std::string("anchor=") + anchor + ", inner sep=0pt, text=" + colorName(text.color)
            + ", font=\\sffamily" + font(text.size, text.bold);
        if (!text.veil.empty())
            options += ", fill=" + colorName(text.veil) + ", fill opacity=0.7, text opacity=1, inner sep=1pt";
        m_body += "  \\node[" + options + "] at " + place({what.at.x, what.at.y + halfCapital * text.size}) + " {"
            + latexText(what.text) + "};\n";
    }

    const Figure &m_figure;
    const DrawingStyle &m_style;
    double m_originX = 0.0; ///< of the panel that is being written
    double m_originY = 0.0;
    std::set<std::string> m_colors;
    std::string m_body;
};

} // namespace

std::string pgfPlotsPicture(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics)
{
    return PictureWriter(figure, style, metrics).picture();
}

std::string pgfPlotsInput(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics)
{
    const std::string picture = pgfPlotsPicture(figure, style, metrics);
    std::string head = "% A picture for a LaTeX document, which takes it with \\input. The document's preamble needs\n"
                       "%   \\usepackage[T1]{fontenc}\n"
                       "%   \\usepackage{lmodern} % or another font that comes in any size\n"
                       "%   \\usepackage{pgfplots}\n"
                       "%   \\pgfplotsset{compat=1.16}\n"
                       "% No TikZ libraries are needed, and the colours are defined here.\n";
    if (hasChinese(picture))
        head += "% For the Chinese, pdflatex needs \\usepackage{CJKutf8} too, and the \\input between\n"
                "%   \\begin{CJK*}{UTF8}{gbsn} and \\end{CJK*}; with the package ctex, neither.\n";
    return head + picture;
}

std::string pgfPlotsDocument(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics)
{
    const std::string picture = pgfPlotsPicture(figure, style, metrics);
    const bool chinese = hasChinese(picture);
    return std::string("% Typeset with pdflatex; or load the packages below and standalone, and \\input this file.\n")
        + "\\documentclass{standalone}\n\\usepackage[T1]{fontenc}\n"
          "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{} % fonts of any size\n"
        + (chinese ? "\\usepackage{CJKutf8}\n" : "")
        + "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.16}\n\\begin{document}\n"
        + (chinese ? "\\begin{CJK*}{UTF8}{gbsn}\n" : "") + picture + (chinese ? "\\end{CJK*}\n" : "") + "\\end{document}\n";
}

} // namespace actiscope
