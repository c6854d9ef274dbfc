#include "ui/typeset/formulapicture.h"

#include "ui/typeset/constructs.h"
#include "ui/typeset/lines.h"
#include "ui/typeset/outline.h"
#include "ui/typeset/typesetter.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QXmlStreamReader>

// A static library's resources are linked only if asked for, and this macro works only outside namespaces.
static void initFormulas()
{
    Q_INIT_RESOURCE(formulas);
}

namespace actiscope {
namespace {

using namespace typeset;

// Longer ones nobody reads, and they would no longer be laid out at once.
constexpr int mostNodes = 200;
// Of a formula on several lines, in thousandths of an em: about a dozen.
constexpr double tallest = 16'000.0;

class FormulaWords
{
    Q_DECLARE_TR_FUNCTIONS(FormulaWords)
public:
    static Words inLanguage()
    {
        return {.conjunction = tr("and", "between two conditions in a formula").toStdString(),
                .disjunction = tr("or", "between two conditions in a formula").toStdString(),
                .negation = tr("not", "before a condition in a formula").toStdString(),
                .otherwise = tr("otherwise", "instead of a condition, in the last row of a formula's cases").toStdString()};
    }
};

Row headRow(FormulaPicture::Head head)
{
    const Style style;
    Row row(style);
    if (head == FormulaPicture::Head::None)
        return row;
    Box f = letter(Face::Italic, U'f', style);
    if (head == FormulaPicture::Head::Derivative)
        f = withExponent(f, letter(Face::Upright, U'′', style.script()), style);
    row.add(f);
    row.add(Face::Upright, U'(', Role::Open);
    row.add(Face::Italic, U'x');
    row.add(Face::Upright, U')', Role::Close);
    row.add(Face::Upright, U'=', Role::Relation);
    return row;
}

Lines laidOut(const expression::Tree &tree, FormulaPicture::Head head, double width, int nodes, bool wideFractions)
{
    Typesetter typesetter(nodes, wideFractions ? std::numeric_limits<double>::infinity() : 0.8 * width,
                          FormulaWords::inLanguage());
    Row formula{Style()};
    typesetter.put(formula, tree);
    return onLines(headRow(head), formula, width);
}

// Where its ink leaves the box, as leaning letters do, the box grows, to whole units as in the pictures.
QRectF boxAround(const Box &box, const QRectF &ink)
{
    const QRectF all = QRectF(0.0, -box.height, box.width, box.height + box.depth).united(ink);
    return all.toAlignedRect().toRectF();
}

} // namespace

FormulaPicture FormulaPicture::typeset(const expression::Tree &tree, Head head, double width, TooWide tooWide)
{
    if (tree == nullptr)
        return {};
    const auto isTooLarge = [&](const Lines &lines) {
        return width > 0.0 && (lines.box.width > width || lines.box.height + lines.box.depth > tallest);
    };
    Lines lines = laidOut(tree, head, width, mostNodes, true);
    if (isTooLarge(lines))
        lines = laidOut(tree, head, width, mostNodes, false);
    // A few signs always stay.
    int nodes = mostNodes;
    while (tooWide == TooWide::Shortened && isTooLarge(lines) && nodes > 4) {
        const double share = std::min(0.67, 0.95 * tallest / (lines.box.height + lines.box.depth));
        nodes = std::max(4, int(nodes * share));
        lines = laidOut(tree, head, width, nodes, false);
    }
    const Box &box = lines.box;

    FormulaPicture picture;
    picture.m_hasBadBreaks = lines.reluctance > 2;
    picture.m_outline.setFillRule(Qt::WindingFill);
    for (const PlacedGlyph &g : box.glyphs)
        picture.m_outline.addPath(QTransform(g.scale, 0.0, 0.0, g.scale, g.at.x(), g.at.y()).map(g.glyph->outline));
    for (const QRectF &r : box.rules)
        picture.m_outline.addRect(r);
    picture.m_box = boxAround(box, picture.m_outline.boundingRect());
    return picture;
}

FormulaPicture FormulaPicture::ofBuiltIn(const std::string &id, Order order)
{
    initFormulas();
    const QString suffix = order == Order::Value ? QStringLiteral("f") : QStringLiteral("df");
    QFile file(QStringLiteral(":/formulas/%1.%2.svg").arg(QString::fromStdString(id), suffix));
    FormulaPicture picture;
    if (id.empty() || order == Order::Second || !file.open(QIODevice::ReadOnly))
        return picture;
    picture.m_outline.setFillRule(Qt::WindingFill);
    QXmlStreamReader svg(&file);
    while (svg.readNextStartElement()) {
        if (svg.name() == QLatin1String("svg")) {
            const QList<QString> view = svg.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
            if (view.size() == 4)
                picture.m_box = {view[0].toDouble(), view[1].toDouble(), view[2].toDouble(), view[3].toDouble()};
            continue;
        }
        if (svg.name() == QLatin1String("path"))
            picture.m_outline.addPath(outlineFrom(svg.attributes().value(QLatin1String("d")).toString().toStdString()));
        svg.skipCurrentElement();
    }
    return picture;
}

void FormulaPicture::paint(QPainter &painter, QPointF topLeft, double em, const QColor &colour) const
{
    const double scale = em / 1000.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    painter.scale(scale, scale);
    painter.translate(-m_box.topLeft());
    painter.fillPath(m_outline, colour);
    painter.restore();
}

} // namespace actiscope
