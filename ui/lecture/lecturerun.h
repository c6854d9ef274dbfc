#pragma once

#include "core/state/deck.h"

#include <QObject>
#include <QVariantAnimation>

namespace actiscope {

class StateModel;

/// A deck that is being shown. Owns a StateModel of its own: what happens during a lecture never touches the window's
/// work, so that leaving leaves no trace.
class LectureRun : public QObject
{
    Q_OBJECT

public:
    /// The deck has at least one scene. The look of every scene is `appearance`.
    LectureRun(Deck deck, std::size_t index, const Appearance &appearance, bool animated, QObject *parent = nullptr);

    StateModel *model() const { return m_model; }
    const Scene &scene() const { return m_deck.scenes[m_index]; }
    std::size_t index() const { return m_index; }
    std::size_t count() const { return m_deck.scenes.size(); }
    /// The one after this, or null at the end.
    const Scene *nextScene() const;
    /// The state that a scene begins with, in the look of this lecture.
    State stateOf(const Scene &scene) const;

    /// What is kept back now.
    Hidden hidden() const { return m_revealed ? Hidden::Nothing : scene().hidden; }

    /// To another scene; one that does not exist is ignored. The curves move there if the run is animated and the
    /// scenes show the same functions' workspace.
    void goTo(std::size_t index);
    void next();
    void previous();
    /// Shows what is kept back, or keeps it back again.
    void toggleReveal();
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }

signals:
    void sceneChanged();
    void revealedChanged();

private:
    Deck m_deck;
    std::size_t m_index;
    Appearance m_appearance;
    bool m_animated;
    bool m_revealed = false;
    StateModel *m_model;
    QVariantAnimation m_motion;
    State m_from;
    State m_to;
};

} // namespace actiscope
