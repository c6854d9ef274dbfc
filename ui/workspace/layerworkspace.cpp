#include "ui/workspace/layerworkspace.h"

#include "core/experiment/layeroutcome.h"
#include "core/figure/response.h"
#include "core/state/fields.h"
#include "core/state/navigation.h"
#include "core/state/selection.h"
#include "core/text/readablenumber.h"
#include "ui/binding/parameterbar.h"
#include "ui/chart/curvechart.h"
#include "ui/model/statemodel.h"
#include "ui/table/tablefile.h"
#include "ui/theme/apptheme.h"
#include "ui/widget/figuretable.h"
#include "ui/widget/remarklist.h"
#include "ui/workspace/batchbar.h"
#include "ui/workspace/batchopener.h"
#include "ui/workspace/busystrip.h"
#include "ui/workspace/neuronbar.h"
#include "ui/workspace/neuronrunner.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace actiscope {

LayerWorkspace::LayerWorkspace(StateModel *model, NeuronRunner *runner, QWidget *parent)
    : ChartWorkspace(model, Workspace::ToyLayer, parent)
    , m_areas(new QStackedLayout)
    , m_tableTitle(new QLabel)
    , m_table(new FigureTable(model))
    , m_batchRemarks(new RemarkList)
    , m_neuronRemarks(new RemarkList(Qt::Horizontal))
    , m_bar(new ParameterBar(model, {entryAt("layer.weight"), entryAt("layer.bias"), entryAt("layer.spread")}))
    , m_learningBar(new ParameterBar(model, {entryAt("layer.learning.rate"), featuredEntry()}))
    , m_batchBar(new BatchBar(model))
    , m_runner(runner)
    , m_opener(new BatchOpener(model, this))
{
    m_neuronBar = new NeuronBar(model, m_runner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(chartSpacing);
    layout->addLayout(m_areas, 1);
    m_areas->addWidget(createBatchArea());
    m_areas->addWidget(createNeuronArea());
    layout->addWidget(busyStrip());
    layout->addWidget(m_neuronBar);
    layout->addWidget(m_learningBar);
    layout->addWidget(m_bar);
    layout->addWidget(m_batchBar);
    connectResponse();
    arrange(model->state());

    connect(m_bar, &ParameterBar::notice, this, &LayerWorkspace::notice);
    connect(m_learningBar, &ParameterBar::notice, this, &LayerWorkspace::notice);
    connect(m_batchBar, &BatchBar::notice, this, &LayerWorkspace::notice);
    connect(m_batchBar, &BatchBar::openRequested, this, [this] { chooseBatch(Asking::IfNeeded); }, Qt::QueuedConnection);
    connect(m_batchBar, &BatchBar::newSeedRequested, this, &LayerWorkspace::drawAnew);
    connect(m_runner, &NeuronRunner::notice, this, &LayerWorkspace::notice);
    connect(m_opener, &BatchOpener::opened, this, [this](const QString &text, const QString &fileName) {
        emit batchOpened(fileName);
        emit notice(text);
    });
    connect(m_opener, &BatchOpener::refused, this, &LayerWorkspace::refused);
    connect(m_opener, &BatchOpener::busyChanged, this, [this](bool busy) {
        busyStrip()->setBusy(busy);
        if (busy) // which is here, and so is what stops it
            this->model()->edit(tr("Switch Workspace"), [](State &state) { state.workspace = Workspace::ToyLayer; },
                                QStringLiteral("workspace"));
    });
    connect(busyStrip(), &BusyStrip::stopRequested, this, [this] {
        m_opener->cancel();
        m_runner->setRunning(false);
    });
}

LayerWorkspace::~LayerWorkspace() = default;

QWidget *LayerWorkspace::createBatchArea()
{
    for (CurveChart *&chart : m_batchCharts)
        chart = newChart();
    auto *card = new QFrame;
    setLook(card, Look::Card);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(14, 10, 14, 10);
    setLook(m_tableTitle, Look::Strong);
    inner->addWidget(m_tableTitle);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_batchRemarks);

    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(chartSpacing);
    auto *top = new QHBoxLayout;
    top->setSpacing(chartSpacing);
    for (std::size_t i = 0; i < 3; ++i)
        top->addWidget(cardOf(m_batchCharts[i]), 1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(chartSpacing);
    bottom->addWidget(cardOf(m_batchCharts[3]), 46);
    bottom->addWidget(card, 54);
    rows->addLayout(top, 40);
    rows->addLayout(bottom, 60);
    return area;
}

QWidget *LayerWorkspace::createNeuronArea()
{
    for (CurveChart *&chart : m_neuronCharts)
        chart = newChart();
    auto *area = new QWidget;
    auto *rows = new QVBoxLayout(area);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(chartSpacing);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(chartSpacing);
    charts->addWidget(cardOf(m_neuronCharts[0]), 1);
    auto *traces = new QGridLayout;
    traces->setSpacing(chartSpacing);
    for (int i = 0; i < 4; ++i)
        traces->addWidget(cardOf(m_neuronCharts[static_cast<std::size_t>(i + 1)]), i / 2, i % 2);
    charts->addLayout(traces, 1);
    rows->addLayout(charts, 1);
    rows->addWidget(m_neuronRemarks);
    return area;
}

void LayerWorkspace::connectResponse()
{
    CurveChart *const response = m_batchCharts[3];
    connect(response, &CurveChart::cursorRequested, this, [this](double x) {
        model()->edit(tr("Move Cursor"), [x](State &state) { actiscope::setCursor(state, x); }, QStringLiteral("cursor"));
    });
    connect(response, &CurveChart::cursorPointed, this, [this, response](double x) {
        const double pixel = response->panel().x.range.span() / response->panel().plot.width;
        model()->edit(tr("Move Cursor"), [&](State &state) { moveCursor(state, x, pixel); }, QStringLiteral("cursor"));
    });
    connect(response, &CurveChart::functionStepped, this, [this](int step) {
        model()->edit(tr("Select Function"), [step](State &state) { selectNext(state, step); });
    });
}

bool LayerWorkspace::showsNeuron() const
{
    return model()->state().layer.view == LayerView::Neuron;
}

void LayerWorkspace::arrange(const State &)
{
    const bool neuron = showsNeuron();
    m_areas->setCurrentIndex(neuron ? 1 : 0);
    m_learningBar->setVisible(neuron);
    m_batchBar->setVisible(!neuron); // its row is needed for those of the neuron
    if (!neuron)
        m_runner->setRunning(false);
}

std::vector<CurveChart *> LayerWorkspace::shownCharts() const
{
    if (showsNeuron())
        return {m_neuronCharts.begin(), m_neuronCharts.end()};
    return {m_batchCharts.begin(), m_batchCharts.end()};
}

void LayerWorkspace::showFigure(const Figure &figure)
{
    if (showsNeuron()) {
        m_neuronRemarks->show(figure.remarks);
        return;
    }
    m_tableTitle->setText(QString::fromStdString(figure.table.title));
    m_table->show(figure.table);
    m_batchRemarks->show(figure.remarks);
}

QSize LayerWorkspace::chartsSize() const
{
    return {width(), m_areas->geometry().bottom() + chartSpacing};
}

bool LayerWorkspace::isBusy() const
{
    return ChartWorkspace::isBusy() || m_opener->isBusy();
}

QString LayerWorkspace::statusText() const
{
    const auto *batch = outcome().as<LayerOutcome>();
    if (!batch || showsNeuron())
        return tr("Toy layer: a = f(w·x + b)");
    const QLocale locale;
    const QString shape = tr("(%1, %2)").arg(locale.toString(static_cast<qulonglong>(batch->setup.batch.rows)),
                                             locale.toString(static_cast<qulonglong>(batch->setup.batch.columns)));
    const Response response{batch->setup.functions[batch->setup.drawn], batch->setup.weight, batch->setup.bias};
    const LayerPoint at = response.at(model()->state().cursor);
    const auto number = [](double value) { return QString::fromStdString(readable(value, 4)); };
    return tr("Toy layer: a = f(w·x + b)    batch %1 → %1    x = %2: z %3 · a %4 · ∂a/∂x %5 · ∂a/∂w %6 · ∂a/∂b %7")
        .arg(shape, number(at.x), number(at.z), number(at.a), number(at.da_dx), number(at.da_dw), number(at.da_db));
}

void LayerWorkspace::chooseBatch(Asking asking)
{
    const QString filters = tr("Tables of numbers (%1)").arg(tableEndings()) + QStringLiteral(";;") + tr("All files (*)");
    const QString name = QFileDialog::getOpenFileName(this, tr("Open Batch"), m_opener->lastFile(), filters);
    if (!name.isEmpty())
        openBatch(name, asking);
}

void LayerWorkspace::openBatch(const QString &fileName, Asking asking)
{
    m_opener->open(fileName, asking);
}

void LayerWorkspace::pasteBatch()
{
    m_opener->paste();
}

void LayerWorkspace::drawAnew()
{
    model()->edit(tr("Draw New Batch"), [](State &state) { advance(state, fieldAt("layer.seed")); });
}

void LayerWorkspace::copyTable()
{
    QGuiApplication::clipboard()->setText(m_table->text());
    emit notice(tr("The table is on the clipboard."));
}

} // namespace actiscope
