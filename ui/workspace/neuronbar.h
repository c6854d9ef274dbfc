#pragma once

#include <QWidget>

class QPushButton;
class QRadioButton;

namespace actiscope {

class NeuronRunner;
class StateModel;

/// What the Toy layer shows, the whole batch or one neuron, and what lets the neuron learn.
class NeuronBar : public QWidget
{
    Q_OBJECT

public:
    NeuronBar(StateModel *model, NeuronRunner *runner, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void arrange();
    void retranslateUi();

    StateModel *m_model;
    NeuronRunner *m_runner;
    QRadioButton *m_batch;
    QRadioButton *m_neuron;
    QPushButton *m_step;
    QPushButton *m_run;
    QPushButton *m_push;
    QPushButton *m_reset;
};

} // namespace actiscope
