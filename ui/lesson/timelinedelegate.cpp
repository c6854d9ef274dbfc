#include "ui/lesson/timelinedelegate.h"

#include "ui/language/wholenames.h"
#include "ui/lesson/timelinemodel.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <vector>

namespace actiscope {

namespace {

// In the design's pixels.
constexpr double side = 14.0;
constexpr double gap = 10.0;
constexpr double axisWidth = 14.0;
constexpr double dot = 4.5; // radius
constexpr double padding = 7.0;
constexpr double pictureWidth = 44.0;
constexpr double pictureHeight = 16.0;
constexpr double leastText = 150.0; // with the picture beside it

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont small(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * textScale(Look::Small));
    return font;
}

int yearWidth(const QFont &font)
{
    return QFontMetrics(strong(font)).horizontalAdvance(QStringLiteral("0000")) + 1;
}

/// Where the texts of a row begin, from its left edge.
double textLeft(const QWidget *view, const QFont &font)
{
    return yearWidth(font) + (side + 2.0 * gap + axisWidth) * unitOf(view);
}

struct Paragraph {
    QString text;
    QFont font;
    QColor color;
    double width;

    /// Breaks the lines; a word without room, such as an address, is broken too. Returns the height.
    double lay(QTextLayout &layout) const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        double height = 0.0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0.0, height});
            height += std::ceil(line.height());
        }
        layout.endLayout();
        return height;
    }
};

std::vector<Paragraph> paragraphs(const TimelineEntry &entry, const QStyleOptionViewItem &option, double rowWidth)
{
    const ThemeColors &colors = appliedColors();
    const double unit = unitOf(option.widget);
    // No text below the picture, which is as high as it is and not as a line.
    const double width = std::max(1.0, rowWidth - textLeft(option.widget, option.font) - (side + pictureWidth + gap) * unit);
    const QColor nameColor = entry.isMilestone() ? colors.text : textColor(appliedTheme(), entry.activation->slot);
    std::vector<Paragraph> all = {
        {TimelineModel::name(entry), strong(option.font), nameColor, width}};
    if (entry.isMilestone())
        all.push_back({TimelineModel::meaning(entry), option.font, colors.text, width});
    all.push_back({withWholeNames(TimelineModel::origin(entry)), small(option.font), colors.muted, width});
    return all;
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, double unit)
{
    const ThemeColors &colors = appliedColors();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, colors.hover);
    if (option.state & QStyle::State_HasFocus)
        painter.fillRect(QRectF(option.rect.left(), option.rect.top(), 3.0 * unit, option.rect.height()), colors.accent);
}

} // namespace

TimelineDelegate::TimelineDelegate(StateModel *model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

int TimelineDelegate::leastWidth(const QWidget *view)
{
    return qRound(textLeft(view, view->font()) + (leastText + side) * unitOf(view));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineEntry &entry = TimelineModel::entry(index.row());
    const Activation &function = *entry.activation;
    const ThemeColors &colors = appliedColors();
    const double unit = unitOf(option.widget);
    const QRectF row(option.rect);
    const QFont nameFont = strong(option.font);
    const double lineHeight = QFontMetricsF(nameFont).height();
    const double middle = row.top() + padding * unit + lineHeight / 2.0; // of the first line
    const QColor color = lineColor(appliedTheme(), function.slot);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(*painter, option, unit);
    if (TimelineModel::startsYear(index.row())) {
        painter->setFont(nameFont);
        painter->setPen(colors.muted);
        painter->drawText(QRectF(row.left() + side * unit, middle - lineHeight / 2.0, yearWidth(option.font), lineHeight),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip, QString::number(entry.year));
    }

    const double axis = row.left() + yearWidth(option.font) + (side + gap + axisWidth / 2.0) * unit;
    const bool last = index.row() + 1 == index.model()->rowCount();
    painter->setPen(QPen(colors.axis, 1.5 * unit));
    painter->drawLine(QPointF(axis, index.row() == 0 ? middle : row.top()), QPointF(axis, last ? middle : row.bottom()));
    painter->setPen(QPen(entry.isMilestone() ? colors.text : color, 1.5 * unit));
    painter->setBrush(entry.isMilestone() ? colors.panel : color);
    painter->drawEllipse(QPointF(axis, middle), dot * unit, dot * unit);

    const QSizeF size(pictureWidth * unit, pictureHeight * unit);
    painter->save();
    painter->translate(row.right() - side * unit - size.width(), middle - size.height() / 2.0);
    painter->setPen(QPen(color, 1.6 * unit));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_pictures.path(entry.activation, parametersOf(m_model->state(), function), size));
    painter->restore();

    QPointF at(row.left() + textLeft(option.widget, option.font), row.top() + padding * unit);
    for (const Paragraph &paragraph : paragraphs(entry, option, row.width())) {
        QTextLayout layout(paragraph.text, paragraph.font, painter->device());
        const double height = paragraph.lay(layout);
        painter->setPen(paragraph.color);
        layout.draw(painter, at);
        at.ry() += height;
    }
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The view asks before it knows the row's rectangle; a row is as wide as the view.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    double height = 2.0 * padding * unitOf(option.widget);
    for (const Paragraph &paragraph : paragraphs(TimelineModel::entry(index.row()), option, width)) {
        QTextLayout layout(paragraph.text, paragraph.font, view);
        height += paragraph.lay(layout);
    }
    return {0, static_cast<int>(std::ceil(height))};
}

} // namespace actiscope
