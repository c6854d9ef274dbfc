#pragma once

#include "core/state/state.h"
#include "ui/model/background.h"
#include "ui/widget/wrappedtext.h"

#include <QTimer>

#include <string>

namespace actiscope {

class StateModel;

/// What plain arithmetic makes of a function in the range shown, where it goes wrong. Computed on another thread,
/// some time after the last change.
class ArithmeticRemark : public WrappedText
{
    Q_OBJECT

public:
    explicit ArithmeticRemark(StateModel *model, QWidget *parent = nullptr);

    /// Of a function of the state; of none if there is no such function.
    void showFunction(const std::string &id);
    /// Says also of one's own that it has no value for any x, where the facts are not beside it.
    void setSaysNowhere() { m_saysNowhere = true; }
    bool isBusy() const { return m_soon.isActive() || m_background.isBusy(); }

signals:
    /// Whether there is something to say now.
    void said(bool something);

private:
    void follow(const State &before, const State &after);
    void compute();
    void say(const QString &text);

    StateModel *m_model;
    std::string m_id;
    FunctionRef m_function; ///< which the present text is about
    bool m_saysNowhere = false;
    QTimer m_soon;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
