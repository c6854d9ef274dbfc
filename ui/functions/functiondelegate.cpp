#include "ui/functions/functiondelegate.h"

#include "core/state/functions.h"
#include "ui/functions/functionmodel.h"
#include "ui/language/translation.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

// In the design's pixels.
constexpr double boxLeft = 12.0;
constexpr double boxSize = 14.0;
constexpr double nameLeft = 34.0;
constexpr double pictureWidth = 40.0;
constexpr double pictureHeight = 13.0;
constexpr double margin = 13.0;

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, double unit)
{
    const ThemeColors &colors = appliedColors();
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, colors.hover);
    if (option.state & QStyle::State_HasFocus) {
        const QRectF row(option.rect);
        painter.fillRect(QRectF(row.left(), row.top(), 3.0 * unit, row.height()), colors.accent);
    }
}

} // namespace

int FunctionDelegate::rowHeight(const QWidget *view)
{
    return qRound(27.0 * unitOf(view));
}

int FunctionDelegate::headingHeight(const QWidget *view)
{
    return qRound(27.0 * unitOf(view));
}

int FunctionDelegate::checkZone(const QWidget *view)
{
    return qRound(nameLeft * unitOf(view)) - 2;
}

int FunctionDelegate::leastWidth(const QWidget *view)
{
    // Names of people's own may be as long as formulas: they are cut to what the others need.
    int widest = view->fontMetrics().horizontalAdvance(FunctionModel::tr("New function…"));
    for (const Functions known = Functions::builtIn(); const FunctionRef &function : known.all())
        widest = std::max(widest, view->fontMetrics().horizontalAdvance(nameOf(*function)));
    return widest + qRound((nameLeft + 8.0) * unitOf(view));
}

bool FunctionDelegate::hasRoomForPictures(const QStyleOptionViewItem &option) const
{
    if (m_least == 0 || m_font != option.font) {
        m_font = option.font;
        m_least = leastWidth(option.widget);
    }
    return option.rect.width() >= m_least + qRound((pictureWidth + margin) * unitOf(option.widget));
}

void FunctionDelegate::paintNew(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const
{
    const ThemeColors &colors = appliedColors();
    const double unit = unitOf(option.widget);
    const QRectF row(option.rect);
    const QPointF middle(row.left() + (boxLeft + boxSize / 2.0) * unit, row.center().y());
    const double half = 4.0 * unit;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.5 * unit, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(middle - QPointF(half, 0.0), middle + QPointF(half, 0.0));
    painter.drawLine(middle - QPointF(0.0, half), middle + QPointF(0.0, half));
    painter.drawText(row.adjusted(nameLeft * unit, 0.0, -4.0 * unit, 0.0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
}

void FunctionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const FunctionModel *>(index.model());
    painter->save();
    paintBackground(*painter, option, unitOf(option.widget));
    if (model->isNew(index.row()))
        paintNew(*painter, option, index.data().toString());
    else
        paintFunction(*painter, option, index);
    painter->restore();
}

void FunctionDelegate::paintFunction(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const FunctionModel *>(index.model());
    const FunctionRef &function = model->function(index.row());
    const State &state = model->state();
    const ThemeColors &colors = appliedColors();
    const QColor color = lineColor(appliedTheme(), function->slot);
    const bool shown = isShown(state, function->id);
    const double unit = unitOf(option.widget);
    const QRectF row(option.rect);
    const double middle = row.center().y();

    const QRectF box(row.left() + boxLeft * unit, std::round(middle - boxSize * unit / 2.0), boxSize * unit,
                     boxSize * unit);
    const bool over = option.state & QStyle::State_MouseOver;
    drawCheckBox(painter, box, shown ? Qt::Checked : Qt::Unchecked, color, over ? colors.accent : colors.control,
                 colors.panel);

    const bool pictured = hasRoomForPictures(option);
    const double right = pictured ? pictureWidth + margin + 6.0 : 4.0;
    const QRectF name(row.left() + nameLeft * unit, row.top(), row.width() - (nameLeft + right) * unit, row.height());
    painter.setPen(colors.text);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(name.width()));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);

    if (pictured) {
        const QSizeF size(pictureWidth * unit, pictureHeight * unit);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(shown ? color : colors.control, 1.5 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.translate(row.right() - margin * unit - size.width(), middle - size.height() / 2.0);
        painter.drawPath(m_pictures.path(function, parametersOf(state, *function), size));
    }
}

QSize FunctionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const FunctionModel *>(index.model());
    const int heading = model->startsFamily(index.row()) ? headingHeight(option.widget) : 0;
    return {0, rowHeight(option.widget) + heading};
}

} // namespace actiscope
