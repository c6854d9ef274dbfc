#include "core/expression/build.h"
#include "core/expression/functionnames.h"
#include "core/expression/printers.h"
#include "ui/typeset/brackets.h"
#include "ui/typeset/constructs.h"
#include "ui/typeset/factors.h"
#include "ui/typeset/names.h"
#include "ui/typeset/typesetter.h"

#include <utility>

namespace actiscope::typeset {

using expression::Function;
using expression::Kind;
using expression::Node;
using expression::Relation;
using expression::Tree;

namespace {

bool isLetter(const Tree &tree)
{
    return tree->kind == Kind::Variable || tree->kind == Kind::Pi || tree->kind == Kind::Euler
        || (tree->kind == Kind::Parameter && expression::symbolOf(tree->word).size() <= 2);
}

void addWord(Row &row, std::string_view word)
{
    row.addSpace(250.0);
    row.add(letters(Face::Upright, word, row.style()), Role::None);
    row.addSpace(250.0);
}

} // namespace

void Typesetter::putCondition(Row &row, const Tree &tree)
{
    const auto &parts = tree->parts;
    switch (tree->kind) {
    case Kind::Not:
        row.add(letters(Face::Upright, m_words.negation, row.style()), Role::Operator);
        row.addSpace(thinSpace);
        put(row, parts[0], Level::Relation);
        return;
    case Kind::And:
        if (expression::isChain(tree)) {
            put(row, parts[0], Level::Relation);
            row.add(Face::Upright, signOf(parts[1]->relation), Role::Relation);
            put(row, parts[1]->parts[1], Level::Sum);
            return;
        }
        [[fallthrough]];
    case Kind::Or: {
        const bool isAnd = tree->kind == Kind::And;
        put(row, parts[0], isAnd ? Level::And : Level::Or);
        addWord(row, isAnd ? m_words.conjunction : m_words.disjunction);
        put(row, parts[1], isAnd ? Level::Not : Level::And);
        return;
    }
    default:
        put(row, parts[0], Level::Sum);
        row.add(Face::Upright, signOf(tree->relation), Role::Relation);
        put(row, parts[1], Level::Sum);
    }
}

void Typesetter::putChoice(Row &row, const Tree &tree)
{
    const Style inner = row.style().text();
    const bool mayBeBare = std::exchange(m_mayBeBare, true);
    std::vector<std::pair<Box, Box>> rows;
    const Tree *rest = &tree;
    while ((*rest)->kind == Kind::Choose && m_left > 0) {
        const Box condition = boxOf((*rest)->parts[0], inner);
        rows.push_back({boxOf((*rest)->parts[1], inner), condition});
        rest = &(*rest)->parts[2];
    }
    const Box last = boxOf(*rest, inner);
    const Tree left = m_left > 0 ? expression::conditionOfRest(expression::branchesOf(tree)) : nullptr;
    rows.push_back({last, left ? boxOf(left, inner) : letters(Face::Upright, m_words.otherwise, inner)});
    row.add(cases(rows, row.style()));
    m_mayBeBare = mayBeBare;
}

void Typesetter::putArguments(Row &row, const std::vector<Tree> &arguments)
{
    const bool mayBeBare = std::exchange(m_mayBeBare, true);
    const int before = m_brackets;
    Row content(row.style());
    for (const Tree &argument : arguments) {
        if (!content.isEmpty()) {
            content.add(Face::Upright, U',', Role::Punctuation);
            if (row.style().level == 0)
                content.allowBreak(1);
        }
        put(content, argument);
        if (m_left <= 0)
            break;
    }
    putBrackets(row, U'(', content, U')', m_brackets > before && m_groups == 0 && arguments.size() == 1 ? 1 : 0);
    m_mayBeBare = mayBeBare;
}

void Typesetter::putExponential(Row &row, const Tree &exponent)
{
    const Style style = row.style();
    if (isShortExponent(exponent)) {
        row.add(withExponent(letter(Face::Italic, U'e', style), boxOf(exponent, style.script()), style));
        return;
    }
    row.add(letters(Face::Upright, "exp", style), Role::Operator);
    putArguments(row, {exponent});
}

void Typesetter::putFunction(Row &row, const Tree &tree, const Tree &exponent)
{
    const Style style = row.style();
    const Tree &argument = tree->parts[0];
    switch (tree->function) {
    case Function::Sqrt:
        row.add(root(boxOf(argument, style.below()), style));
        return;
    case Function::Abs: {
        Row content(style);
        put(content, argument);
        // Brackets around bars need not be larger.
        const int before = m_brackets;
        putBrackets(row, U'|', content, U'|', 0);
        m_brackets = before;
        return;
    }
    case Function::Exp:
        putExponential(row, argument);
        return;
    case Function::Expm1:
        putExponential(row, argument);
        row.add(Face::Upright, U'−', Role::Binary);
        row.add(Face::Upright, U'1');
        return;
    case Function::Log1p:
        row.add(letters(Face::Upright, "ln", style), Role::Operator);
        putArguments(row, {expression::number(1.0) + argument});
        return;
    case Function::LogSigmoid:
        row.add(letters(Face::Upright, "ln", style), Role::Operator);
        row.add(Face::Italic, U'σ');
        putArguments(row, tree->parts);
        return;
    default:
        break;
    }
    const FunctionName name = nameOf(tree->function);
    Box sign = name.letter == 0 ? letters(Face::Upright, name.text, style)
                                : letter(name.isUpright ? Face::Upright : Face::Italic, name.letter, style);
    if (!name.index.empty())
        sign = withIndex(sign, letters(Face::Upright, name.index, style.script()), style);
    if (exponent != nullptr)
        sign = withExponent(sign, boxOf(exponent, style.script()), style);
    row.add(sign, name.letter == 0 ? Role::Operator : Role::Ordinary);
    if (name.mayBeBare && m_mayBeBare && isLetter(argument))
        put(row, argument);
    else
        putArguments(row, tree->parts);
}

void Typesetter::putCall(Row &row, const Tree &tree)
{
    const std::string &name = tree->kind != Kind::Activation ? tree->word
        : tree->activation->name.empty()                    ? tree->activation->id
                                                            : tree->activation->name;
    row.add(letters(Face::Upright, name, row.style()), Role::Operator);
    if (tree->kind != Kind::Word)
        putArguments(row, tree->parts);
}

} // namespace actiscope::typeset
