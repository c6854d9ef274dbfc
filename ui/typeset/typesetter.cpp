#include "ui/typeset/typesetter.h"

#include "core/expression/build.h"
#include "core/expression/functionnames.h"
#include "core/expression/printers.h"
#include "core/text/exactnumber.h"
#include "ui/typeset/brackets.h"
#include "ui/typeset/constructs.h"
#include "ui/typeset/factors.h"
#include "ui/typeset/names.h"

#include <utility>

namespace actiscope::typeset {

using expression::Function;
using expression::Kind;
using expression::Node;
using expression::Tree;

namespace {

// What is nested more deeply is not read any more, and fractions in fractions would fill the window.
constexpr int deepest = 24;

bool isLogical(Kind kind)
{
    return kind == Kind::Compare || kind == Kind::And || kind == Kind::Or || kind == Kind::Not;
}

} // namespace

Typesetter::Level Typesetter::levelOf(const Tree &tree, const Style &style) const
{
    switch (tree->kind) {
    case Kind::Choose:
        return Level::Weakest;
    case Kind::Or:
        return Level::Or;
    case Kind::And:
        return Level::And;
    case Kind::Not:
        return Level::Not;
    case Kind::Compare:
        return Level::Relation;
    case Kind::Add:
    case Kind::Subtract:
        return Level::Sum;
    case Kind::Negate:
        return Level::Sign;
    case Kind::Multiply:
        return beginsWithSign(tree) ? Level::Sign : Level::Product;
    case Kind::Divide:
        return beginsWithSign(tree) ? Level::Sign : style.level == 0 ? Level::Factor : Level::Product;
    case Kind::Power:
        return Level::Factor;
    case Kind::Number:
        return shortText(tree->number).find('e') == std::string::npos ? Level::Base : Level::Product;
    case Kind::Function:
        if (tree->function == Function::Expm1)
            return Level::Sum;
        return tree->function == Function::Sqrt || tree->function == Function::LogSigmoid
                || (tree->function == Function::Exp && isShortExponent(tree->parts[0]))
            ? Level::Factor
            : Level::Base;
    default:
        return Level::Base;
    }
}

void Typesetter::put(Row &row, const Tree &tree, Level least)
{
    if (m_left <= 0 || m_depth >= deepest) {
        row.add(Face::Upright, U'…');
        return;
    }
    --m_left;
    ++m_depth;
    const bool mayBeBare = std::exchange(m_mayBeBare, m_mayBeBare && least != Level::Base);
    if (levelOf(tree, row.style()) < least)
        putGroup(row, tree);
    else
        putInside(row, tree);
    m_mayBeBare = mayBeBare;
    --m_depth;
}

void Typesetter::putInside(Row &row, const Tree &tree)
{
    const Style style = row.style();
    switch (tree->kind) {
    case Kind::Number:
        row.add(numberBox(tree->number, style));
        break;
    case Kind::Variable:
        row.add(Face::Italic, U'x');
        break;
    case Kind::Pi:
        row.add(Face::Italic, U'π');
        break;
    case Kind::Euler:
        row.add(Face::Italic, U'e');
        break;
    case Kind::Parameter:
        row.add(symbolBox(tree->word, style));
        break;
    case Kind::Negate:
        row.add(Face::Upright, U'−');
        put(row, tree->parts[0], Level::Product);
        break;
    case Kind::Add:
    case Kind::Subtract:
        putSum(row, tree);
        break;
    case Kind::Multiply:
        putProduct(row, tree);
        break;
    case Kind::Divide:
        putQuotient(row, tree);
        break;
    case Kind::Power:
        putPower(row, tree);
        break;
    case Kind::Compare:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
        putCondition(row, tree);
        break;
    case Kind::Choose:
        putChoice(row, tree);
        break;
    case Kind::Function:
        putFunction(row, tree);
        break;
    case Kind::Activation:
    case Kind::Word:
    case Kind::Call:
        putCall(row, tree);
        break;
    }
}

Box Typesetter::boxOf(const Tree &tree, const Style &style, Level least)
{
    Row row(style);
    put(row, tree, least);
    return row.box();
}

void Typesetter::putBrackets(Row &row, char32_t open, const Row &content, char32_t close, int leastSize)
{
    const Box &box = content.box();
    row.add(bracket(open, box.height, box.depth, row.style(), leastSize), Role::Open);
    row.add(content);
    row.add(bracket(close, box.height, box.depth, row.style(), leastSize), Role::Close);
    ++m_brackets;
}

void Typesetter::putGroup(Row &row, const Tree &tree)
{
    const int before = m_brackets;
    Row content(row.style());
    ++m_groups;
    m_mayBeBare = true;
    putInside(content, tree);
    --m_groups;
    // Of brackets in brackets the outermost are larger. A condition that counts as 1 or 0 has brackets of its own kind.
    const int leastSize = m_groups == 0 && m_brackets > before ? 1 : 0;
    const bool isCondition = isLogical(tree->kind);
    putBrackets(row, isCondition ? U'[' : U'(', content, isCondition ? U']' : U')', leastSize);
}

void Typesetter::putSum(Row &row, const Tree &tree)
{
    // The first term stands deepest. Long sums are chains, too long for a function that calls itself.
    std::vector<const Node *> chain;
    const Tree *first = &tree;
    while ((*first)->kind == Kind::Add || (*first)->kind == Kind::Subtract) {
        chain.push_back(first->get());
        first = &(*first)->parts[0];
    }
    put(row, *first, Level::Sum);
    for (auto node = chain.rbegin(); node != chain.rend(); ++node) {
        if (!row.isEmpty() && row.style().level == 0)
            row.allowBreak(0);
        row.add(Face::Upright, (*node)->kind == Kind::Add ? U'+' : U'−', Role::Binary);
        const Tree &term = (*node)->parts[1];
        if (isTooMuch(term)) {
            row.add(Face::Upright, U'…');
            m_left = 0;
            return;
        }
        put(row, term, Level::Product);
    }
}

void Typesetter::putProduct(Row &row, const Tree &tree)
{
    const std::vector<const Tree *> factors = factorsOf(tree, m_left);
    const bool mayBeBare = m_mayBeBare;
    const bool canBreak = row.style().level == 0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const Tree &factor = *factors[i];
        if (i > 0 && isTooMuch(factor)) {
            row.add(Face::Upright, U'…');
            m_left = 0;
            break;
        }
        m_mayBeBare = mayBeBare && i + 1 == factors.size();
        Row part(row.style());
        // Numbers as factors are no larger than they need to be.
        if (canBreak && isNumericFraction(factor))
            part.add(fractionBox(factor, row.style().text()));
        else
            put(part, factor, i == 0 ? Level::Sign : Level::Factor);
        const Joint joint = i == 0 ? Joint::Tight : jointOf(*factors[i - 1], factor, canBreak);
        // Before the name of a function there is such a space already.
        if (joint == Joint::Thin && part.first() != Role::Operator)
            row.addSpace(thinSpace);
        if (joint != Joint::Tight && canBreak)
            row.allowBreak(1, joint == Joint::Thin);
        if (joint == Joint::Dot)
            row.add(Face::Upright, U'·', Role::Binary);
        row.add(part, 0);
    }
    m_mayBeBare = mayBeBare;
}

