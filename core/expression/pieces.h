#pragma once

#include "core/expression/fraction.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace actiscope::expression {

/// A formula between the places where max, min, clamp or a condition in it changes hands, without any of them.
struct Pieces {
    std::vector<Fraction> edges; ///< from left to right
    std::vector<Tree> pieces;    ///< one more: left of the first edge, between both, …, right of the last
};

/// Cuts a formula of x into such pieces, if all that decides is linear in x there, with numbers.
class PieceCutter
{
public:
    std::optional<Pieces> cut(const Tree &tree);

private:
    /// slope·x + offset
    struct Line {
        Fraction slope;
        Fraction offset;
    };
    bool cutBetween(const Tree &tree, const std::optional<Fraction> &low, const std::optional<Fraction> &high);
    Tree resolved(const Tree &tree);
    Tree resolvedChoice(const Tree &tree, const std::vector<Tree> &parts);
    std::optional<Line> lineOf(const Tree &tree);
    std::optional<Line> lineMadeOf(const Tree &tree);
    std::optional<int> signBetween(const Tree &a, const Tree &b);
    std::optional<int> signBetween(const Line &line);
    std::optional<bool> truth(const Tree &condition);

    std::optional<Fraction> m_low, m_high; ///< null: no end
    std::optional<Fraction> m_edge;        ///< where the stretch has to be cut
    std::unordered_map<const Node *, std::optional<Line>> m_lines;
    std::vector<Tree> m_kept;              ///< no other node may get the address of one in m_lines
    Pieces m_pieces;
};

} // namespace actiscope::expression
