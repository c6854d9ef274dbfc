#include "ui/lecturedesk.h"

#include "core/workspace/controls.h"
#include "ui/lecture/deckeditor.h"
#include "ui/lecture/deckfiles.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/lecture.h"
#include "ui/menu/lecturemenu.h"
#include "ui/model/statemodel.h"

#include <QMainWindow>

namespace actiscope {

LectureDesk::LectureDesk(StateModel *model, QMainWindow *window)
    : QObject(window)
    , m_model(model)
    , m_window(window)
    , m_deck(new DeckModel(this))
    , m_menu(new LectureMenu(model, m_deck, window))
    , m_lecture(new Lecture(window))
{
    connect(m_menu, &LectureMenu::lectureRequested, this, &LectureDesk::lectureRequested);
    connect(m_menu, &LectureMenu::runRequested, this,
            [this](int row) { begin(m_deck->deck(), static_cast<std::size_t>(row)); });
    connect(m_menu, &LectureMenu::editRequested, this, &LectureDesk::editDeck);
    connect(m_menu, &LectureMenu::notice, this, &LectureDesk::notice);
}

void LectureDesk::showView()
{
    const State &state = m_model->state();
    Scene scene;
    scene.controls = usualControls(state);
    scene.state = state;
    begin(Deck{{scene}}, 0);
}

void LectureDesk::begin(const Deck &deck, std::size_t index)
{
    m_lecture->begin(deck, index, m_model->state().appearance);
}

void LectureDesk::openDeck(const QString &fileName)
{
    m_menu->files()->open(fileName);
}

void LectureDesk::editDeck()
{
    if (!m_editor) {
        m_editor = new DeckEditor(m_deck, m_window);
        connect(m_editor, &DeckEditor::addRequested, m_menu, &LectureMenu::addView);
        connect(m_editor, &DeckEditor::saveRequested, m_menu, &LectureMenu::saveDeck);
        connect(m_editor, &DeckEditor::updateRequested, m_menu, &LectureMenu::updateScene);
        connect(m_editor, &DeckEditor::runRequested, this,
                [this](int row) { begin(m_deck->deck(), static_cast<std::size_t>(row)); });
        connect(m_editor, &DeckEditor::stateRequested, this, [this](const State &scene) {
            State state = scene;
            state.appearance = m_model->state().appearance; // how the window looks is the reader's own affair
            m_model->replace(tr("Show Scene"), state);
        });
    }
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

bool LectureDesk::mayClose()
{
    return m_menu->mayClose(m_window);
}

} // namespace actiscope
