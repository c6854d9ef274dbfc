#include "ui/lecture/controlchoice.h"

#include "core/state/deck.h"
#include "core/workspace/controls.h"
#include "ui/binding/sceneentry.h"
#include "ui/model/statemodel.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"

#include <QCheckBox>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace actiscope {

namespace {

bool contains(const std::vector<std::string> &keys, const std::string &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

ControlChoice::ControlChoice(const StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    auto *layout = new FlowLayout(FlowLayout::Arrangement::Columns);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(8.0 * unitOf(this)));
    setLayout(layout);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ControlChoice::setChosen(const std::vector<std::string> &keys)
{
    m_chosen = keys;
    std::vector<std::string> offered = suitingControls(m_model->state());
    for (const std::string &key : m_chosen) {
        if (!contains(offered, key))
            offered.push_back(key);
    }
    if (offered != m_offered)
        rebuild(offered);
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker blocker(m_boxes[i]);
        m_boxes[i]->setChecked(contains(m_chosen, m_offered[i]));
    }
}

void ControlChoice::rebuild(const std::vector<std::string> &offered)
{
    m_offered = offered;
    // A box may be what is being clicked just now.
    for (QCheckBox *box : m_boxes) {
        box->hide();
        layout()->removeWidget(box);
        box->deleteLater();
    }
    m_boxes.clear();
    for (const std::string &key : m_offered) {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, [this, key](bool on) { toggle(key, on); });
        layout()->addWidget(box);
        box->show();
        m_boxes.push_back(box);
    }
    retranslateUi();
}

void ControlChoice::toggle(const std::string &key, bool on)
{
    std::erase(m_chosen, key);
    if (on)
        m_chosen.push_back(key);
    emit chosenChanged(std::vector(m_chosen)); // a copy: whoever is told may set what is chosen
}

void ControlChoice::retranslateUi()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const std::optional<NumberEntry> entry = entryOf(m_offered[i], m_model);
        if (!entry)
            continue;
        const SliderSpec spec = entry->spec();
        QString text = spec.name;
        m_boxes[i]->setText(text.replace(u'&', QStringLiteral("&&")));
        m_boxes[i]->setToolTip(spec.toolTip);
    }
    updateGeometry();
}

void ControlChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        layout()->setSpacing(qRound(8.0 * unitOf(this)));
}

} // namespace actiscope
