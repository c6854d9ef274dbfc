#include "ui/table/columnstrip.h"

#include "ui/table/previewmodel.h"
#include "ui/table/previewtable.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace actiscope {

namespace {

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * textScale(Look::Small));
    return font;
}

} // namespace

ColumnStrip::ColumnStrip(PreviewModel *model, PreviewTable *table, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(table)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(table, &PreviewTable::columnsMoved, this, &ColumnStrip::follow);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &ColumnStrip::follow);
}

QSize ColumnStrip::sizeHint() const
{
    const int lines = fontMetrics().height() + QFontMetrics(smallFont(font())).height();
    return {m_table->sizeHint().width(), lines + qRound(18.0 * unitOf(this))};
}

int ColumnStrip::pad() const
{
    return qRound(10.0 * unitOf(this));
}

QRect ColumnStrip::rectOf(int column) const
{
    return {m_table->columnViewportPosition(column), 0, m_table->columnWidth(column), height()};
}

int ColumnStrip::columnAt(int x) const
{
    return m_table->horizontalHeader()->logicalIndexAt(x);
}

void ColumnStrip::follow()
{
    const int columns = m_model->columnCount();
    const int first = columns > 0 ? std::max(0, columnAt(0)) : 0;
    int last = columns > 0 ? columnAt(std::max(0, width() - 1)) : -1;
    if (last < 0)
        last = columns - 1;
    for (auto place = m_boxes.begin(); place != m_boxes.end();) {
        const bool inView = place->first >= first && place->first <= last;
        if (inView || (place->second->hasFocus() && place->first < columns)) {
            ++place;
            continue;
        }
        place->second->removeEventFilter(this);
        place->second->hide();
        place->second->deleteLater();
        place = m_boxes.erase(place);
    }
    m_current = std::clamp(m_current, first, std::max(first, last));
    for (int column = first; column <= last; ++column) {
        QCheckBox *&box = m_boxes[column];
        if (!box)
            box = newBox(column);
    }
    for (const auto &[column, box] : m_boxes)
        dress(box, column);
    update();
}

QCheckBox *ColumnStrip::newBox(int column)
{
    auto *box = new QCheckBox(this);
    box->installEventFilter(this);
    if (m_predecessor)
        setTabOrder(m_predecessor, box);
    connect(box, &QCheckBox::toggled, this, [this, column] { // also by a screen reader
        m_current = column;
        emit columnToggled(column);
    });
    return box;
}

void ColumnStrip::dress(QCheckBox *box, int column)
{
    const bool taken = m_model->isTaken(column);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    box->setFont(bold);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, taken ? appliedColors().text : appliedColors().muted);
    box->setPalette(colors);
    {
        const QSignalBlocker silent(box);
        box->setChecked(taken);
    }
    box->setFocusPolicy(column == m_current ? Qt::StrongFocus : Qt::ClickFocus);
    const QRect rect = rectOf(column).adjusted(pad(), 0, -pad(), 0);
    box->setText(QString());
    const int room = std::max(10, rect.width() - box->sizeHint().width() - qRound(6.0 * unitOf(this)));
    box->setText(withoutMnemonic(QFontMetrics(bold).elidedText(m_model->name(column), Qt::ElideRight, room)));
    box->setAccessibleName(m_model->name(column));
    box->setAccessibleDescription(m_model->kind(column));
    const int width = std::min(box->sizeHint().width(), rect.width());
    const int left = m_model->isNumeric(column) ? rect.right() + 1 - width : rect.left();
    box->setGeometry(left, qRound(6.0 * unitOf(this)), width, box->sizeHint().height());
    box->show();
}

void ColumnStrip::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = appliedColors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(colors.muted);
    for (const auto &[column, box] : m_boxes) {
        const QRect section = rectOf(column);
        if (!m_model->isTaken(column))
            painter.fillRect(section, colors.window);
        QRect room = section.adjusted(pad(), 0, -pad(), -qRound(6.0 * unitOf(this)));
        if (!m_model->isNumeric(column)) // under the name, not under its box
            room.setLeft(room.left() + box->sizeHint().width() - QFontMetrics(box->font()).horizontalAdvance(box->text()));
        painter.drawText(room, Qt::AlignBottom | (m_model->isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft),
                         metrics.elidedText(m_model->kind(column), Qt::ElideRight, room.width()));
    }
    painter.fillRect(0, height() - 1, width(), 1, colors.border);
}

void ColumnStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    follow();
}

/// The whole head of a column takes the click, as a person expects.
void ColumnStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int column = columnAt(event->position().toPoint().x());
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && column >= 0)
        emit columnToggled(column);
}

bool ColumnStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto place = std::find_if(m_boxes.begin(), m_boxes.end(), [&](const auto &entry) { return entry.second == watched; });
    if (place == m_boxes.end())
        return false;
    const int last = m_model->columnCount() - 1;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
        goTo(std::max(0, place->first - 1));
        return true;
    case Qt::Key_Right:
        goTo(std::min(last, place->first + 1));
        return true;
    case Qt::Key_Home:
        goTo(0);
        return true;
    case Qt::Key_End:
        goTo(last);
        return true;
    default:
        return false;
    }
}

void ColumnStrip::goTo(int column)
{
    const QModelIndex cell = m_model->index(std::max(0, m_table->rowAt(0)), column);
    if (cell.isValid())
        m_table->scrollTo(cell, QAbstractItemView::EnsureVisible);
    m_current = column;
    follow();
    if (const auto box = m_boxes.find(column); box != m_boxes.end()) {
        box->second->setFocus(Qt::TabFocusReason);
        follow(); // the box that had the focus may be out of view
    }
}

void ColumnStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        if (m_table)
            follow();
    }
}

} // namespace actiscope
