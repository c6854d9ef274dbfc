#pragma once

#include "core/facts/facts.h"
#include "core/state/state.h"

#include <QObject>
#include <QTimer>

namespace actiscope {

class StateModel;

/// The facts of the selected function, with its present parameters and the state's saturation threshold. Computed for
/// another function at once; while a slider moves, some times a second, since nobody reads faster.
class PresentFacts : public QObject
{
    Q_OBJECT

public:
    explicit PresentFacts(StateModel *model, QObject *parent = nullptr);

    const Facts &facts() const { return m_facts; }
    /// To be called at each change of the state.
    void follow(const State *before, const State &after);

signals:
    void changed();

private:
    void compute();

    StateModel *m_model;
    Facts m_facts;
    QTimer m_soon;
};

} // namespace actiscope
