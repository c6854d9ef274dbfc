#pragma once

#include "core/facts/facts.h"
#include "core/state/state.h"
#include "ui/model/background.h"

#include <QObject>
#include <QTimer>

#include <string>

namespace actiscope {

class StateModel;

/// The facts of the selected function, with its present parameters and the state's saturation threshold. Computed for
/// another function at once; while a slider moves, some times a second, since nobody reads faster. Those of a typed formula
/// may take long and come from another thread.
class PresentFacts : public QObject
{
    Q_OBJECT

public:
    explicit PresentFacts(StateModel *model, QObject *parent = nullptr);

    /// Null while those of another function are still being computed.
    const Facts *facts() const { return m_of.empty() ? nullptr : &m_facts; }
    /// To be called at each change of the state.
    void follow(const State &before, const State &after);
    /// Nobody sees them: until somebody does nothing is computed.
    void setSeen(bool seen);
    bool isBusy() const { return m_soon.isActive() || m_background.isBusy(); }

signals:
    void changed();

private:
    void compute();
    void take(const std::string &id, const Facts &facts);

    StateModel *m_model;
    Facts m_facts;
    std::string m_of; ///< the function they are about; empty: of none
    bool m_seen = true;
    bool m_stale = false;
    QTimer m_soon;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
