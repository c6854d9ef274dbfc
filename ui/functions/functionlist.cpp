#include "ui/functions/functionlist.h"

#include "ui/functions/functionlistview.h"
#include "ui/functions/functionmodel.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

// In the design's pixels: the field's padding, with a little to spare.
constexpr double placeholderRoom = 24.0;

} // namespace

FunctionList::FunctionList(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_rows(new FunctionModel(model, this))
    , m_field(new QVBoxLayout)
    , m_search(new QLineEdit)
    , m_hint(new QLabel)
    , m_view(new FunctionListView(m_rows))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    // The list goes right up to the line at the panel's edge.
    layout->setContentsMargins(0, 0, 1, 0);
    m_field->addWidget(m_search);
    layout->addLayout(m_field);
    layout->addWidget(m_hint);
    layout->addWidget(m_view, 1);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_hint->setWordWrap(true);
    setLook(m_hint, Look::Muted);
    m_hint->hide();
    retranslateUi();
    showSelected();

    connect(m_search, &QLineEdit::textChanged, this, &FunctionList::search);
    connect(m_rows, &FunctionModel::rowsWillGo, m_view->selectionModel(), &QItemSelectionModel::clear);
    connect(m_view, &FunctionListView::newRequested, this, &FunctionList::newRequested);
    connect(m_view, &FunctionListView::editRequested, this, &FunctionList::editRequested);
    connect(m_view, &FunctionListView::removeRequested, this, &FunctionList::removeRequested);
    connect(m_view, &FunctionListView::menuRequested, this, &FunctionList::menuRequested);
    connect(m_view, &FunctionListView::escapePressed, m_search, &QLineEdit::clear);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_rows->select(index);
    });
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.selected != after.selected || before.own != after.own)
            showSelected();
    });
}

void FunctionList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QSize FunctionList::sizeHint() const
{
    return {std::max(minimumSizeHint().width(), qRound(236.0 * unitOf(this))), qRound(600.0 * unitOf(this))};
}

void FunctionList::search(const QString &text)
{
    m_rows->setFilter(text);
    m_hint->setVisible(m_rows->rowCount() == 0);
    showSelected();
    if (m_rows->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->scrollToTop();
}

void FunctionList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Only now the list knows how much of it can be seen: its beginning, if the selected row is there.
    m_view->scrollToTop();
    m_view->scrollTo(m_view->currentIndex());
}

void FunctionList::showSelected()
{
    const QModelIndex index = m_rows->indexOf(m_model->state().selected);
    if (index == m_view->currentIndex() && m_view->selectionModel()->isSelected(index))
        return;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        m_view->scrollTo(index);
}

void FunctionList::enterList()
{
    if (m_rows->rowCount() == 0)
        return;
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_rows->index(0));
    m_view->setFocus(Qt::OtherFocusReason);
}

bool FunctionList::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterList();
        return true;
    default:
        return false;
    }
}

bool FunctionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::Resize)
        showPlaceholder();
    if (watched == m_search && event->type() == QEvent::KeyPress
        && searchKey(static_cast<const QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

void FunctionList::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    const int side = pixels(12);
    m_field->setContentsMargins(side, pixels(10), side - 1, pixels(4));
    m_search->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Search functions")) + pixels(placeholderRoom));
    m_hint->setContentsMargins(pixels(14), pixels(10), side, 0);
}

void FunctionList::showPlaceholder()
{
    const QString full = tr("Search functions (Ctrl+F)");
    const bool fits = fontMetrics().horizontalAdvance(full) + qRound(placeholderRoom * unitOf(this)) <= m_search->width();
    m_search->setPlaceholderText(fits ? full : tr("Search functions"));
}

void FunctionList::retranslateUi()
{
    showPlaceholder();
    m_search->setAccessibleName(tr("Search functions"));
    m_search->setToolTip(tr("Part of a name, an author, a family or a year"));
    // Qt's own button to clear the field has no name.
    const auto buttons = m_search->findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(tr("Clear search"));
    m_hint->setText(tr("No function matches. Esc shows all again."));
    m_view->setAccessibleName(tr("Functions"));
    m_rows->retranslate();
    if (!m_search->text().isEmpty())
        search(m_search->text()); // which may be found elsewhere now
    arrange();
}

void FunctionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
