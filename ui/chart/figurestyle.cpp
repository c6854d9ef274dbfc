#include "ui/chart/figurestyle.h"

#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

namespace actiscope {

namespace {

constexpr qsizetype mostKept = 2000; // texts; axes that move bring ever new ones

struct Size {
    double pixels;
    QFont::Weight weight;
};

Size sizeOf(TextRole role)
{
    switch (role) {
    case TextRole::FigureTitle:
        return {17.0, QFont::DemiBold};
    case TextRole::PanelTitle:
        return {13.0, QFont::DemiBold};
    case TextRole::EndLabel:
        return {12.0, QFont::DemiBold};
    case TextRole::Tick:
    case TextRole::Note:
        break;
    }
    return {11.0, QFont::Normal};
}

double ascentOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.ascent();
}

} // namespace

FigureStyle::FigureStyle(Theme theme, double textScale, double lineScale)
    : m_theme(resolvedTheme(theme))
    , m_base(QGuiApplication::font())
    , m_textScale(textScale)
    , m_lineScale(lineScale)
{
    for (std::size_t i = 0; i < roles; ++i) {
        const auto role = static_cast<TextRole>(i);
        const Size size = sizeOf(role);
        Face &face = m_faces[i];
        face.font = m_base;
        face.font.setPixelSize(std::max(1, qRound(size.pixels * textScale)));
        face.font.setWeight(size.weight);
        // Unhinted text has the same proportions on the screen, in print and at every scale.
        face.font.setHintingPreference(QFont::PreferNoHinting);
        const QFontMetricsF metrics(face.font);
        face.height = std::ceil(metrics.ascent() + metrics.descent());
        face.baseline = metrics.capHeight() / 2.0;
    }
}

const QFont &FigureStyle::font(TextRole role) const
{
    return face(role).font;
}

QColor FigureStyle::textColor(TextRole role, Slot slot) const
{
    if (slot >= 0)
        return actiscope::textColor(m_theme, slot);
    const ThemeColors &colors = themeColors(m_theme);
    return role == TextRole::Tick || role == TextRole::Note ? colors.muted : colors.text;
}

double FigureStyle::dotRadius(DotRole role) const
{
    switch (role) {
    case DotRole::Cursor:
        return m_lineScale * 4.5;
    case DotRole::Interest:
        return m_lineScale * 3.2;
    case DotRole::Sample:
        return m_lineScale * 2.5;
    case DotRole::Closed:
    case DotRole::Open:
        break;
    }
    return m_lineScale * 3.8;
}

double FigureStyle::baseline(TextRole role) const
{
    return face(role).baseline;
}

FigureStyle::Glyphs FigureStyle::glyphsFor(const QFont &font, double scale)
{
    Glyphs glyphs{scale, font, 1.0, 0.0, {}};
    glyphs.font.setPixelSize(std::max(1, qRound(font.pixelSize() * scale)));
    glyphs.scale = static_cast<double>(glyphs.font.pixelSize()) / font.pixelSize();
    glyphs.ascent = QFontMetricsF(glyphs.font).ascent();
    return glyphs;
}

const FigureStyle::PreparedText &FigureStyle::prepared(const std::string &text, TextRole role, double scale) const
{
    const Face &face = this->face(role);
    Glyphs &glyphs = face.glyphs;
    if (glyphs.wanted != scale)
        glyphs = glyphsFor(face.font, scale);
    const QByteArray key = QByteArray::fromStdString(text);
    auto known = glyphs.texts.constFind(key);
    if (known == glyphs.texts.cend()) {
        if (glyphs.texts.size() > mostKept)
            glyphs.texts.clear();
        QStaticText fresh(QString::fromUtf8(key));
        fresh.setTextFormat(Qt::PlainText);
        fresh.setPerformanceHint(QStaticText::AggressiveCaching);
        fresh.prepare({}, glyphs.font);
        // Glyphs that the font lacks, such as Chinese ones, come from another, whose lines may be higher.
        const bool higher = fresh.size().height() > face.height * glyphs.scale;
        const double ascent = higher ? ascentOf(fresh.text(), glyphs.font) : glyphs.ascent;
        known = glyphs.texts.insert(key, {fresh, glyphs.font, ascent / glyphs.scale, glyphs.scale});
    }
    return *known;
}

double FigureStyle::width(const std::string &text, TextRole role) const
{
    const Face &measured = face(role);
    const QByteArray key = QByteArray::fromStdString(text);
    auto known = measured.widths.constFind(key);
    if (known == measured.widths.cend()) {
        if (measured.widths.size() > mostKept)
            measured.widths.clear();
        known = measured.widths.insert(key, QFontMetricsF(measured.font).horizontalAdvance(QString::fromUtf8(key)));
    }
    return *known;
}

double FigureStyle::height(TextRole role) const
{
    return face(role).height;
}

bool FigureStyle::matches(Theme theme, double textScale, double lineScale) const
{
    return m_theme == resolvedTheme(theme) && m_textScale == textScale && m_lineScale == lineScale
        && m_base == QGuiApplication::font();
}

bool FigureStyle::operator==(const FigureStyle &other) const
{
    return m_theme == other.m_theme && m_textScale == other.m_textScale && m_lineScale == other.m_lineScale
        && m_base == other.m_base;
}

} // namespace actiscope
