#include "ui/inspector/showsection.h"

#include "core/state/fields.h"
#include "ui/binding/numberentry.h"
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
        {&fieldAt("charts.value"), true, nullptr},      {&fieldAt("charts.first"), true, nullptr},
        {&fieldAt("charts.second"), true, nullptr},     {&fieldAt("extras.saturation"), false, nullptr},
        {&fieldAt("extras.points"), false, nullptr},    {&fieldAt("extras.tangent"), false, nullptr},
        {&fieldAt("extras.cursor"), false, nullptr},
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
            model()->edit((on ? tr("Show %1") : tr("Hide %1")).arg(nameOf(*entry.field)),
                          [&](State &state) { entry.field->set(state, on ? 1.0 : 0.0); });
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
        for (const Entry &entry : m_entries) {
            const bool on = entry.field->get(after) != 0.0;
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
        entry.box->setText(nameOf(*entry.field));
        entry.box->setToolTip(toolTipOf(*entry.field));
    }
    const Field &threshold = fieldAt("saturationThreshold");
    m_thresholdLabel->setText(nameOf(threshold));
    m_threshold->setAccessibleName(nameOf(threshold));
    const QString meaning = toolTipOf(threshold);
    m_thresholdLabel->setToolTip(meaning);
    m_threshold->setToolTip(meaning);
}

} // namespace actiscope
