#include "ui/menu/lecturemenu.h"

#include "core/workspace/controls.h"
#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"
#include "ui/lecture/deckfiles.h"
#include "ui/lecture/deckmodel.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"

#include <QEvent>

namespace actiscope {

LectureMenu::LectureMenu(StateModel *model, DeckModel *deck, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_deck(deck)
    , m_files(new DeckFiles(deck, parent ? parent : this))
{
    setToolTipsVisible(true);
    m_lecture = addAction(QString(), this, &LectureMenu::lectureRequested);
    m_lecture->setShortcut(Qt::Key_F11);
    m_run = addAction(QString(), this, [this] { emit runRequested(0); });
    m_run->setShortcut(Qt::Key_F5);
    m_runSelected = addAction(QString(), this, [this] { emit runRequested(m_deck->currentRow()); });
    m_runSelected->setShortcut(Qt::SHIFT | Qt::Key_F5);
    m_animate = addAction(QString());
    m_animate->setCheckable(true);
    m_animate->setChecked(settings::animateScenes().get());
    connect(m_animate, &QAction::toggled, this, [](bool on) { settings::animateScenes().set(on); });
    addSeparator();
    m_add = addAction(QString(), this, [this] { addView(m_deck->count() - 1); });
    m_add->setShortcut(Qt::CTRL | Qt::Key_D);
    m_edit = addAction(QString(), this, &LectureMenu::editRequested);
    m_edit->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    addSeparator();
    m_new = addAction(QString(), m_files, &DeckFiles::newDeck);
    m_open = addAction(QString(), m_files, &DeckFiles::chooseDeck);
    m_save = addAction(QString(), m_files, &DeckFiles::save);
    m_saveAs = addAction(QString(), m_files, &DeckFiles::saveAs);
    connect(m_files, &DeckFiles::notice, this, &LectureMenu::notice);
    connect(m_deck, &DeckModel::changed, this, &LectureMenu::follow);
    retranslateUi();
    follow();
}

bool LectureMenu::mayClose(QWidget *parent)
{
    return m_files->mayLose(parent);
}

void LectureMenu::addView(int after)
{
    const State &state = m_model->state();
    Scene scene;
    scene.title = kindOf(state).title(state, translation());
    scene.controls = usualControls(state);
    scene.state = state;
    const int row = m_deck->add(scene, after);
    emit notice(row < 0 ? tr("The deck is full: it has %1 scenes already.").arg(m_deck->count())
                        : tr("Added as scene %1").arg(row + 1));
}

void LectureMenu::updateScene(int row)
{
    m_deck->setState(row, m_model->state());
    emit notice(tr("Scene %1 shows now what the window shows").arg(row + 1));
}

void LectureMenu::saveDeck()
{
    m_files->save();
}

void LectureMenu::follow()
{
    for (QAction *action : {m_run, m_runSelected})
        action->setEnabled(!m_deck->isEmpty());
}

void LectureMenu::retranslateUi()
{
    setTitle(tr("Le&cture"));
    m_lecture->setText(tr("&Lecture mode"));
    m_lecture->setToolTip(tr("The present view on the whole screen, for the last row; Esc leaves"));
    m_run->setText(tr("&Run deck"));
    m_run->setToolTip(tr("Show the deck from its first scene on"));
    m_runSelected->setText(tr("Run &from selected scene"));
    m_runSelected->setToolTip(tr("Show the deck from the scene on that is chosen in its window"));
    m_animate->setText(tr("Animate &between scenes"));
    m_animate->setToolTip(tr("Move curves and range gradually from one scene to the next"));
    m_add->setText(tr("&Add view to deck"));
    m_add->setToolTip(tr("Make a scene of the present view, at the end of the deck"));
    m_edit->setText(tr("&Edit deck…"));
    m_edit->setToolTip(tr("Order, name and set up the scenes"));
    m_new->setText(tr("&New deck"));
    m_new->setToolTip(tr("Begin a deck without scenes"));
    m_open->setText(tr("&Open deck…"));
    m_open->setToolTip(tr("Open a deck that has been saved"));
    m_save->setText(tr("&Save deck"));
    m_save->setToolTip(tr("Save the deck in its file"));
    m_saveAs->setText(tr("Sa&ve deck as…"));
    m_saveAs->setToolTip(tr("Save the deck in another file"));
}

void LectureMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
