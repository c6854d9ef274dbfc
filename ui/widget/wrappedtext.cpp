#include "ui/widget/wrappedtext.h"

namespace actiscope {

WrappedText::WrappedText(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

int WrappedText::heightForWidth(int width) const
{
    if (text() != m_text || font() != m_font) {
        m_measures.fill({});
        m_text = text();
        m_font = font();
    }
    for (const Measure &known : m_measures) {
        if (known.width == width)
            return known.height;
    }
    Measure &measure = m_measures[m_next];
    m_next = (m_next + 1) % m_measures.size();
    measure = {width, QLabel::heightForWidth(width)};
    return measure.height;
}

} // namespace actiscope
