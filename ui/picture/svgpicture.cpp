#include "ui/chart/figurepainter.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/picture.h"
#include "ui/theme/theme.h"

#include <QIODevice>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <span>
#include <utility>

// QSvgGenerator would do, but repeats every attribute at every line and knows neither alignment nor a second font;
// these files are a fraction as long, and made to be edited further.
namespace actiscope {

namespace {

/// A hundredth of a pixel is finer than any printer.
QByteArray number(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray attribute(const char *name, double value)
{
    return attribute(name, number(value));
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// fill="#rrggbb", and fill-opacity where it is translucent; `name` is fill or stroke.
QByteArray paintAttribute(const char *name, const QColor &color)
{
    QByteArray result = attribute(name, color.name().toLatin1());
    if (color.alpha() < 255)
        result += attribute(QByteArray(name).append("-opacity").constData(), color.alphaF());
    return result;
}

QByteArray strokeAttributes(const QPen &pen)
{
    if (pen.style() == Qt::NoPen)
        return {};
    QByteArray result = paintAttribute("stroke", pen.color()) + attribute("stroke-width", pen.widthF());
    if (pen.capStyle() != Qt::FlatCap)
        result += attribute("stroke-linecap", pen.capStyle() == Qt::RoundCap ? "round" : "square");
    if (pen.joinStyle() == Qt::RoundJoin)
        result += attribute("stroke-linejoin", "round");
    if (pen.style() == Qt::CustomDashLine) {
        QByteArrayList lengths;
        for (const qreal length : pen.dashPattern())
            lengths << number(length * pen.widthF()); // Qt counts them in pen widths
        result += attribute("stroke-dasharray", lengths.join(' '));
    }
    return result;
}

/// Writes what FigurePainter draws: lines, polylines, rectangles, ellipses. Text comes by addText().
/// What follows each other with the same pen and brush shares a group that holds their attributes.
class SvgEngine : public QPaintEngine
{
public:
    SvgEngine()
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
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

    void updateState(const QPaintEngineState &now) override
    {
        if (now.state() & DirtyPen)
            m_pen = now.pen();
        if (now.state() & DirtyBrush)
            m_brush = now.brush();
    }

    void drawLines(const QLineF *lines, int count) override
    {
        for (const QLineF &line : std::span(lines, static_cast<std::size_t>(count))) {
            addShape("line", attribute("x1", line.x1()) + attribute("y1", line.y1()) + attribute("x2", line.x2())
                                 + attribute("y2", line.y2()));
        }
    }

    void drawRects(const QRectF *rects, int count) override
    {
        for (const QRectF &rect : std::span(rects, static_cast<std::size_t>(count))) {
            addShape("rect", attribute("x", rect.x()) + attribute("y", rect.y())
                                 + attribute("width", rect.width()) + attribute("height", rect.height()));
        }
    }

    void drawEllipse(const QRectF &rect) override
    {
        addShape("ellipse", attribute("cx", rect.center().x()) + attribute("cy", rect.center().y())
                                + attribute("rx", rect.width() / 2) + attribute("ry", rect.height() / 2));
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QByteArrayList places;
        for (const QPointF &point : std::span(points, static_cast<std::size_t>(count)))
            places << number(point.x()) + ',' + number(point.y());
        addShape(mode == PolylineMode ? "polyline" : "polygon", attribute("points", places.join(' ')));
    }

    void addText(const QString &text, QPointF at, Align align, const QFont &font, const QColor &color)
    {
        QByteArray look = paintAttribute("fill", color) + attribute("font-size", font.pixelSize());
        if (font.weight() != QFont::Normal)
            look += attribute("font-weight", font.weight());
        if (align != Align::Left)
            look += attribute("text-anchor", align == Align::Centre ? "middle" : "end");
        setGroup(look);
        m_out += "<text" + attribute("x", at.x()) + attribute("y", at.y()) + '>' + escaped(text) + "</text>\n";
    }

    QByteArray take() { return std::exchange(m_out, {}); }

private:
    void addShape(const char *name, const QByteArray &geometry)
    {
        const QByteArray fill = m_brush.style() == Qt::NoBrush ? attribute("fill", "none")
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
};

class SvgDevice : public QPaintDevice
{
public:
    explicit SvgDevice(QSizeF size)
        : m_size(size.toSize())
    {
    }
    SvgEngine *paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
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

private:
    QSize m_size;
    mutable SvgEngine m_engine;
};

/// Leaves it to the reader's program to set the text, in its font and by its alignment.
class SvgFigurePainter : public FigurePainter
{
public:
    using FigurePainter::FigurePainter;

protected:
    void paintText(QPainter &painter, const Text &text) const override
    {
        static_cast<SvgEngine *>(painter.paintEngine())
            ->addText(QString::fromStdString(text.text), {text.at.x, text.at.y + style().baseline(text.role)},
                      text.align, style().font(text.role), style().textColor(text.role, text.slot));
    }
};

/// The font of the picture, and others that look alike for who does not have it.
QByteArray fontFamilies(const QFont &font)
{
    QStringList families = font.families();
    families.removeAll(QStringLiteral("Noto Sans CJK SC")); // last of all, since it has Latin letters too
    families << QStringLiteral("Inter") << QStringLiteral("Helvetica Neue") << QStringLiteral("Arial")
             << QStringLiteral("Noto Sans CJK SC");
    families.removeDuplicates();
    for (QString &family : families) {
        if (family.contains(u' '))
            family = u'\'' + family + u'\'';
    }
    return escaped(families.join(QStringLiteral(", ")) + QStringLiteral(", sans-serif"));
}

} // namespace

bool writeSvg(const Picture &picture, QIODevice &device)
{
    const QByteArray width = number(picture.figure.width);
    const QByteArray height = number(picture.figure.height);
    SvgDevice target({picture.figure.width, picture.figure.height});
    QPainter painter(&target);
    SvgFigurePainter(picture.style, !picture.transparent).paint(painter, picture.figure, !picture.transparent);
    painter.end();

    QByteArray file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
    file += attribute("width", width) + attribute("height", height) + attribute("viewBox", "0 0 " + width + ' ' + height)
          + attribute("role", "img") + attribute("aria-labelledby", "title description")
          + attribute("font-family", fontFamilies(picture.style.font(TextRole::Tick))) + ">\n<title id=\"title\">"
          + escaped(picture.title) + "</title>\n<desc id=\"description\">" + escaped(picture.description)
          + "</desc>\n" + (picture.session.isEmpty() ? QByteArray() : svgMetadata(picture.session) + '\n') + target.paintEngine()->take() + "</svg>\n";
    return device.write(file) == file.size();
}

} // namespace actiscope
