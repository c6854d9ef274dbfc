#include "ui/inspector/arithmeticremark.h"

#include "core/advice/plainremark.h"
#include "core/facts/facts.h"
#include "core/state/functions.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"

#include <chrono>
#include <cmath>

namespace actiscope {

namespace {

bool isNowhereDefined(const Activation &function, const Parameters &parameters)
{
    // Nearly all formulas have a value at one of these; the facts are sure, but more work.
    for (const double x : {1.0, -1.0, 0.25, -0.25, 30.0, -30.0}) {
        if (std::isfinite(function.value(x, parameters)))
            return false;
    }
    return factsOf(function, parameters).domain.empty();
}

} // namespace

ArithmeticRemark::ArithmeticRemark(StateModel *model, QWidget *parent)
    : WrappedText(parent)
    , m_model(model)
{
    using namespace std::chrono_literals;
    setLook(this, Look::Remark);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    connect(&m_soon, &QTimer::timeout, this, &ArithmeticRemark::compute);
    connect(m_model, &StateModel::changed, this, &ArithmeticRemark::follow);
}

void ArithmeticRemark::showFunction(const std::string &id)
{
    const FunctionRef function = id.empty() ? nullptr : Functions(m_model->state()).find(id);
    if (function == m_function)
        return;
    // What is said of one formula is not said of another, but what is said of one whose text goes on may hold on.
    if (id != m_id || !function)
        say({});
    m_id = id;
    m_function = function;
    m_background.cancel();
    if (function)
        m_soon.start();
    else
        m_soon.stop();
}

void ArithmeticRemark::follow(const State &before, const State &after)
{
    if (m_function
        && (before.range != after.range || parametersOf(before, *m_function) != parametersOf(after, *m_function))
        && !m_soon.isActive())
        m_soon.start();
}

void ArithmeticRemark::compute()
{
    if (!m_function)
        return;
    const State &state = m_model->state();
    m_background.start([this, function = m_function, parameters = parametersOf(state, *m_function),
                        range = state.range, nowhere = m_saysNowhere && m_function->family == Family::Own](
                           std::stop_token) -> Background::Delivery {
        if (nowhere && isNowhereDefined(*function, parameters))
            return [this] { say(tr("The formula has no value for any x: there is no curve.")); };
        const QString text = QString::fromStdString(plainRemark(*function, parameters, range, translation()));
        return [this, text] { say(text); };
    });
}

void ArithmeticRemark::say(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setVisible(!text.isEmpty());
    emit said(!text.isEmpty());
}

} // namespace actiscope
