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

constexpr int doneRole = Qt::UserRole;

// In the design's pixels.
constexpr double numberLeft = 12.0;
constexpr double titleLeft = 38.0;
constexpr double titleRight = 8.0;
constexpr double titlePadding = 8.0; // above and below the title

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
        const bool done = index.data(doneRole).toBool();
        painter->setPen(done ? colors.goodText : colors.muted);
        painter->drawText(row.adjusted(numberLeft * unit, titlePadding * unit, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                          done ? QStringLiteral("✓") : QString::number(index.row() + 1));
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
    const std::string language = lessonLanguage().toStdString();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const Lesson &lesson = lessons[i]->lesson;
        const QString title = QString::fromStdString(lesson.titles.find(lesson.languageFor(language))->second);
        const bool done = m_course->isDone(i);
        QListWidgetItem *row = item(static_cast<int>(i));
        row->setText(title);
        row->setData(doneRole, done);
        row->setData(Qt::AccessibleTextRole, done ? tr("Lesson %1, done: %2").arg(i + 1).arg(title)
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
