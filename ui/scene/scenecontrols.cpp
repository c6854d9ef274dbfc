#include "ui/scene/scenecontrols.h"

#include "ui/binding/parameterbar.h"
#include "ui/binding/sceneentry.h"
#include "ui/model/statemodel.h"

#include <QVBoxLayout>

#include <utility>

namespace actiscope {

SceneControls::SceneControls(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_bar)
            m_bar->renewSpecs();
    });
    connect(model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.range != after.range && !m_soon.isActive())
            m_soon.start();
    });
}

void SceneControls::setControls(const std::vector<std::string> &keys)
{
    if (m_bar && keys == m_keys)
        return;
    m_keys = keys;
    delete std::exchange(m_bar, nullptr);
    std::vector<NumberEntry> entries;
    for (const std::string &key : keys) {
        if (std::optional<NumberEntry> entry = entryOf(key, m_model))
            entries.push_back(std::move(*entry));
    }
    if (entries.empty())
        return;
    m_bar = new ParameterBar(m_model, entries);
    layout()->addWidget(m_bar);
    connect(m_bar, &ParameterBar::notice, this, &SceneControls::notice);
    for (ParameterSlider *slider : m_bar->findChildren<ParameterSlider *>()) {
        connect(slider, &ParameterSlider::editingBegan, this, &SceneControls::editingBegan);
        connect(slider, &ParameterSlider::editingEnded, this, &SceneControls::editingEnded);
    }
}

} // namespace actiscope
