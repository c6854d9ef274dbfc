#pragma once

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QList>
#include <QRectF>
#include <QXmlStreamReader>

namespace actiscope {

/// A text of an SVG of ours, and where its ink lies, in pixels of the picture.
struct SvgText {
    QString text;
    double fontSize;
    QRectF ink;
};

/// The texts of an SVG as it says them: what a group sets holds for all that is in it.
inline QList<SvgText> textsOfSvg(const QByteArray &svg)
{
    struct Look {
        double size = 0.0;
        int weight = QFont::Normal;
        QString anchor;
    };
    QList<SvgText> texts;
    QList<Look> looks{{}};
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement()) {
            looks.removeLast();
        } else if (reader.isStartElement()) {
            Look look = looks.last();
            const QXmlStreamAttributes given = reader.attributes();
            if (given.hasAttribute(QLatin1String("font-size")))
                look.size = given.value(QLatin1String("font-size")).toDouble();
            if (given.hasAttribute(QLatin1String("font-weight")))
                look.weight = given.value(QLatin1String("font-weight")).toInt();
            if (given.hasAttribute(QLatin1String("text-anchor")))
                look.anchor = given.value(QLatin1String("text-anchor")).toString();
            looks << look;
            if (reader.name() != QLatin1String("text"))
                continue;
            const double y = given.value(QLatin1String("y")).toDouble();
            double x = given.value(QLatin1String("x")).toDouble();
            const QString text = reader.readElementText();
            looks.removeLast();
            QFont font = QGuiApplication::font();
            font.setPixelSize(qRound(look.size));
            font.setWeight(static_cast<QFont::Weight>(look.weight));
            font.setHintingPreference(QFont::PreferNoHinting);
            const QFontMetricsF metrics(font);
            const double width = metrics.horizontalAdvance(text);
            x -= look.anchor == QLatin1String("end") ? width : look.anchor == QLatin1String("middle") ? width / 2 : 0.0;
            texts << SvgText{text, look.size, metrics.tightBoundingRect(text).translated(x, y)};
        }
    }
    return texts;
}

} // namespace actiscope
