#include "core/expression/functionnames.h"

#include "core/expression/build.h"
#include "core/expression/cases.h"

#include <algorithm>

namespace actiscope::expression {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool canBeTyped(const std::string &name)
{
    return !name.empty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    });
}

void collectTerms(const Tree &tree, bool negative, std::vector<SignedTerm> &terms)
{
    if (tree->kind == Kind::Add || tree->kind == Kind::Subtract) {
        collectTerms(tree->parts[0], negative, terms);
        collectTerms(tree->parts[1], negative != (tree->kind == Kind::Subtract), terms);
        return;
    }
    const SignedTerm term = withoutSign(tree);
    terms.push_back({negative != term.negative, term.tree});
}

void collectFactors(const Tree &tree, std::vector<Tree> &factors)
{
    if (tree->kind == Kind::Multiply) {
        for (const Tree &part : tree->parts)
            collectFactors(part, factors);
    } else {
        factors.push_back(tree);
    }
}

} // namespace

std::string_view typedName(Function function)
{
    switch (function) {
    case Function::Exp: return "exp";
    case Function::Expm1: return "expm1";
    case Function::Log: return "ln";
    case Function::Log1p: return "log1p";
    case Function::Log2: return "log2";
    case Function::Log10: return "log10";
    case Function::Sqrt: return "sqrt";
    case Function::Abs: return "abs";
    case Function::Sign: return "sign";
    case Function::Step: return "step";
    case Function::Sin: return "sin";
    case Function::Cos: return "cos";
    case Function::Tan: return "tan";
    case Function::Asin: return "asin";
    case Function::Acos: return "acos";
    case Function::Atan: return "atan";
    case Function::Sinh: return "sinh";
    case Function::Cosh: return "cosh";
    case Function::Tanh: return "tanh";
    case Function::Asinh: return "asinh";
    case Function::Acosh: return "acosh";
    case Function::Atanh: return "atanh";
    case Function::Erf: return "erf";
    case Function::Erfc: return "erfc";
    case Function::NormalCdf: return "Phi";
    case Function::NormalDensity: return "phi";
    case Function::Sigmoid: return "sigmoid";
    case Function::Softplus: return "softplus";
    case Function::LogSigmoid: return "logsigmoid";
    case Function::Max: return "max";
    case Function::Min: return "min";
    case Function::Clamp: return "clamp";
    }
    return {};
}

std::string callName(const Activation &function)
{
    return function.family == Family::Own && canBeTyped(function.name) ? function.name : function.id;
}

std::vector<SignedTerm> termsOf(const Tree &sum)
{
    std::vector<SignedTerm> terms;
    collectTerms(sum, false, terms);
    return terms;
}

SignedTerm withoutSign(const Tree &tree)
{
    if (tree->kind == Kind::Negate) {
        SignedTerm inner = withoutSign(tree->parts[0]);
        inner.negative = !inner.negative;
        return inner;
    }
    if (tree->kind == Kind::Multiply || tree->kind == Kind::Divide) {
        const SignedTerm first = withoutSign(tree->parts[0]);
        if (first.negative)
            return {true, made(tree->kind, {first.tree, tree->parts[1]})};
    }
    return {false, tree};
}

std::vector<Tree> factorsOf(const Tree &product)
{
    std::vector<Tree> factors;
    collectFactors(product, factors);
    return factors;
}

bool isChain(const Tree &condition)
{
    if (condition->kind != Kind::And)
        return false;
    const Tree &a = condition->parts[0], &b = condition->parts[1];
    const auto points = [](const Tree &tree, Relation strict, Relation loose) {
        return tree->kind == Kind::Compare && (tree->relation == strict || tree->relation == loose);
    };
    return areSame(a->parts.empty() ? a : a->parts.back(), b->parts.empty() ? b : b->parts.front())
        && ((points(a, Relation::Less, Relation::LessOrEqual) && points(b, Relation::Less, Relation::LessOrEqual))
            || (points(a, Relation::Greater, Relation::GreaterOrEqual) && points(b, Relation::Greater, Relation::GreaterOrEqual)));
}

std::vector<Branch> branchesOf(const Tree &choice)
{
    std::vector<Branch> branches;
    Tree rest = choice;
    for (; rest->kind == Kind::Choose; rest = rest->parts[2])
        branches.push_back({rest->parts[0], rest->parts[1]});
    branches.push_back({nullptr, rest});
    return branches;
}

Tree conditionOfRest(const std::vector<Branch> &branches)
{
    std::vector<Tree> conditions;
    for (const Branch &branch : branches) {
        if (branch.condition)
            conditions.push_back(branch.condition);
    }
    if (conditions.size() == 1 && conditions.front()->kind == Kind::Compare) {
        Node rest = *conditions.front();
        rest.relation = opposite(rest.relation);
        return std::make_shared<const Node>(std::move(rest));
    }
    return remainingCondition(conditions);
}

} // namespace actiscope::expression
