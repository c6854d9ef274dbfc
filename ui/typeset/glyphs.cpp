#include "ui/typeset/glyphs.h"

#include "ui/typeset/outline.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QList>

// A static library's resources are linked only if asked for, and this macro works only outside namespaces.
static void initGlyphs()
{
    Q_INIT_RESOURCE(glyphs);
}

namespace actiscope::typeset {
namespace {

using Table = std::map<std::pair<Face, char32_t>, Glyph>;

Table readTable()
{
    initGlyphs();
    static const std::map<QByteArray, Face> faces{
        {"italic", Face::Italic}, {"word", Face::Word},   {"upright", Face::Upright}, {"size1", Face::Size1},
        {"size2", Face::Size2},   {"size3", Face::Size3}, {"size4", Face::Size4},     {"piece", Face::Piece}};
    Table table;
    QFile file(QStringLiteral(":/formulas/glyphs.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return table;
    const QByteArray text = file.readAll();
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 7)
            continue;
        table[{faces.at(fields[0]), char32_t(fields[1].toUInt(nullptr, 16))}] =
            {fields[2].toDouble(), fields[3].toDouble(), fields[4].toDouble(), fields[5].toDouble(),
             outlineFrom({fields[6].constData(), std::size_t(fields[6].size())})};
    }
    return table;
}

} // namespace

const Glyph *glyphOf(Face face, char32_t letter)
{
    static const Table table = readTable();
    const auto found = table.find({face, letter});
    return found == table.end() ? nullptr : &found->second;
}

const Glyph *foreignGlyph(char32_t letter)
{
    static std::mutex mutex;
    static std::map<char32_t, Glyph> glyphs;
    const std::scoped_lock lock(mutex);
    const auto [found, isNew] = glyphs.try_emplace(letter);
    if (isNew) {
        QFont font;
        font.setPixelSize(850); // as large as the letters of the formula look
        const QString text = QString::fromUcs4(&letter, 1);
        Glyph &glyph = found->second;
        glyph.outline.setFillRule(Qt::WindingFill);
        glyph.outline.addText(0.0, 0.0, font, text);
        const QRectF ink = glyph.outline.boundingRect();
        glyph.advance = QFontMetricsF(font).horizontalAdvance(text);
        glyph.height = std::max(0.0, -ink.top());
        glyph.depth = std::max(0.0, ink.bottom());
    }
    return &found->second;
}

} // namespace actiscope::typeset
