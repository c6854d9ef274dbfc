#pragma once

#include "core/curve/sampling.h"
#include "core/expression/tree.h"

#include <string>

#include <QColor>
#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace actiscope {

/// A formula as outlines, sharp at every scale: all formulas are drawn by this. 1000 units are an em, y = 0 is the
/// baseline of the first line.
class FormulaPicture
{
public:
    FormulaPicture() = default;

    /// What stands before a formula.
    enum class Head { None, Value, Derivative };

    /// What is done about a formula that no breaking into lines makes narrow enough.
    enum class TooWide {
        Stays,
        Shortened ///< parts give way to an ellipsis
    };

    /// The picture of a built-in; empty if there is none, as of f″.
    static FormulaPicture ofBuiltIn(const std::string &id, Order order);
    /// A tree as it was read, in lines no wider than `width` where it can be broken; 0 is any. What is too long to be
    /// read ends in an ellipsis, however large the tree.
    static FormulaPicture typeset(const expression::Tree &tree, Head head, double width = 0.0,
                                  TooWide tooWide = TooWide::Shortened);

    bool isEmpty() const { return m_outline.isEmpty(); }
    /// All that the formula takes up. Its top is above the baseline, so negative.
    const QRectF &box() const { return m_box; }
    const QPainterPath &outline() const { return m_outline; }
    /// Whether a line ends deep inside brackets: smaller, it may look better.
    bool hasBadBreaks() const { return m_hasBadBreaks; }
    /// With the corner of its box there; `em` is in units of the painter.
    void paint(QPainter &painter, QPointF topLeft, double em, const QColor &colour) const;

private:
    QPainterPath m_outline;
    QRectF m_box;
    bool m_hasBadBreaks = false;
};

} // namespace actiscope
