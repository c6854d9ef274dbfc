#pragma once

#include <QMenu>

namespace actiscope {

class NeuronRunner;
class StateAction;
class StateModel;

/// Layer: what the Toy layer and Depth offer, for the keyboard and for who does not see their controls.
class LayerMenu : public QMenu
{
    Q_OBJECT

public:
    LayerMenu(StateModel *model, NeuronRunner *runner, QWidget *parent = nullptr);

signals:
    void openBatchRequested();
    /// In the same way, but asked in any case how the table is to be read.
    void openWithOptionsRequested();
    void pasteBatchRequested();
    /// Another batch, or another stack.
    void newSeedRequested();
    void copyTableRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslateUi();

    StateModel *m_model;
    NeuronRunner *m_runner;
    StateAction *m_batch;
    StateAction *m_neuron;
    QAction *m_step;
    QAction *m_run;
    QAction *m_push;
    QAction *m_reset;
    QAction *m_open;
    QAction *m_openWithOptions;
    QAction *m_paste;
    QAction *m_newSeed;
    QAction *m_copyTable;
};

} // namespace actiscope
