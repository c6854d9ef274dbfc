#pragma once

#include "core/figure/figure.h"

#include <QByteArray>
#include <QPaintDevice>
#include <QString>

#include <memory>

class QColor;
class QFont;

namespace actiscope {

QByteArray svgNumber(double value); ///< to a hundredth of a pixel, which is finer than any printer
QByteArray svgAttribute(const char *name, const QByteArray &value);
QByteArray svgAttribute(const char *name, double value);
QByteArray svgEscaped(const QString &text);

/// Makes SVG of what is painted on it: lines, paths, rectangles, ellipses as such, images as PNG inside the file, whose
/// pixels stay sharp when enlarged. What Qt can only do with pixels comes as an image too. Text comes by addText().
class SvgDevice : public QPaintDevice
{
public:
    explicit SvgDevice(QSizeF size);
    ~SvgDevice() override;

    QPaintEngine *paintEngine() const override;
    void addText(const QString &text, QPointF at, Align align, const QFont &font, const QColor &color);

    /// The elements painted so far, without what goes around them.
    QByteArray take();
    /// What was painted that is not in the elements, in words; empty if nothing.
    QString missed() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace actiscope
