#include "core/write/pythonfigure.h"

#include "core/code/owncode.h"
#include "core/code/pythonmodule.h"
#include "core/state/functions.h"
#include "core/text/exactnumber.h"
#include "core/workspace/workspacekind.h"
#include "core/write/latextext.h"

#include <cmath>

namespace actiscope {

namespace {

constexpr const char *preamble = R"(

def write(x, y, text, size, color, **options):
    """Text at a place of the page in pixels; y is the middle of its capitals."""
    figure.text(x / WIDTH, 1 - (y + 0.36 * size) / HEIGHT, text.replace("$", r"\$"), fontsize=FONT * size, color=color,
                va="baseline", **options)


def chart(left, top, width, height, xlim, ylim, xticks, yticks):
    """Axes at a place of the page in pixels; the ticks are pairs of a place and a label."""
    axes = figure.add_axes((left / WIDTH, 1 - (top + height) / HEIGHT, width / WIDTH, height / HEIGHT),
                           xlim=xlim, ylim=ylim, facecolor="none")
    axes.set_xticks([at for at, _ in xticks], [label for _, label in xticks])
    axes.set_yticks([at for at, _ in yticks], [label for _, label in yticks])
    axes.tick_params(length=0, pad=0.5 * TICK_SIZE, labelsize=FONT * TICK_SIZE, labelcolor=TICK_COLOR)
    axes.grid(color=GRID_COLOR, linewidth=0.75 * HAIRLINE)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    return axes
)";

/// Matplotlib warns of every family that it lacks; of a collection it knows the first face only, whose glyphs are the same.
constexpr const char *chineseFonts = R"(CHINESE = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei", "PingFang SC")
INSTALLED = {font.name for font in plt.matplotlib.font_manager.fontManager.ttflist}
plt.rcParams["font.family"] = ["DejaVu Sans"] + [name for name in CHINESE if name in INSTALLED][:1]
)";

constexpr const char *curveDefinition = R"(

def draw(axes, f, pieces, **style):
    """The curve of f over each piece. A jump belongs to one side only: so the ends lie just inside."""
    for start, end in pieces:
        x = np.linspace(start, end, 4001)
        x[0], x[-1] = np.nextafter(start, end), np.nextafter(end, start)
        axes.plot(x, f(x), **style)
)";

constexpr const char *fillDefinition = R"(

def fill(axes, left, right, bottom, top, **style):
    axes.fill([left, right, right, left], [bottom, bottom, top, top], linewidth=0, **style)
)";

constexpr const char *mapDefinition = R"(

def show(axes, values, x, y, low, high, colors):
    """A map of values: rows from the lowest upwards, over x and y; the colours lead from low to high."""
    axes.imshow(np.asarray(values), extent=(*x, *y), origin="lower", aspect="auto", interpolation="nearest", vmin=low,
                vmax=high, cmap=plt.matplotlib.colors.ListedColormap(colors), zorder=0)
)";

std::string quoted(const std::string &text)
{
    return '"' + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + '"';
}

std::string color(const std::string &digits) { return "\"#" + digits + '"'; }

/// A place on the page.
std::string pixels(double at) { return shortText(std::round(at * 1e3) / 1e3); }

/// A measure in pixels, as Matplotlib takes it: in points.
std::string points(double measure) { return pixels(measure * 0.75); }

std::string tupleOf(Range range) { return '(' + exactText(range.minimum) + ", " + exactText(range.maximum) + ')'; }

/// Writes what follows the definitions, and collects the functions that it calls.
class ScriptWriter
{
public:
    ScriptWriter(const Figure &figure, const State &state, const DrawingStyle &style, const TextMetrics &metrics)
        : m_figure(figure), m_state(state), m_style(style)
    {
        for (const Panel &panel : figure.panels)
            addPanel(panel);
        const PageMarks marks = pageMarksOf(figure, style, metrics);
        if (!marks.lines.empty())
            m_body += '\n';
        for (const PageLine &line : marks.lines)
            addLine(line);
        if (!marks.texts.empty())
            m_body += '\n';
        for (const PageText &text : marks.texts)
            addText(text);
    }

