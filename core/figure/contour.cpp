#include "core/figure/contour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

/// The lattice of a field: the cells' middles, and around them the edges of the field, half a cell further on along the
/// slope of the last two cells, so that lines end where the field does.
class Lattice
{
public:
    Lattice(const Field2D &field, double level)
        : m_field(field), m_level(level), m_columns(field.columns + 2), m_rows(field.rows + 2)
    {
    }

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    double value(int column, int row) const
    {
        const int c = std::clamp(column - 1, 0, m_field.columns - 1), r = std::clamp(row - 1, 0, m_field.rows - 1);
        const double outer = at(c, r);
        const int inwardsX = c - (column - 1), inwardsY = r - (row - 1);
        double result = outer;
        if (inwardsX != 0 && m_field.columns > 1)
            result += (outer - at(c + inwardsX, r)) / 2.0;
        if (inwardsY != 0 && m_field.rows > 1)
            result += (outer - at(c, r + inwardsY)) / 2.0;
        return std::isfinite(result) ? result : outer; // beside a cell without a value there is no slope
    }
    double x(int column) const { return std::clamp(m_field.centreX(column - 1), m_field.x.minimum, m_field.x.maximum); }
    double y(int row) const { return std::clamp(m_field.centreY(row - 1), m_field.y.minimum, m_field.y.maximum); }

    /// An edge of a square has twice the number of its lower left node, and one more if it is upright.
    int edge(int column, int row, bool upright) const { return 2 * (row * m_columns + column) + (upright ? 1 : 0); }
    int edges() const { return 2 * m_columns * m_rows; }
    /// Where a line crosses an edge.
    Point crossing(int edge) const
    {
        const int column = edge / 2 % m_columns, row = edge / 2 / m_columns;
        const bool upright = edge % 2 != 0;
        const double from = value(column, row), to = value(column + (upright ? 0 : 1), row + (upright ? 1 : 0));
        const double t = (m_level - from) / (to - from);
        return upright ? Point{x(column), std::lerp(y(row), y(row + 1), t)} : Point{std::lerp(x(column), x(column + 1), t), y(row)};
    }

private:
    double at(int column, int row) const
    {
        return static_cast<double>(m_field.values[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_field.columns)
                                                  + static_cast<std::size_t>(column)]);
    }

    const Field2D &m_field;
    double m_level;
    int m_columns;
    int m_rows;
};

/// Which edges a line leads on to, from each edge: one to either side.
class Links
{
public:
    explicit Links(int edges) : m_next(static_cast<std::size_t>(edges), {none, none}) {}

    void join(int a, int b)
    {
        free(a) = b;
        free(b) = a;
    }
    bool isEnd(int edge) const { return at(edge)[0] != none && at(edge)[1] == none; }
    bool isOpen(int edge) const { return at(edge)[0] != none; }
    /// Goes on from an edge and forgets the way; −1 at the end of a line.
    int follow(int edge)
    {
        const int next = at(edge)[0];
        if (next == none)
            return none;
        forget(edge, next);
        forget(next, edge);
        return next;
    }

private:
    static constexpr int none = -1;
    using Pair = std::array<int, 2>;

    const Pair &at(int edge) const { return m_next[static_cast<std::size_t>(edge)]; }
    Pair &at(int edge) { return m_next[static_cast<std::size_t>(edge)]; }
    int &free(int edge) { return at(edge)[at(edge)[0] == none ? 0 : 1]; }
    void forget(int edge, int other)
    {
        Pair &pair = at(edge);
        if (pair[0] == other)
            pair[0] = pair[1];
        pair[1] = none;
    }

    std::vector<Pair> m_next;
};

void addSquare(Links &links, const Lattice &lattice, int column, int row, double level)
{
    const std::array values = {lattice.value(column, row), lattice.value(column + 1, row), lattice.value(column + 1, row + 1),
                               lattice.value(column, row + 1)}; // around the square
    if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
        return;
    const std::array edges = {lattice.edge(column, row, false), lattice.edge(column + 1, row, true),
                              lattice.edge(column, row + 1, false), lattice.edge(column, row, true)}; // after each corner
    std::array<int, 4> crossed{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        if ((values[i] >= level) != (values[(i + 1) % 4] >= level))
            crossed[count++] = edges[i];
    }
    if (count == 2) {
        links.join(crossed[0], crossed[1]);
    } else if (count == 4) {
        const bool meanIsAbove = (values[0] + values[1] + values[2] + values[3]) / 4.0 >= level;
        // Cuts off the corners that differ from the mean: 1 and 3, or 0 and 2.
        const bool cutsOdd = meanIsAbove != (values[1] >= level);
        links.join(edges[0], edges[cutsOdd ? 1 : 3]);
        links.join(edges[2], edges[cutsOdd ? 3 : 1]);
    }
}

std::vector<Point> lineFrom(int edge, Links &links, const Lattice &lattice)
{
    std::vector<Point> line{lattice.crossing(edge)};
    while ((edge = links.follow(edge)) >= 0)
        line.push_back(lattice.crossing(edge));
    return line;
}

} // namespace

std::vector<std::vector<Point>> contourLines(const Field2D &field, double level)
{
    std::vector<std::vector<Point>> lines;
    if (field.values.empty())
        return lines;
    const Lattice lattice(field, level);
    Links links(lattice.edges());
    for (int row = 0; row + 1 < lattice.rows(); ++row) {
        for (int column = 0; column + 1 < lattice.columns(); ++column)
            addSquare(links, lattice, column, row, level);
    }
    for (const bool closed : {false, true}) {
        for (int edge = 0; edge < lattice.edges(); ++edge) {
            if (closed ? links.isOpen(edge) : links.isEnd(edge))
                lines.push_back(lineFrom(edge, links, lattice));
        }
    }
    return lines;
}

void addContour(Panel &panel, double level, const std::string &name)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    std::vector<Point> all; // with a gap after each line
    for (const std::vector<Point> &line : contourLines(*panel.field, level)) {
        all.insert(all.end(), line.begin(), line.end());
        all.push_back({nan, nan});
    }
    addLine(panel, {.slot = -1, .function = "contour", .name = name, .role = LineRole::Contour}, all);
}

} // namespace actiscope
