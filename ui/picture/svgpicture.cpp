#include "ui/chart/figurepainter.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/picture.h"
#include "ui/picture/svgdevice.h"
#include "ui/theme/theme.h"

#include <QIODevice>
#include <QPainter>

// QSvgGenerator would do, but repeats every attribute at every line and knows neither alignment nor a second font;
// these files are a fraction as long, and made to be edited further.
namespace actiscope {

namespace {

/// Leaves it to the reader's program to set the text, in its font and by its alignment.
class SvgFigurePainter : public FigurePainter
{
public:
    using FigurePainter::FigurePainter;

protected:
    void paintText(QPainter &painter, const Text &text) const override
    {
        static_cast<SvgDevice *>(painter.device())
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
    return svgEscaped(families.join(QStringLiteral(", ")) + QStringLiteral(", sans-serif"));
}

} // namespace

bool writeSvg(const Picture &picture, QIODevice &device)
{
    const QByteArray width = svgNumber(picture.figure.width);
    const QByteArray height = svgNumber(picture.figure.height);
    SvgDevice target({picture.figure.width, picture.figure.height});
    QPainter painter(&target);
    SvgFigurePainter(picture.style, !picture.transparent).paint(painter, picture.figure, !picture.transparent);
    painter.end();
    if (!target.missed().isEmpty()) { // a fault of the program: better no picture than one that lacks something
        qWarning("SVG: %s is not written", qPrintable(target.missed()));
        return false;
    }

    const auto put = [&](const QByteArray &text) { return device.write(text) == text.size(); };
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
        + svgAttribute("width", width) + svgAttribute("height", height) + svgAttribute("viewBox", "0 0 " + width + ' ' + height)
        + svgAttribute("role", "img") + svgAttribute("aria-labelledby", "title description")
        + svgAttribute("font-family", fontFamilies(picture.style.font(TextRole::Tick))) + ">\n<title id=\"title\">"
        + svgEscaped(picture.title) + "</title>\n<desc id=\"description\">" + svgEscaped(picture.description) + "</desc>\n";
    const auto session = [&](QIODevice &text) { return writeDocument(*picture.session, text); };
    return put(head) && (!picture.session || (writeSvgMetadata(device, session) && put("\n"))) && put(target.take()) && put("</svg>\n");
}

} // namespace actiscope
