#include "ui/lecture/deckeditor.h"

#include "ui/language/quotation.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/sceneform.h"
#include "ui/lecture/scenelistview.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/icon.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/wrappedtext.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

DeckEditor::DeckEditor(DeckModel *deck, QWidget *parent)
    : QDialog(parent)
    , m_deck(deck)
    , m_list(new SceneListView(deck))
    , m_form(new SceneForm(deck))
    , m_pages(new QStackedWidget)
    , m_emptyText(new WrappedText)
    , m_addFirst(new QPushButton)
    , m_add(new QPushButton)
    , m_undo(new QPushButton)
    , m_redo(new QPushButton)
    , m_save(new QPushButton)
{
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createScenesPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(createFooter());

    const auto add = [this] { emit addRequested(m_deck->currentRow()); };
    connect(m_addFirst, &QPushButton::clicked, this, add);
    connect(m_add, &QPushButton::clicked, this, add);
    connect(m_undo, &QPushButton::clicked, m_deck, &DeckModel::undo);
    connect(m_redo, &QPushButton::clicked, m_deck, &DeckModel::redo);
    connect(m_save, &QPushButton::clicked, this, &DeckEditor::saveRequested);
    connect(m_list, &SceneListView::runRequested, this, &DeckEditor::runRequested);
    connect(m_form, &SceneForm::runRequested, this, &DeckEditor::runRequested);
    connect(m_form, &SceneForm::stateRequested, this, &DeckEditor::stateRequested);
    connect(m_form, &SceneForm::updateRequested, this, &DeckEditor::updateRequested);
    connect(m_deck, &DeckModel::changed, this, &DeckEditor::followDeck);
    connect(m_deck, &DeckModel::fileChanged, this, &DeckEditor::followFile);
    connect(m_deck, &DeckModel::modifiedChanged, this, &DeckEditor::followFile);
    retranslateUi();
    followDeck();
    fit();
    const QSize room = screen()->availableSize() - QSize(40, 60);
    resize(QSize(qRound(940.0 * unitOf(this)), qRound(740.0 * unitOf(this))).boundedTo(room));
}

QWidget *DeckEditor::createEmptyPage()
{
    auto *page = new QWidget;
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_addFirst->setAutoDefault(false);
    setLook(m_addFirst, Look::Primary);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    layout->addStretch(1);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_addFirst, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

QWidget *DeckEditor::createScenesPage()
{
    auto *left = new QWidget;
    auto *buttons = new FlowLayout(FlowLayout::Arrangement::Columns);
    buttons->setSpacing(6);
    m_add->setAutoDefault(false);
    buttons->addWidget(m_add);
    for (QAction *action : {m_list->renameAction(), m_list->duplicateAction(), m_list->removeAction(), m_list->upAction(),
                            m_list->downAction()})
        buttons->addWidget(createListButton(action));
    auto *layout = new QVBoxLayout(left);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_form);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(area);
    m_splitter->setStretchFactor(1, 1);
    return m_splitter;
}

QWidget *DeckEditor::createFooter()
{
    auto *footer = new QWidget;
    setLook(footer, Look::Footer);
    m_undo->setIcon(themedIcon(QStringLiteral("undo")));
    m_redo->setIcon(themedIcon(QStringLiteral("redo")));
    for (QPushButton *button : {m_undo, m_redo, m_save})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(footer);
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addStretch(1);
    layout->addWidget(m_save);
    return footer;
}

/// Says and does what the action of the list says and does.
QPushButton *DeckEditor::createListButton(QAction *action)
{
    auto *button = new QPushButton;
    button->setAutoDefault(false);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

void DeckEditor::followDeck()
{
    m_pages->setCurrentIndex(m_deck->isEmpty() ? 0 : 1);
    m_addFirst->setEnabled(m_deck->isEmpty());
    m_add->setEnabled(!m_deck->isFull());
    m_undo->setEnabled(m_deck->canUndo());
    m_redo->setEnabled(m_deck->canRedo());
}

void DeckEditor::followFile()
{
    setWindowTitle(tr("%1[*] – Deck", "title of a window, with the name of a file").arg(titleQuotation(m_deck->displayName())));
    setWindowModified(m_deck->isModified());
    m_undo->setEnabled(m_deck->canUndo());
    m_redo->setEnabled(m_deck->canRedo());
}

/// The list takes what its buttons need, and a third of the window at least.
void DeckEditor::fit()
{
    const double unit = unitOf(this);
    const int side = qRound(260.0 * unit);
    m_splitter->widget(0)->setMinimumWidth(qRound(190.0 * unit));
    m_splitter->setSizes({side, std::max(side, width() - side)});
    const int edge = qRound(12.0 * unit);
    m_splitter->widget(0)->layout()->setContentsMargins(edge, edge, edge, edge);
}

void DeckEditor::retranslateUi()
{
    followFile();
    m_emptyText->setText(tr("This deck has no scenes yet. Ctrl+D adds the present view of the window to it."));
    m_addFirst->setText(tr("Add view"));
    m_addFirst->setToolTip(tr("Make a scene of what the window shows (Ctrl+D)"));
    m_add->setText(tr("&Add view"));
    m_add->setToolTip(tr("Make a scene of what the window shows, after the chosen one"));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Take back the last change of the deck (Ctrl+Z)"));
    m_redo->setText(tr("Redo"));
    m_redo->setToolTip(tr("Make the change again (Ctrl+Shift+Z)"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save the deck (Ctrl+S)"));
    // After the texts, whose mnemonics would take their place. Where there are scenes, the first one's duplicate one.
    m_addFirst->setShortcut(Qt::CTRL | Qt::Key_D);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    m_save->setShortcut(QKeySequence::Save);
}

void DeckEditor::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace actiscope
