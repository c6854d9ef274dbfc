#pragma once

#include <QLabel>

namespace actiscope {

/// A label whose text changes often, as while the mouse moves: it keeps its size as long as its texts fit, so that a
/// new one costs no layout of the panel.
class SteadyLabel : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    /// Makes room for a text as long as most that will be shown. Longer ones make more room.
    void setUsual(const QString &text);
    void display(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_longest;
};

} // namespace actiscope
