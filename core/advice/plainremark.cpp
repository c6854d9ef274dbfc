#include "core/advice/plainremark.h"

#include "core/expression/definition.h"
#include "core/expression/plainarithmetic.h"
#include "core/expression/printers.h"
#include "core/expression/typedformula.h"
#include "core/text/readablenumber.h"

#include <cmath>
#include <utility>

namespace actiscope {

namespace {

using namespace expression;

constexpr Range afar{-1000.0, 1000.0};
constexpr int placeDigits = 3;
constexpr int valueDigits = 3; ///< as many more as it takes to see a difference
constexpr std::size_t longestForm = 120; ///< a longer one tells a reader nothing

/// The formula that plain arithmetic is given.
struct Form {
    Tree tree;
    std::vector<std::string> parameters;

    Program program() const { return Program::of(tree, parameters); }
};

std::vector<std::string> parameterIds(const Activation &function)
{
    std::vector<std::string> ids;
    for (const Parameter &parameter : function.parameters)
        ids.push_back(parameter.id);
    return ids;
}

std::optional<PlainLoss> lossOf(const Form &form, const Activation &function, const Parameters &parameters, Range range)
{
    return plainLossOf(form.program(), *function.formula, parameters, range.minimum, range.maximum);
}

std::string whereOf(const PlainLoss &loss, const Translate &translate)
{
    const std::string from = readable(loss.from, placeDigits), to = readable(loss.to, placeDigits);
    if (loss.atLeastEnd && loss.atGreatestEnd)
        return filled(translate("Arithmetic", "from x = %1 to x = %2"), {from, to});
    if (loss.atLeastEnd)
        return filled(translate("Arithmetic", "left of x = %1"), {to});
    if (loss.atGreatestEnd)
        return filled(translate("Arithmetic", "right of x = %1"), {from});
    return filled(translate("Arithmetic", "between x = %1 and x = %2"), {from, to});
}

/// %1 is "As typed" or the like, %2 f(x) or f′(x), %3 where, %4 a place there, %5 the true value, %6 what comes out.
const char *sentenceOf(Loss loss)
{
    switch (loss) {
    case Loss::NotANumber:
        return ACTISCOPE_TEXT("Arithmetic", "%1, plain double arithmetic has no value (NaN) for %2 %3; the true one there is %5.");
    case Loss::Overflow:
        return ACTISCOPE_TEXT("Arithmetic", "%1, %2 overflows in plain double arithmetic %3; the true value there is %5.");
    case Loss::Zero:
        return ACTISCOPE_TEXT("Arithmetic", "%1, plain double arithmetic gives %2 = 0 %3; at x = %4 the true value is %5.");
    case Loss::NoDigits:
        return ACTISCOPE_TEXT("Arithmetic", "%1, plain double arithmetic loses all digits of %2 %3: at x = %4 it gives %6, the true value is %5.");
    case Loss::FewDigits:
        break;
    }
    return ACTISCOPE_TEXT("Arithmetic", "%1, plain double arithmetic keeps fewer than six digits of %2 %3: at x = %4 it gives %6, the true value is %5.");
}

/// Some digits are better than none, and none wrong for farther is better than near.
bool isMilder(const PlainLoss &a, const PlainLoss &b)
{
    if ((a.loss == Loss::FewDigits) != (b.loss == Loss::FewDigits))
        return a.loss == Loss::FewDigits;
    return std::abs(a.x) > 1.5 * std::abs(b.x);
}

/// Both numbers, with digits enough to tell them apart.
std::pair<std::string, std::string> readableApart(double a, double b)
{
    std::pair<std::string, std::string> texts;
    for (int digits = valueDigits; digits <= 17; ++digits) {
        texts = {readable(a, digits), readable(b, digits)};
        if (texts.first != texts.second)
            break;
    }
    return texts;
}

} // namespace

std::string plainRemark(const Activation &function, const Parameters &parameters, Range range, const Translate &translate)
{
    const std::shared_ptr<const TypedFormula> typed = typedFormulaOf(function);
    const Form form{typed ? typed->tree() : textbookOf(function), typed ? typed->parameters() : parameterIds(function)};
    if (!form.tree)
        return {};
    std::optional<PlainLoss> loss = lossOf(form, function, parameters, range);
    const Range searched = loss ? range : afar;
    if (!loss)
        loss = lossOf(form, function, parameters, afar);
    if (!loss)
        return {};

    const std::string computed = typed
        ? translate("Arithmetic", "As typed")
        : filled(translate("Arithmetic", "Computed as %1"), {typedText(form.tree)});
    const auto [exact, plain] = readableApart(loss->exact, loss->plain);
    std::string text = filled(translate("Arithmetic", sentenceOf(loss->loss)),
                              {computed, loss->ofSlope ? "f′(x)" : "f(x)", whereOf(*loss, translate),
                               readable(loss->x, placeDigits), exact, plain});
    addSentence(text, translate("Arithmetic", "Shown are the true values."));

    const Form better{typed ? typed->stableTree() : definitionOf(function), form.parameters};
    if (!better.tree || areSame(better.tree, form.tree))
        return text;
    const std::optional<PlainLoss> left = lossOf(better, function, parameters, searched);
    if (const std::string shown = typedText(better.tree); (!left || isMilder(*left, *loss)) && shown.size() <= longestForm)
        addSentence(text, filled(translate("Arithmetic", "A better form: %1"), {shown}));
    return text;
}

} // namespace actiscope
