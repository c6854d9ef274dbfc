#include "ui/typeset/glyphs.h"

#include "ui/typeset/outline.h"

#include <map>
#include <utility>

#include <QFile>
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

} // namespace actiscope::typeset
