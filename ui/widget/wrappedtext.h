#pragma once

#include <QLabel>

#include <array>

namespace actiscope {

/// Running text that wraps and can be selected. Remembers how high it was at its last widths: a layout asks that of
/// every label whenever anything in the panel may have changed size, and breaking lines is slow.
class WrappedText : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedText(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

private:
    struct Measure {
        int width = -1;
        int height = 0;
    };
    /// A scroll area asks for the width with its scroll bar and without, the layout's minimum is a third.
    mutable std::array<Measure, 4> m_measures;
    mutable std::size_t m_next = 0;
    mutable QString m_text; ///< of which those were the heights
    mutable QFont m_font;
};

} // namespace actiscope
