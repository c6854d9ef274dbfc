#include "ui/lecture/lecturerun.h"

#include "core/state/transition.h"
#include "ui/model/statemodel.h"

#include <QEasingCurve>

#include <utility>

namespace actiscope {

namespace {

constexpr int motionTime = 700; // milliseconds from scene to scene

} // namespace

LectureRun::LectureRun(Deck deck, std::size_t index, const Appearance &appearance, bool animated, QObject *parent)
    : QObject(parent)
    , m_deck(std::move(deck))
    , m_index(std::min(index, m_deck.scenes.size() - 1))
    , m_appearance(appearance)
    , m_animated(animated)
    , m_model(new StateModel(stateOf(scene()), this))
{
    m_motion.setDuration(motionTime);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_model->edit(tr("Move to Scene"), [&](State &state) { state = between(m_from, m_to, value.toDouble()); },
                      QStringLiteral("scene"));
    });
}

State LectureRun::stateOf(const Scene &scene) const
{
    State state = scene.state;
    state.appearance = m_appearance;
    return state;
}

const Scene *LectureRun::nextScene() const
{
    return m_index + 1 < count() ? &m_deck.scenes[m_index + 1] : nullptr;
}

void LectureRun::goTo(std::size_t index)
{
    if (index >= count())
        return;
    m_motion.stop();
    m_from = m_model->state();
    m_index = index;
    m_to = stateOf(scene());
    m_revealed = false;
    if (m_animated && movesBetween(m_from, m_to)) {
        m_motion.start();
    } else {
        m_model->edit(tr("Move to Scene"), [this](State &state) { state = m_to; });
    }
    emit sceneChanged();
}

void LectureRun::next()
{
    goTo(m_index + 1);
}

void LectureRun::previous()
{
    if (m_index > 0)
        goTo(m_index - 1);
}

void LectureRun::toggleReveal()
{
    if (scene().hidden == Hidden::Nothing)
        return;
    m_revealed = !m_revealed;
    emit revealedChanged();
}

} // namespace actiscope