Box Typesetter::fractionBox(const Tree &tree, const Style &style)
{
    const bool mayBeBare = std::exchange(m_mayBeBare, true);
    const Box numerator = boxOf(tree->parts[0], numeratorStyle(style));
    const Box box = fraction(numerator, boxOf(tree->parts[1], denominatorStyle(style)), style);
    m_mayBeBare = mayBeBare;
    return box;
}

void Typesetter::putQuotient(Row &row, const Tree &tree)
{
    const Style style = row.style();
    const bool isOnLine = std::exchange(m_isOnLine, false);
    if (style.level == 0 && !isOnLine) {
        // The sign of the numerator stands before all of it.
        if (const expression::SignedTerm term = expression::withoutSign(tree->parts[0]); term.negative) {
            row.add(Face::Upright, U'−');
            putQuotient(row, term.tree / tree->parts[1]);
            return;
        }
    }
    if (style.level == 0 && !isOnLine) {
        const int left = m_left;
        const Box whole = fractionBox(tree, style);
        if (whole.width <= m_widestFraction) {
            row.add(whole);
            return;
        }
        m_left = left;
    }
    // In a/b/c/d each would be tried as a fraction, and all in it again and again.
    m_isOnLine = tree->parts[0]->kind == Kind::Divide;
    put(row, tree->parts[0], Level::Sign);
    row.add(Face::Upright, U'/');
    put(row, tree->parts[1], Level::Factor);
}

bool Typesetter::isTooMuch(const Tree &part) const
{
    // Of something large at least the beginning is shown.
    return m_left <= 0 || (m_left < 12 && !isWithin(part, m_left));
}

void Typesetter::putPower(Row &row, const Tree &tree)
{
    const Tree &base = tree->parts[0];
    const Tree &exponent = tree->parts[1];
    if (base->kind == Kind::Euler) {
        putExponential(row, exponent);
        return;
    }
    if (base->kind == Kind::Function && nameOf(base->function).takesExponent && exponent->kind == Kind::Number) {
        putFunction(row, base, exponent);
        return;
    }
    Row below(row.style());
    put(below, base, Level::Base);
    row.add(withExponent(below.box(), boxOf(exponent, row.style().script()), row.style()));
}

} // namespace actiscope::typeset
