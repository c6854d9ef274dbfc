#pragma once

#include <QObject>

namespace actiscope {

/// Lets no window of the program be painted before the layouts that wait for their turn have had it. Qt paints what a
/// window system shows or resizes at once, but lets a panel whose width has changed wait for the height that it needs then:
/// the first frame would show texts over each other, or charts as they were at another size.
class SettledLayout : public QObject
{
    Q_OBJECT

public:
    /// Works on all windows while it lives. A second one does no harm.
    explicit SettledLayout(QObject *parent = nullptr);

    /// Lets them have their turn now.
    void settle();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool m_asked = false; ///< something wanted to be laid out, or was drawn anew
};

} // namespace actiscope
