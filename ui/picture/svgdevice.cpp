#include "ui/picture/svgdevice.h"

#include "ui/picture/picture.h"

#include <QBuffer>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <span>
#include <utility>

namespace actiscope {

QByteArray svgNumber(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray svgAttribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray svgAttribute(const char *name, double value)
{
    return svgAttribute(name, svgNumber(value));
}

QByteArray svgEscaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

namespace {

/// fill="#rrggbb", and fill-opacity where it is translucent; `name` is fill or stroke.
QByteArray paintAttribute(const char *name, const QColor &color)
{
    QByteArray result = svgAttribute(name, color.name().toLatin1());
    if (color.alpha() < 255)
        result += svgAttribute(QByteArray(name).append("-opacity").constData(), color.alphaF());
    return result;
}

QByteArray strokeAttributes(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return {};
    QByteArray result = paintAttribute("stroke", pen.color()) + svgAttribute("stroke-width", pen.widthF());
    if (pen.capStyle() != Qt::FlatCap)
        result += svgAttribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() == Qt::RoundJoin)
        result += svgAttribute("stroke-linejoin", "round");
    if (pen.style() != Qt::SolidLine) {
        QByteArrayList lengths;
        for (const qreal length : pen.dashPattern())
            lengths << svgNumber(length * pen.widthF()); // Qt counts them in pen widths
        result += svgAttribute("stroke-dasharray", lengths.join(' '));
    }
    return result;
}

} // namespace

/// What follows each other with the same pen and brush shares a group that holds their attributes.
class SvgDevice::Engine : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(Antialiasing | AlphaBlend)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override
    {
        setGroup({});
        return true;
    }
    Type type() const override { return SVG; }
    void drawPath(const QPainterPath &path) override
    {
        QByteArrayList steps;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element &element = path.elementAt(i);
            const char *letter = element.isMoveTo() ? "M" : element.isLineTo() ? "L" : element.isCurveTo() ? "C" : "";
            steps << letter + svgNumber(element.x) + ',' + svgNumber(element.y);
        }
        addShape("path", svgAttribute("d", steps.join(' '))
                             + (path.fillRule() == Qt::OddEvenFill ? svgAttribute("fill-rule", QByteArray("evenodd")) : QByteArray()));
    }
    void drawPixmap(const QRectF &at, const QPixmap &pixmap, const QRectF &part) override
    {
        drawImage(at, pixmap.toImage(), part, Qt::AutoColor);
    }
    /// The older attribute is for programs that do not know the newer style, which makes them ignore it.
    void drawImage(const QRectF &at, const QImage &image, const QRectF &part, Qt::ImageConversionFlags) override
    {
        const QImage shown = part == QRectF(image.rect()) ? image : image.copy(part.toAlignedRect());
        QByteArray png;
        QBuffer buffer(&png);
        if (!shown.save(&buffer, "PNG"))
            m_missed = QStringLiteral("an image");
        setGroup({});
        m_out += "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + svgAttribute("x", at.x()) + svgAttribute("y", at.y())
            + svgAttribute("width", at.width()) + svgAttribute("height", at.height())
            + " preserveAspectRatio=\"none\" image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\""
              " xlink:href=\"data:image/png;base64,"
            + png.toBase64() + "\"/>\n";
    }
    void drawTextItem(const QPointF &, const QTextItem &) override { m_missed = QStringLiteral("text that is not a figure's"); }

    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & DirtyPen)
            m_pen = now.pen();
        if (now.state() & DirtyBrush)
            m_brush = now.brush();
        if (now.state() & (DirtyClipRegion | DirtyClipPath | DirtyClipEnabled) && now.isClipEnabled())
            m_missed = QStringLiteral("a clip");
    }

    void drawLines(const QLineF *lines, int count) override
    {
        for (const QLineF &line : std::span(lines, static_cast<std::size_t>(count))) {
            addShape("line", svgAttribute("x1", line.x1()) + svgAttribute("y1", line.y1()) + svgAttribute("x2", line.x2())
                                 + svgAttribute("y2", line.y2()));
        }
    }

    void drawRects(const QRectF *rects, int count) override
    {
        for (const QRectF &rect : std::span(rects, static_cast<std::size_t>(count))) {
            addShape("rect", svgAttribute("x", rect.x()) + svgAttribute("y", rect.y())
                                 + svgAttribute("width", rect.width()) + svgAttribute("height", rect.height()));
        }
    }

    void drawEllipse(const QRectF &rect) override
    {
        addShape("ellipse", svgAttribute("cx", rect.center().x()) + svgAttribute("cy", rect.center().y())
                                + svgAttribute("rx", rect.width() / 2) + svgAttribute("ry", rect.height() / 2));
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QByteArrayList places;
        for (const QPointF &point : std::span(points, static_cast<std::size_t>(count)))
            places << svgNumber(point.x()) + ',' + svgNumber(point.y());
        addShape(mode == PolylineMode ? "polyline" : "polygon", svgAttribute("points", places.join(' ')));
    }

    void addText(const QString &text, QPointF at, Align align, const QFont &font, const QColor &color)
    {
        QByteArray look = paintAttribute("fill", color) + svgAttribute("font-size", font.pixelSize());
        if (font.weight() != QFont::Normal)
            look += svgAttribute("font-weight", font.weight());
        if (align != Align::Left)
            look += svgAttribute("text-anchor", align == Align::Centre ? "middle" : "end");
        setGroup(look);
        m_out += "<text" + svgAttribute("x", at.x()) + svgAttribute("y", at.y()) + '>' + svgEscaped(text) + "</text>\n";
    }

    QByteArray take() { return std::exchange(m_out, {}); }
    QString missed() const { return m_missed; }

private:
    void addShape(const char *name, const QByteArray &geometry)
    {
        if (m_brush.style() > Qt::SolidPattern || m_pen.brush().style() > Qt::SolidPattern)
            m_missed = QStringLiteral("a pattern");
        const QByteArray fill = m_brush.style() == Qt::NoBrush ? svgAttribute("fill", "none")
                                                               : paintAttribute("fill", m_brush.color());
        setGroup(fill + strokeAttributes(m_pen));
        m_out += QByteArray("<") + name + geometry + "/>\n";
    }

    void setGroup(const QByteArray &attributes)
    {
        if (attributes == m_group)
            return;
        if (!m_group.isEmpty())
            m_out += "</g>\n";
        m_group = attributes;
        if (!m_group.isEmpty())
            m_out += "<g" + m_group + ">\n";
    }

    QPen m_pen;
    QBrush m_brush;
    QByteArray m_group;
    QByteArray m_out;
    QString m_missed;
};

SvgDevice::SvgDevice(QSizeF size)
    : m_size(size.toSize())
    , m_engine(std::make_unique<Engine>())
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

void SvgDevice::addText(const QString &text, QPointF at, Align align, const QFont &font, const QColor &color)
{
    m_engine->addText(text, at, align, font, color);
}

QByteArray SvgDevice::take()
{
    return m_engine->take();
}

QString SvgDevice::missed() const
{
    return m_engine->missed();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(layoutDpi);
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace actiscope
