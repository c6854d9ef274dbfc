#include "ui/binding/numberfield.h"

#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/slider/numberbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolTip>

#include <utility>

namespace actiscope {

NumberField::NumberField(StateModel *model, NumberEntry entry, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_entry(std::move(entry))
    , m_label(new QLabel)
    , m_box(new NumberBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_box);
    m_label->setBuddy(m_box);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_box->setButtonSymbols(QAbstractSpinBox::UpDownArrows);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &NumberField::change);
    connect(m_box, &QDoubleSpinBox::editingFinished, m_model, &StateModel::sealStep);
    connect(m_box, &NumberBox::notice, this, [this](const QString &text) {
        QToolTip::showText(m_box->mapToGlobal(QPoint(0, m_box->height() / 2)), text, m_box);
        emit notice(text);
    });
    connect(m_model, &StateModel::changed, this, &NumberField::follow);
    retranslateUi();
}

void NumberField::change(double value)
{
    m_model->edit(named(tr("Change %1"), m_entry.spec().name), [&](State &state) { m_entry.set(state, value); }, m_entry.key);
    follow();
}

void NumberField::follow()
{
    const double value = m_entry.get(m_model->state());
    if (value == m_box->value())
        return;
    const QSignalBlocker blocker(m_box);
    m_box->setValue(value);
    m_box->fit();
}

void NumberField::retranslateUi()
{
    const QSignalBlocker blocker(m_box);
    const SliderSpec spec = m_entry.spec();
    m_box->setSpec(spec);
    m_label->setText(spec.name);
    m_box->setAccessibleName(spec.name);
    m_box->setToolTip(spec.toolTip);
    m_label->setToolTip(spec.toolTip);
    follow();
}

void NumberField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
