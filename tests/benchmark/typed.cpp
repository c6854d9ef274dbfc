#include "tests/benchmark/measurements.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/expression/definition.h"
#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/state/selection.h"
#include "ui/mainwindow.h"
#include "ui/model/statemodel.h"
#include "ui/typeset/formulapicture.h"

#include <QApplication>

#include <array>
#include <span>
#include <variant>

namespace actiscope::benchmark {

namespace {

constexpr int ticks = 100;
constexpr int batches = 10;
constexpr std::size_t elements = 1'000'000;
constexpr std::array<const char *, 8> ids = {"sigmoid", "tanh", "gelu", "silu", "mish", "softplus", "elu", "leaky_relu"};

std::string textbookForm(const char *id) { return expression::typedText(expression::textbookOf(*findActivation(id))); }

State builtIns()
{
    State state;
    showNone(state);
    for (const char *id : ids)
        setShown(state, id, true);
    state.selected = "leaky_relu";
    return state;
}

/// The same functions typed as textbooks have them, or with a term that no built-in has.
State typed(const std::string &further)
{
    State state;
    showNone(state);
    for (const char *id : ids)
        addOwnFunction(state, textbookForm(id) + further);
    state.selected = state.own.back().id;
    return state;
}

Samples tickOf(MainWindow &window, const State &state)
{
    StateModel &model = *window.model();
    model.replace(QStringLiteral("benchmark"), state);
    QApplication::processEvents();
    int step = 0;
    return timed(ticks, [&] {
        const double share = 0.001 * (++step % 500);
        model.edit(QStringLiteral("tick"), [&](State &s) { s.range = {-5.0 - share, 5.0 + share}; }, QStringLiteral("tick"));
        QApplication::processEvents();
    });
}

/// f and f′ of all elements and functions, one after the other.
Samples batchOf(const State &state)
{
    std::vector<double> x(elements), f(elements), df(elements);
    for (std::size_t i = 0; i < elements; ++i)
        x[i] = -5.0 + 1e-5 * static_cast<double>(i);
    const std::vector<FunctionRef> functions = shownActivations(state);
    return timed(batches, [&] {
        for (const FunctionRef &function : functions)
            function->slopesAt(x, parametersOf(state, *function), f, df);
    });
}

} // namespace

void measureTyped(Report &report)
{
    report.heading(QStringLiteral("Typed formulas: the textbook's forms of 8 built-ins"));
    MainWindow window;
    window.resize(1600, 900);
    window.show();
    const State plain = builtIns(), same = typed({}), other = typed(" + x/7");
    const auto compare = [&](const QString &what, const Samples &floor, const Samples &times, double most) {
        const double ratio = times.median() / floor.median();
        report.times(what, times, QStringLiteral("%1 × the built-ins, at most %2").arg(ratio, 0, 'f', 2).arg(most), ratio <= most);
    };
    const Samples tick = tickOf(window, plain);
    report.times(QStringLiteral("tick, built-ins"), tick);
    compare(QStringLiteral("tick, typed"), tick, tickOf(window, same), 2.0);
    compare(QStringLiteral("tick, typed with + x/7"), tick, tickOf(window, other), 2.0);
    const Samples batch = batchOf(plain);
    report.times(QStringLiteral("10⁶ inputs, built-ins"), batch);
    compare(QStringLiteral("10⁶ inputs, typed"), batch, batchOf(same), 3.0);
    compare(QStringLiteral("10⁶ inputs, typed with + x/7"), batch, batchOf(other), 3.0);

    const std::string text = textbookForm("mish");
    const Samples reading = timed(ticks, [&] {
        const auto read = readOwnFormula(plain, {}, text);
        const expression::Tree &tree = std::get<expression::Reading>(read).tree;
        FormulaPicture::typeset(tree, FormulaPicture::Head::Value);
        FormulaPicture::typeset(expression::derivativeOf(tree), FormulaPicture::Head::Derivative);
    });
    report.times(QStringLiteral("read, differentiate, typeset"), reading, QStringLiteral("at most 1 ms"),
                 reading.median() <= 1.0);
}

} // namespace actiscope::benchmark
