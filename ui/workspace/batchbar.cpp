#include "ui/workspace/batchbar.h"

#include "ui/binding/choicefield.h"
#include "ui/binding/numberfield.h"
#include "ui/language/quotation.h"
#include "ui/model/statemodel.h"
#include "ui/widget/flowlayout.h"

#include <QEvent>
#include <QPushButton>

#include <utility>

namespace actiscope {

namespace {

/// What the combo box calls a file: by its name once there is one.
QString fileText(const State &state)
{
    const QString name = quotation(QString::fromStdString(state.layer.file.name));
    return name.isEmpty() ? BatchBar::tr("From file…") : BatchBar::tr("File %1").arg(name);
}

ChoiceField::Entry distributionEntry(StateModel *model)
{
    return {[] { return nameOf(fieldAt("layer.distribution")); },
            [] { return toolTipOf(fieldAt("layer.distribution")); },
            [model] {
                return std::vector<ChoiceField::Choice>{
                    {static_cast<int>(Distribution::Normal), BatchBar::tr("Normal")},
                    {static_cast<int>(Distribution::Uniform), BatchBar::tr("Uniform")},
                    {static_cast<int>(Distribution::Skewed), BatchBar::tr("Skewed")},
                    {static_cast<int>(Distribution::TwoClusters), BatchBar::tr("Two clusters")},
                    {static_cast<int>(Distribution::File), fileText(model->state())},
                };
            },
            [](const State &state) { return static_cast<int>(state.layer.distribution); },
            [](State &state, int value) { state.layer.distribution = static_cast<Distribution>(value); }};
}

} // namespace

BatchBar::BatchBar(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_distribution(new ChoiceField(model, distributionEntry(model)))
    , m_newSeed(new QPushButton)
    , m_open(new QPushButton)
{
    auto *layout = new FlowLayout(FlowLayout::Arrangement::Words);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(14);
    setLayout(layout);
    layout->addWidget(m_distribution);
    for (const NumberEntry &entry : {entryAt("layer.rows"), entryAt("layer.columns"), entryAt("layer.seed")}) {
        auto *field = new NumberField(model, entry);
        connect(field, &NumberField::notice, this, &BatchBar::notice);
        layout->addWidget(field);
        m_drawing.append(field);
    }
    layout->addWidget(m_newSeed);
    layout->addWidget(m_open);
    m_drawing.append(m_newSeed);
    // Whoever wants the numbers of a file must have one.
    m_distribution->setGuard([this](int value) {
        const bool missing = static_cast<Distribution>(value) == Distribution::File
            && m_model->state().layer.file.batch.values.empty();
        if (missing)
            emit openRequested();
        return !missing;
    });
    connect(m_newSeed, &QPushButton::clicked, this, &BatchBar::newSeedRequested);
    connect(m_open, &QPushButton::clicked, this, &BatchBar::openRequested);
    connect(m_model, &StateModel::changed, this, &BatchBar::follow);
    retranslateUi();
}

void BatchBar::follow()
{
    const State &state = m_model->state();
    const bool drawn = state.layer.distribution != Distribution::File;
    for (QWidget *widget : std::as_const(m_drawing))
        widget->setEnabled(drawn);
    if (const QString name = fileText(state); name != std::exchange(m_fileName, name))
        m_distribution->retranslateUi();
}

void BatchBar::retranslateUi()
{
    m_newSeed->setText(tr("New seed"));
    m_newSeed->setToolTip(tr("Draw another batch of the same kind"));
    m_open->setText(tr("Open batch…"));
    m_open->setToolTip(tr("Take the numbers of a table, such as a CSV file, as the batch (Ctrl+Shift+O)"));
    follow();
}

void BatchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
