#include "ui/binding/choicefield.h"

#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/widget/panelcombobox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <utility>

namespace actiscope {

ChoiceField::ChoiceField(StateModel *model, Entry entry, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_entry(std::move(entry))
    , m_label(new QLabel)
    , m_box(new PanelComboBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_box);
    m_label->setBuddy(m_box);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_box, &QComboBox::currentIndexChanged, this, &ChoiceField::choose);
    connect(m_model, &StateModel::changed, this, &ChoiceField::follow);
    retranslateUi();
}

void ChoiceField::setGuard(std::function<bool(int)> guard)
{
    m_guard = std::move(guard);
}

void ChoiceField::choose()
{
    const int value = m_box->currentData().toInt();
    if (!m_guard || m_guard(value))
        m_model->edit(named(tr("Change %1"), m_entry.name()), [&](State &state) { m_entry.set(state, value); });
    follow(); // the choice may have been refused
}

void ChoiceField::follow()
{
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(m_box->findData(m_entry.get(m_model->state())));
}

void ChoiceField::retranslateUi()
{
    const QSignalBlocker blocker(m_box);
    m_label->setText(m_entry.name());
    m_label->setToolTip(m_entry.toolTip());
    m_box->setToolTip(m_entry.toolTip());
    m_box->clear();
    for (const Choice &choice : m_entry.choices())
        m_box->addItem(choice.text, choice.value);
    follow();
}

void ChoiceField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
