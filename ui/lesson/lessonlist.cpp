#include "ui/lesson/lessonlist.h"

#include "ui/lesson/lessoncourse.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QResizeEvent>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int shareRole = Qt::UserRole; ///< of the lesson's steps, how many are done

// In the design's pixels.
constexpr double numberLeft = 12.0;
constexpr double titleLeft = 38.0;
constexpr double titleRight = 8.0;
constexpr double titlePadding = 8.0; // above and below the title
constexpr double ringRadius = 11.0;
constexpr double ringWidth = 2.0;

class LessonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = appliedColors();
        const double unit = unitOf(option.widget);
        const QRectF row(option.rect);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, colors.selection);
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, colors.hover);
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            painter->fillRect(QRectF(row.left(), row.top(), 3.0 * unit, row.height()), colors.accent);
        paintMark(*painter, option, index.data(shareRole).toDouble(), QString::number(index.row() + 1));
        painter->setPen(colors.text);
        painter->drawText(titleRect(option, unit), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const double unit = unitOf(option.widget);
        const auto *list = static_cast<const QListWidget *>(option.widget);
        QStyleOptionViewItem row = option;
        row.rect = QRect(0, 0, list->viewport()->width(), 10'000);
        const QRect needed = option.fontMetrics.boundingRect(titleRect(row, unit).toRect(), Qt::AlignLeft | Qt::TextWordWrap,
                                                             index.data().toString());
        return {0, needed.height() + qRound(2.0 * titlePadding * unit)};
    }

private:
    /// The lesson's number, in a ring as far as some of it is done; a tick when all is.
    static void paintMark(QPainter &painter, const QStyleOptionViewItem &option, double share, const QString &number)
    {
        const ThemeColors &colors = appliedColors();
        const double unit = unitOf(option.widget);
        const bool done = share >= 1.0;
        const QPointF corner(option.rect.left() + numberLeft * unit, option.rect.top() + titlePadding * unit);
        painter.setPen(done ? colors.goodText : colors.muted);
        painter.drawText(QRectF(corner, QSizeF(titleLeft * unit, option.rect.height())), Qt::AlignLeft | Qt::AlignTop,
                         done ? QStringLiteral("✓") : number);
        if (done || share <= 0.0)
            return;
        const QPointF middle = corner + QPointF(option.fontMetrics.horizontalAdvance(number), option.fontMetrics.height()) / 2.0;
        const QPointF reach(ringRadius * unit, ringRadius * unit);
        const QRectF ring(middle - reach, middle + reach);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.groove, ringWidth * unit));
        painter.drawEllipse(ring);
        painter.setPen(QPen(colors.goodText, ringWidth * unit, Qt::SolidLine, Qt::FlatCap));
        constexpr int turn = 360 * 16; // Qt's sixteenths of a degree
        painter.drawArc(ring, turn / 4, -qRound(share * turn));
    }

    static QRectF titleRect(const QStyleOptionViewItem &option, double unit)
    {
        return QRectF(option.rect).adjusted(titleLeft * unit, titlePadding * unit, -titleRight * unit, 0);
    }
};

} // namespace

LessonList::LessonList(LessonCourse *course, QWidget *parent)
    : QListWidget(parent)
    , m_course(course)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new LessonDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    fill();
    connect(this, &QListWidget::currentRowChanged, m_course, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) != m_course->lessonIndex())
            m_course->goTo(static_cast<std::size_t>(row));
    });
    connect(m_course, &LessonCourse::stepChanged, this, &LessonList::follow);
    connect(m_course, &LessonCourse::progressChanged, this, &LessonList::follow);
}

void LessonList::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    for (std::size_t i = 0; i < m_course->lessons().lessons.size(); ++i)
        addItem(QString());
    follow();
}

void LessonList::follow()
{
    const auto &lessons = m_course->lessons().lessons;
    if (static_cast<std::size_t>(count()) != lessons.size()) {
        fill();
        return;
    }
    const QSignalBlocker blocker(this);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const QString title = m_course->titleOf(i);
        const std::size_t steps = lessons[i]->lesson.steps.size();
        const std::size_t done = m_course->stepsDone(i);
        const QString progress = tr("%1 of %2 steps done").arg(done).arg(steps);
        QListWidgetItem *row = item(static_cast<int>(i));
        row->setText(title);
        row->setData(shareRole, static_cast<double>(done) / static_cast<double>(steps));
        row->setToolTip(progress);
        row->setData(Qt::AccessibleTextRole, done == steps ? tr("Lesson %1, done: %2").arg(i + 1).arg(title)
                                             : done > 0    ? tr("Lesson %1, %2: %3").arg(QString::number(i + 1), progress, title)
                                                           : tr("Lesson %1: %2").arg(i + 1).arg(title));
    }
    setCurrentRow(static_cast<int>(m_course->lessonIndex()));
}

int LessonList::leastWidth() const
{
    int widest = 0;
    for (int row = 0; row < count(); ++row) {
        for (const QString &word : item(row)->text().split(u' '))
            widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    }
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    return widest + qRound((titleLeft + titleRight) * unitOf(this)) + bar + 2;
}

void LessonList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // titles wrap
}

void LessonList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
    else if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace actiscope
