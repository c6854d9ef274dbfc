#include "ui/inspector/showsection.h"

#include "ui/inspector/thresholdbox.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/widget/flowlayout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace actiscope {

ShowSection::ShowSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(addHeading())
{
    m_entries = {
        {QT_TR_NOOP("Activation"), QT_TR_NOOP("The chart of f"),
         [](State &state) -> bool & { return state.charts.value; }, true, nullptr},
        {QT_TR_NOOP("Derivative"), QT_TR_NOOP("The chart of f′"),
         [](State &state) -> bool & { return state.charts.first; }, true, nullptr},
        {QT_TR_NOOP("Second derivative"), QT_TR_NOOP("The chart of f″"),
         [](State &state) -> bool & { return state.charts.second; }, true, nullptr},
        {QT_TR_NOOP("Saturation"), QT_TR_NOOP("Shade where the gradient all but vanishes"),
         [](State &state) -> bool & { return state.extras.saturation; }, false, nullptr},
        {QT_TR_NOOP("Points of interest"), QT_TR_NOOP("Mark zeros, extrema and inflections"),
         [](State &state) -> bool & { return state.extras.points; }, false, nullptr},
        {QT_TR_NOOP("Tangent at cursor"), QT_TR_NOOP("Draw the selected function's tangent at the cursor"),
         [](State &state) -> bool & { return state.extras.tangent; }, false, nullptr},
    };
    addBoxes();
    addThreshold();
    retranslateUi();
    showState(nullptr, model->state());
}

void ShowSection::addBoxes()
{
    auto *flow = new FlowLayout(FlowLayout::Arrangement::Columns);
    flow->setContentsMargins(0, 2, 0, 2);
    flow->setSpacing(6);
    for (Entry &entry : m_entries) {
        entry.box = new QCheckBox;
        flow->addWidget(entry.box);
        connect(entry.box, &QCheckBox::toggled, this, [this, entry](bool on) {
            model()->edit((on ? tr("Show %1") : tr("Hide %1")).arg(tr(entry.text)),
                          [&](State &state) { entry.field(state) = on; });
        });
    }
    auto *area = new QWidget;
    area->setLayout(flow);
    body()->addWidget(area);
}

void ShowSection::addThreshold()
{
    m_thresholdLabel = new QLabel;
    setLook(m_thresholdLabel, Look::Muted);
    m_threshold = new ThresholdBox;
    m_thresholdLabel->setBuddy(m_threshold);
    m_thresholdLabel->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_thresholdLabel, 1);
    row->addWidget(m_threshold);
    body()->addLayout(row);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        model()->edit(tr("Change Saturation Threshold"), [value](State &state) { state.saturationThreshold = value; },
                      QStringLiteral("threshold"));
        m_threshold->fit();
    });
    connect(m_threshold, &QDoubleSpinBox::editingFinished, model(), &StateModel::sealStep);
}

void ShowSection::showState(const State *before, const State &after)
{
    if (!before || before->charts != after.charts || before->extras != after.extras) {
        const int charts = after.charts.value + after.charts.first + after.charts.second;
        State shown = after;
        for (const Entry &entry : m_entries) {
            const bool on = entry.field(shown);
            const QSignalBlocker blocker(entry.box);
            entry.box->setChecked(on);
            // Of three charts one has to stay.
            entry.box->setEnabled(!entry.isChart || !on || charts > 1);
        }
    }
    if (m_threshold->value() != after.saturationThreshold) {
        const QSignalBlocker blocker(m_threshold);
        m_threshold->setValue(after.saturationThreshold);
        m_threshold->fit();
    }
}

void ShowSection::retranslateUi()
{
    m_heading->setText(tr("Show"));
    for (const Entry &entry : m_entries) {
        entry.box->setText(tr(entry.text));
        entry.box->setToolTip(tr(entry.toolTip));
    }
    m_thresholdLabel->setText(tr("Saturation threshold"));
    m_threshold->setAccessibleName(tr("Saturation threshold"));
    const QString meaning = tr("A function counts as saturated where |f′| is below this");
    m_thresholdLabel->setToolTip(meaning);
    m_threshold->setToolTip(meaning);
}

} // namespace actiscope
