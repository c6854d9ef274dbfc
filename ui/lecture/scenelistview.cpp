#include "ui/lecture/scenelistview.h"

#include "ui/lecture/deckmodel.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QStyledItemDelegate>

namespace actiscope {

namespace {

/// Shows the number too, which is none of the title that is edited.
class SceneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// With air above and below, which the style gives to single lines only.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, option.fontMetrics.height() / 2);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = index.data(DeckModel::NumberedTitle).toString();
    }
};

} // namespace

SceneListView::SceneListView(DeckModel *deck, QWidget *parent)
    : QListView(parent)
    , m_deck(deck)
{
    setModel(deck);
    setItemDelegate(new SceneDelegate(this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    // A long title goes on in the next line rather than being cut off.
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);

    m_rename = addListAction(Qt::Key_F2, [this](int row) { edit(m_deck->index(row)); });
    m_duplicate = addListAction(Qt::CTRL | Qt::Key_D, [this](int row) { m_deck->duplicate(row); });
    m_duplicate->setShortcutContext(Qt::WindowShortcut);
    m_remove = addListAction(QKeySequence::Delete, [this](int row) { m_deck->remove(row); });
    m_up = addListAction(Qt::ALT | Qt::Key_Up, [this](int row) { m_deck->moveUp(row); });
    m_down = addListAction(Qt::ALT | Qt::Key_Down, [this](int row) { m_deck->moveDown(row); });

    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) { emit runRequested(index.row()); });
    connect(m_deck, &DeckModel::currentRowChanged, this, &SceneListView::follow);
    connect(m_deck, &DeckModel::changed, this, &SceneListView::follow);
    retranslateUi();
    follow();
}

QAction *SceneListView::addListAction(const QKeySequence &shortcut, const std::function<void(int)> &act)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    // Not where a note is being written: there, Delete deletes a letter.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, act] { act(m_deck->currentRow()); });
    addAction(action);
    return action;
}

void SceneListView::follow()
{
    const int row = m_deck->currentRow();
    if (currentIndex().row() != row && row < model()->rowCount())
        setCurrentIndex(m_deck->index(row));
    for (QAction *action : {m_rename, m_remove})
        action->setEnabled(row >= 0);
    m_duplicate->setEnabled(row >= 0 && !m_deck->isFull());
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_deck->count());
}

void SceneListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    m_deck->setCurrentRow(current.row());
}

void SceneListView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && state() != EditingState) {
        event->accept();
        emit runRequested(currentIndex().row());
    } else {
        QListView::keyPressEvent(event);
    }
}

void SceneListView::retranslateUi()
{
    setAccessibleName(tr("Scenes"));
    m_rename->setText(tr("&Rename"));
    m_rename->setToolTip(tr("Give the scene another title (F2)"));
    m_duplicate->setText(tr("D&uplicate"));
    m_duplicate->setToolTip(tr("Put a copy after the scene (Ctrl+D)"));
    m_remove->setText(tr("&Delete"));
    m_remove->setToolTip(tr("Take the scene out of the deck (Delete)"));
    m_up->setText(tr("Move u&p"));
    m_up->setToolTip(tr("Show the scene earlier (Alt+Up)"));
    m_down->setText(tr("Move do&wn"));
    m_down->setToolTip(tr("Show the scene later (Alt+Down)"));
}

void SceneListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
