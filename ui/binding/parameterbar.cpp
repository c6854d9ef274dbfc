#include "ui/binding/parameterbar.h"

#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/rangeends.h"
#include "ui/slider/realslider.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int apart = 18; // pixels between sliders that stand side by side

} // namespace

ParameterBar::ParameterBar(StateModel *model, const std::vector<NumberEntry> &entries, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(6, 2, 6, 2);
    m_layout->setSpacing(apart);
    for (const NumberEntry &entry : entries)
        add(entry);
    follow();
    connect(m_model, &StateModel::changed, this, &ParameterBar::follow);
}

void ParameterBar::add(const NumberEntry &entry)
{
    auto *slider = new ParameterSlider(entry.spec());
    slider->setPlayable();
    m_layout->addWidget(slider);
    connect(slider, &ParameterSlider::edited, this,
            [this, index = m_entries.size()](double value) { change(index, value); });
    connect(slider, &ParameterSlider::editingEnded, m_model, &StateModel::sealStep);
    connect(slider, &ParameterSlider::notice, this, &ParameterBar::notice);
    m_entries.push_back({entry, slider});
    renewSpec(m_entries.size() - 1);
}

void ParameterBar::change(std::size_t index, double value)
{
    const Entry entry = m_entries[index];
    m_model->edit(named(tr("Change %1"), entry.slider->spec().name),
                  [&](State &state) { entry.number.set(state, value); }, entry.number.key);
    entry.slider->setValue(entry.number.get(m_model->state())); // which may have been repaired
}

void ParameterBar::changeRange(std::size_t index, double least, double greatest)
{
    const Entry entry = m_entries[index];
    if (entry.number.setRange)
        m_model->edit(rangeStepName(entry.slider->spec().name),
                      [&](State &state) { entry.number.setRange(state, least, greatest); });
}

void ParameterBar::renewSpec(std::size_t index)
{
    Entry &entry = m_entries[index];
    const SliderSpec spec = entry.number.spec();
    entry.slider->setSpec(spec);
    entry.slider->setPlayed(m_model, entry.number.key);
    if (entry.number.setRange && !entry.ends) {
        entry.ends = new RangeEnds;
        entry.slider->setBelow(entry.ends);
        setTabOrder(entry.slider->playButton(), entry.ends->leastField());
        setTabOrder(entry.ends->leastField(), entry.ends->greatestField());
        connect(entry.ends, &RangeEnds::edited, this,
                [this, index](double least, double greatest) { changeRange(index, least, greatest); });
        connect(entry.ends, &RangeEnds::notice, this, &ParameterBar::notice);
    }
    if (entry.ends) {
        entry.ends->setVisible(static_cast<bool>(entry.number.setRange));
        entry.ends->show(spec);
    }
}

void ParameterBar::setEntries(const std::vector<NumberEntry> &entries)
{
    while (m_entries.size() > entries.size()) {
        // Later: what leads here may be one of its own changes.
        m_entries.back().slider->disconnect(this);
        if (m_entries.back().ends)
            m_entries.back().ends->disconnect(this);
        m_entries.back().slider->hide();
        m_entries.back().slider->deleteLater();
        m_entries.pop_back();
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == m_entries.size()) {
            add(entries[i]);
            continue;
        }
        if (entries[i].key != m_entries[i].number.key)
            m_entries[i].slider->stopPlaying();
        m_entries[i].number = entries[i];
    }
    renewSpecs();
    follow();
    arrange();
    setVisible(!m_entries.empty());
    updateGeometry();
}

void ParameterBar::follow()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        // What one number may be can depend on another.
        if (const SliderSpec spec = entry.number.spec(); spec.hardMinimum != entry.slider->spec().hardMinimum
            || spec.hardMaximum != entry.slider->spec().hardMaximum)
            renewSpec(i);
        entry.slider->setValue(entry.number.get(m_model->state()));
    }
}

void ParameterBar::renewSpecs()
{
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        renewSpec(i);
}

int ParameterBar::leastWidth(ParameterSlider::Arrangement arrangement) const
{
    const int gap = fontMetrics().height() * 5 / 8;
    int rest = 0;
    for (const Entry &entry : m_entries) {
        int width = gap + entry.slider->box()->minimumSizeHint().width();
        if (arrangement == ParameterSlider::Arrangement::Row)
            width += gap + entry.slider->slider()->minimumSizeHint().width();
        rest = std::max(rest, width);
    }
    const QMargins margins = m_layout->contentsMargins();
    return narrowestLabel() + rest + margins.left() + margins.right();
}

int ParameterBar::narrowestLabel() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width = std::max(width, entry.slider->label()->minimumSizeHint().width());
    return width;
}

int ParameterBar::buttonWidth() const
{
    const int gap = fontMetrics().height() * 5 / 8;
    return m_entries.empty() ? 0 : gap + m_entries.front().slider->playButton()->sizeHint().width();
}

QSize ParameterBar::minimumSizeHint() const
{
    return {leastWidth(ParameterSlider::Arrangement::Compact), m_layout->minimumSize().height()};
}

void ParameterBar::arrange()
{
    using enum ParameterSlider::Arrangement;
    if (m_entries.empty())
        return;
    const auto count = static_cast<int>(m_entries.size());
    const int em = fontMetrics().height();
    const int each = (width() - (count - 1) * apart) / count;
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, fontMetrics().horizontalAdvance(entry.slider->spec().name));

    // In a row a slider needs its label, its box, its button and a groove of some length.
    const bool roomy = each > widest + 12 * em;
    const bool stacked = !roomy && each < std::max(leastWidth(Compact), 8 * em);
    const bool row = stacked ? width() >= leastWidth(Row) : roomy;
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(stacked ? em / 8 : apart);
    // One below the other, sliders begin at the same place.
    const int room = width() - leastWidth(Row) + narrowestLabel();
    const int label = stacked && row ? std::min(widest + 1, room) : 0;
    // Where labels would need a second line for them, the charts need the height more than anyone the buttons.
    const bool buttons = !stacked || (row && room - buttonWidth() > widest);
    for (const Entry &entry : m_entries) {
        entry.slider->playButton()->setVisible(buttons);
        entry.slider->setArrangement(row ? Row : Compact);
        entry.slider->label()->setMinimumWidth(label);
    }
}

void ParameterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ParameterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        renewSpecs();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
