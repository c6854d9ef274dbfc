#pragma once

#include <QObject>
#include <QTimer>

namespace actiscope {

class StateModel;

/// Lets the neurons of the Toy layer learn: by steps, or on and on until told to pause.
class NeuronRunner : public QObject
{
    Q_OBJECT

public:
    explicit NeuronRunner(StateModel *model, QObject *parent = nullptr);

    bool isRunning() const { return m_timer.isActive(); }

public slots:
    void step();
    void push();
    void reset();
    void setRunning(bool running);

signals:
    void runningChanged(bool running);
    void notice(const QString &text);

private:
    void tick();
    void stopAtTheEnd();

    StateModel *m_model;
    QTimer m_timer;
};

} // namespace actiscope
