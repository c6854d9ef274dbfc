#pragma once

#include "core/figure/figure.h"

#include <QLabel>

namespace actiscope {

/// The line at the window's foot with the values of all curves at the cursor, each in its function's colour. Shows as
/// many as fit and counts the others; the tool tip and the accessible description have all of them.
class Readout : public QLabel
{
    Q_OBJECT

public:
    explicit Readout(QWidget *parent = nullptr);

    void show(const Figure &figure, bool second);
    /// A text instead of values; the end of a longer one is left out, and the tool tip has it.
    void show(const QString &text);

    using QLabel::show;

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        Slot slot;
        QString text;
        bool operator==(const Entry &) const = default;
    };
    void compose();

    QString m_cursor; ///< or the text
    bool m_isText = false;
    QList<Entry> m_entries;
};

} // namespace actiscope
