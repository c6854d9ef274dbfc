#include "ui/picture/dialog/exportpreview.h"

#include "core/figure/figure.h"
#include "ui/model/attempt.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int border = 1;
/// Larger files are not measured beforehand: it would cost as much as writing them.
constexpr double mostPixelsToMeasure = 4e7;

/// Stands for a background that is not known; as light or dark as the one that the picture is meant for.
void paintCheckerboard(QPainter &painter, const QRect &area, const ThemeColors &colors)
{
    constexpr int square = 8;
    painter.fillRect(area, colors.panel);
    for (int y = 0; y * square < area.height(); ++y) {
        for (int x = y % 2; x * square < area.width(); x += 2) {
            const QRect field(area.x() + x * square, area.y() + y * square, square, square);
            painter.fillRect(field & area, colors.border);
        }
    }
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
{
    m_pool.setMaxThreadCount(1);
    setAccessibleName(tr("Preview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ExportPreview::~ExportPreview()
{
    m_measuring.cancel();
    m_pool.waitForDone();
}

void ExportPreview::show(const State &state, const ExportOptions &options, std::optional<PictureFormat> format)
{
    m_wish = {state, options, format};
    refresh();
}

void ExportPreview::refresh()
{
    m_waiting = true;
    m_measuring.cancel();
    startIfIdle();
}

double ExportPreview::fittingScale(const ExportOptions &options) const
{
    return std::min((width() - 2.0 * border) / options.width, (height() - 2.0 * border) / options.height);
}

void ExportPreview::startIfIdle()
{
    if (m_working || !m_waiting || !isVisible())
        return;
    const double scale = fittingScale(m_wish.options);
    if (!(scale > 0.0))
        return;
    m_waiting = false;
    m_working = true;
    m_measuring.restart();
    m_pool.start([this, wish = m_wish, scale, ratio = devicePixelRatioF()] {
        // The picture of before stays if it fails; whoever saves or copies is told.
        static_cast<void>(attempt([&] { work(wish, scale, ratio); }));
        QMetaObject::invokeMethod(this, &ExportPreview::workEnded, Qt::QueuedConnection);
    });
}

/// Runs in the background, on copies; what it finds it posts to the widget, which outlives it.
void ExportPreview::work(const Wish &wish, double scale, double ratio)
{
    ExportOptions options = wish.options;
    options.scale = scale * ratio;
    Result result{renderedImage(wish.state, options, m_measuring.token()), {}};
    result.image.setDevicePixelRatio(ratio);
    const Figure figure = exportedFigure(wish.state, options, 1.0, m_measuring.token());
    for (const Panel &panel : figure.panels)
        result.description += QString::fromStdString(panel.description) + u'\n';
    QMetaObject::invokeMethod(this, [this, result] { take(result); }, Qt::QueuedConnection);

    const QSize pixels = pixelSize(wish.options);
    qint64 bytes = -1;
    const bool isSmall = 1.0 * pixels.width() * pixels.height() <= mostPixelsToMeasure;
    if (wish.format && (wish.format != PictureFormat::Png || isSmall))
        bytes = fileSize(wish.state, wish.options, *wish.format, m_measuring);
    QMetaObject::invokeMethod(this, [this, bytes] {
        if (bytes >= 0 && !m_waiting)
            emit measured(bytes);
    }, Qt::QueuedConnection);
}

void ExportPreview::take(const Result &result)
{
    m_image = result.image;
    setAccessibleDescription(result.description.trimmed());
    update();
    if (!m_waiting)
        emit rendered();
}

void ExportPreview::workEnded()
{
    m_working = false;
    startIfIdle();
}

QSize ExportPreview::sizeHint() const
{
    return {620, 420};
}

QSize ExportPreview::minimumSizeHint() const
{
    return {320, 220};
}

void ExportPreview::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    // The picture of before is stretched until the new one is there.
    const double scale = fittingScale(m_wish.options);
    const QSize size = (QSizeF(m_wish.options.width, m_wish.options.height) * scale).toSize();
    QRect area({}, size.expandedTo({1, 1}));
    area.moveCenter(rect().center());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_wish.options.transparent)
        paintCheckerboard(painter, area, themeColors(m_wish.options.theme));
    if (m_image.deviceIndependentSize().toSize() == area.size())
        painter.drawImage(area.topLeft(), m_image);
    else
        painter.drawImage(area, m_image);
    painter.setPen(appliedColors().border);
    painter.drawRect(area.adjusted(-border, -border, 0, 0));
}

void ExportPreview::resizeEvent(QResizeEvent *)
{
    refresh();
}

void ExportPreview::showEvent(QShowEvent *)
{
    startIfIdle();
}

void ExportPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace actiscope
