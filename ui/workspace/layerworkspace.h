#pragma once

#include "ui/workspace/chartworkspace.h"

#include <array>

class QLabel;
class QStackedLayout;

namespace actiscope {

class BatchBar;
class BatchOpener;
class FigureTable;
class NeuronBar;
class NeuronRunner;
class ParameterBar;
class RemarkList;
enum class Asking;

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
    void chooseBatch(Asking asking);
    void openBatch(const QString &fileName, Asking asking);
    /// Reads the batch from the clipboard.
    void pasteBatch();
    void drawAnew() override;
    void copyTable() override;

signals:
    /// A table has become the batch, from a file if the name is not empty.
    void batchOpened(const QString &fileName);
    /// Why a file cannot be the batch.
    void refused(const QString &reason);

protected:
    std::vector<CurveChart *> shownCharts() const override;
    void arrange(const State &state) override;
    void showFigure(const Figure &figure) override;

private:
    QWidget *createBatchArea();
    QWidget *createNeuronArea();
    void connectResponse();
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
    NeuronRunner *m_runner;
    BatchOpener *m_opener;
};

} // namespace actiscope