    std::string script() const
    {
        const std::string definitions = m_functions.definitions();
        const bool usesMath = definitions.find("math.") != std::string::npos;
        const auto uses = [this](const char *call) { return m_body.find(call) != std::string::npos; };
        const double tickSize = m_style.fontSize[static_cast<std::size_t>(TextRole::Tick)];
        return "\"\"\"" + description() + "\n\nShows the picture, or saves it in the file that is given.\n\"\"\"\n"
            + (definitions.empty() ? "" : "import functools\n") + (usesMath ? "import math\n" : "") + "import sys\n\nimport matplotlib.pyplot as plt\n"
            + (!definitions.empty() ? "import numpy as np\n\n\n" + definitions : uses("show(") ? "import numpy as np\n" : "") + "\n\n"
            + "WIDTH, HEIGHT = " + shortText(m_figure.width) + ", " + shortText(m_figure.height)
            + "  # in pixels of 1/96 inch\n"
              "FONT = 0.69  # points in a pixel of text: 0.75, and less since Matplotlib's own font is wide\nTICK_SIZE, HAIRLINE = " + shortText(tickSize) + ", " + shortText(m_style.hairline)
            + "\nTICK_COLOR, GRID_COLOR = " + color(m_style.muted) + ", " + color(m_style.grid) + '\n'
            + (hasChinese(m_body) ? chineseFonts : "")
            + "figure = plt.figure(figsize=(WIDTH / 96, HEIGHT / 96), dpi=96, facecolor="
            + (m_style.transparent ? std::string("\"none\"") : color(m_style.paper)) + ")\n" + preamble
            + (uses("show(") ? mapDefinition : "") + (uses("draw(") ? curveDefinition : "") + (uses("fill(") ? fillDefinition : "") + '\n' + m_body + '\n'
            + "if len(sys.argv) > 1:\n    figure.savefig(sys.argv[1], dpi=192)\nelse:\n    plt.show()\n";
    }

private:
    std::string description() const
    {
        std::string names;
        for (const Reading &reading : m_figure.readings)
            names += (names.empty() ? "" : ", ") + reading.name;
        if (names.empty() && !m_figure.panels.empty())
            names = m_figure.panels.front().title;
        return replaced(replaced(names, "\\", "/"), "\"", "'") + '.';
    }

    static std::string ticks(const Axis &axis)
    {
        std::string list;
        for (const Tick &tick : axis.ticks)
            list += (list.empty() ? "(" : ", (") + exactText(tick.at) + ", " + quoted(tick.label) + ')';
        return '[' + list + ']';
    }

    void addPanel(const Panel &panel)
    {
        m_body += "\n# " + replaced(panel.title, "\n", " ") + "\naxes = chart(" + pixels(panel.plot.x) + ", "
            + pixels(panel.plot.y) + ", " + pixels(panel.plot.width) + ", " + pixels(panel.plot.height) + ",\n             "
            + tupleOf(panel.x.range) + ", " + tupleOf(panel.y.range) + ",\n             " + ticks(panel.x) + ",\n             "
            + ticks(panel.y) + ")\n";
        m_panel = &panel;
        if (panel.field)
            addField(*panel.field);
        if (panel.field && panel.colorBar)
            addScale(*panel.field, *panel.colorBar);
        for (const Mark &mark : marksOf(panel, m_style, m_figure.dashes))
            std::visit([this](const auto &one) { add(one); }, mark);
    }

    static std::string looks(const Ink &ink, double width, const std::vector<double> &dash)
    {
        std::string pattern;
        for (const double length : dash)
            pattern += (pattern.empty() ? "" : ", ") + shortText(length);
        return "color=" + color(ink.color) + (ink.opacity < 1.0 ? ", alpha=" + shortText(ink.opacity) : "")
            + ", linewidth=" + points(width) + (pattern.empty() ? "" : ", linestyle=(0, (" + pattern + "))") + ", clip_on=False";
    }

    void addField(const Field2D &field)
    {
        std::string colors;
        std::size_t i = 0;
        for (const Rgb &each : colorTable(colorMapOf(field), m_style.ground)) {
            constexpr const char *digits = "0123456789abcdef";
            colors += i++ % 10 == 0 ? "\n    \"#" : " \"#";
            for (const unsigned channel : {each.red, each.green, each.blue}) {
                colors += digits[channel / 16U];
                colors += digits[channel % 16U];
            }
            colors += "\",";
        }
        std::string values;
        const auto columns = static_cast<std::size_t>(field.columns);
        for (std::size_t k = 0; k < field.values.size(); ++k) {
            const std::size_t column = k % columns;
            values += column == 0 ? "\n    [" : column % 10 == 0 ? ",\n     " : ", ";
            values += numberText(field.values[k]);
            if (column + 1 == columns)
                values += "],";
        }
        m_body += "colors = [" + colors + "\n]\nvalues = [  # " + replaced(field.name, "\n", " ") + values + "\n]\nshow(axes, values, "
            + tupleOf(field.x) + ", " + tupleOf(field.y) + ", " + scaleArguments(field) + ", colors)\naxes.grid(alpha="
            + shortText(gridOverField) + ")\n";
    }

    static std::string numberText(float value)
    {
        if (std::isfinite(value))
            return shortSingleText(value);
        return std::isnan(value) ? "np.nan" : value > 0.0F ? "np.inf" : "-np.inf";
    }

    static std::string scaleArguments(const Field2D &field)
    {
        const Range range = colorRange(field);
        return exactText(range.minimum) + ", " + exactText(range.maximum);
    }

