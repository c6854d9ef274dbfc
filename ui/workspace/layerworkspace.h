#pragma once

#include "ui/model/background.h"
#include "ui/workspace/chartworkspace.h"

#include <array>
#include <memory>

class QLabel;
class QStackedLayout;

namespace actiscope {

class BatchBar;
class BatchOpener;
class BusyStrip;
class FigureTable;
class NeuronBar;
class NeuronRunner;
class ParameterBar;
class RemarkList;
struct LayerOutcome;
struct NeuronOutcome;

/// The Toy layer: a batch on its way through a = f(w·x + b), or neurons that learn from it.
class LayerWorkspace : public ChartWorkspace
{
    Q_OBJECT

public:
    LayerWorkspace(StateModel *model, NeuronRunner *runner, QWidget *parent = nullptr);
    ~LayerWorkspace() override;

    QSize chartsSize() const override;
    bool isBusy() const override;
    QString statusText() const override;

    /// Asks for a file and reads the batch from it.
    void chooseBatch();
    void openBatch(const QString &fileName);
    void drawNewBatch();
    void copyTable();

signals:
    /// Why a file cannot be the batch.
    void refused(const QString &reason);

protected:
    std::vector<CurveChart *> shownCharts() const override;
    Figure makeFigure(const Page &page, const FigureStyle &style) override;
    void showFigure(const Figure &figure) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createBatchArea();
    QWidget *createNeuronArea();
    void connectResponse();
    void stateChanged(const State &before, const State &after);
    void arrange();
    void compute();
    bool showsNeuron() const;

    std::array<CurveChart *, 4> m_batchCharts;
    std::array<CurveChart *, 5> m_neuronCharts;
    QStackedLayout *m_areas;
    QLabel *m_tableTitle;
    FigureTable *m_table;
    RemarkList *m_batchRemarks;
    RemarkList *m_neuronRemarks;
    NeuronBar *m_neuronBar;
    ParameterBar *m_bar;
    ParameterBar *m_learningBar;
    BatchBar *m_batchBar;
    BusyStrip *m_busy;
    NeuronRunner *m_runner;
    BatchOpener *m_opener;
    std::shared_ptr<const LayerOutcome> m_batch;
    std::shared_ptr<const NeuronOutcome> m_neuron;
    bool m_stale = true; ///< what is shown was computed for another state
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