    void addScale(const Field2D &field, const ColorBar &bar)
    {
        const Rect &frame = bar.frame;
        m_body += "bar = figure.add_axes((" + pixels(frame.x) + " / WIDTH, 1 - " + pixels(frame.bottom()) + " / HEIGHT, "
            + pixels(frame.width) + " / WIDTH, " + pixels(frame.height) + " / HEIGHT), xlim=(0, 1), ylim=" + tupleOf(bar.range)
            + ")\nbar.set_axis_off()\nshow(bar, np.linspace(" + scaleArguments(field) + ", len(colors))[:, None], (0, 1), "
            + tupleOf(colorRange(field)) + ", " + scaleArguments(field) + ", colors)\n";
    }

    void add(const Fill &fill)
    {
        m_body += "fill(axes, " + exactText(fill.x.minimum) + ", " + exactText(fill.x.maximum) + ", " + exactText(fill.y.minimum)
            + ", " + exactText(fill.y.maximum) + ", color=" + color(fill.ink.color)
            + (fill.ink.opacity < 1.0 ? ", alpha=" + shortText(fill.ink.opacity) : "") + ")\n";
    }

    void add(const Stroke &stroke)
    {
        const std::string style = looks(stroke.ink, stroke.width, stroke.dash);
        const std::string function = stroke.curve ? functionOf(*stroke.curve) : std::string();
        if (function.empty()) {
            for (const auto &piece : stroke.pieces)
                m_body += "axes.plot(" + columns(piece) + ",\n          " + style + ")\n";
            return;
        }
        std::string pieces;
        for (const auto &piece : stroke.pieces) {
            if (piece.front().x < piece.back().x)
                pieces += (pieces.empty() ? "" : ", ") + tupleOf({piece.front().x, piece.back().x});
        }
        m_body += "draw(axes, " + function + ", [" + pieces + "], " + style + ")\n";
    }

    void add(const Discs &discs)
    {
        m_body += "axes.plot(" + columns(discs.at) + ", \"o\", markersize=" + points(2 * discs.radius) + ", color="
            + color(discs.fill.color) + (discs.fill.opacity < 1.0 ? ", alpha=" + shortText(discs.fill.opacity) : "")
            + (discs.rim.empty() ? ", markeredgewidth=0"
                                 : ", markeredgecolor=" + color(discs.rim) + ", markeredgewidth=" + points(discs.rimWidth))
            + ", clip_on=False, zorder=3)\n";
    }

    /// Two lists, x and y, in lines of a bearable length.
    static std::string columns(const std::vector<Point> &at)
    {
        std::string x, y;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const char *separator = i == 0 ? "" : i % 5 == 0 ? ",\n           " : ", ";
            x += separator + exactText(at[i].x);
            y += separator + exactText(at[i].y);
        }
        return '[' + x + "], [" + y + ']';
    }

    /// The name of the function whose graph a curve is, which gets defined; empty if there is no such function.
    std::string functionOf(const Curve &curve)
    {
        const FunctionRef activation = Functions(m_state).find(curve.function);
        if (!kindOf(m_state).hasGraphs || curve.role != LineRole::Curve || !activation
            || m_panel->order == Order::Second)
            return {};
        const Parameters parameters = parametersOf(m_state, *activation);
        const LostDigits lost = lostDigits(*activation, parameters);
        const bool first = m_panel->order == Order::First;
        if (!(first ? lost.derivative : lost.value).empty() || (first && recipeOf(*activation).derivative.empty()))
            return {};
        return m_panel->order == Order::First ? m_functions.addDerivative(*activation, parameters)
                                              : m_functions.addValue(*activation, parameters);
    }

    void addLine(const PageLine &line)
    {
        const auto x = [&](Point at) { return pixels(at.x) + " / WIDTH"; };
        const auto y = [&](Point at) { return "1 - " + pixels(at.y) + " / HEIGHT"; };
        m_body += "figure.add_artist(plt.Line2D([" + x(line.from) + ", " + x(line.to) + "], [" + y(line.from) + ", "
            + y(line.to) + "], " + looks(line.ink, line.width, {}) + "))\n";
    }

    void addText(const PageText &text)
    {
        const Text &what = text.text;
        const char *align = what.align == Align::Left ? "" : what.align == Align::Right ? ", ha=\"right\"" : ", ha=\"center\"";
        m_body += "write(" + pixels(what.at.x) + ", " + pixels(what.at.y) + ", " + quoted(what.text) + ", "
            + shortText(text.size) + ", " + color(text.color) + align + (text.bold ? ", weight=\"bold\"" : "")
            + (text.veil.empty() ? "" : ", bbox={\"facecolor\": " + color(text.veil) + ", \"alpha\": 0.7, \"linewidth\": 0, \"pad\": 1}")
            + ")\n";
    }

    const Figure &m_figure;
    const State &m_state;
    const DrawingStyle &m_style;
    const Panel *m_panel = nullptr;
    PythonModule m_functions{PythonDialect::NumPy};
    std::string m_body;
};

} // namespace

std::string pythonFigure(const Figure &figure, const State &state, const DrawingStyle &style, const TextMetrics &metrics)
{
    return ScriptWriter(figure, state, style, metrics).script();
}

} // namespace actiscope
