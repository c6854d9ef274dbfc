#pragma once

#include <QLabel>

namespace actiscope {

/// What is said to an answer: a text in a tinted box.
class Feedback : public QLabel
{
    Q_OBJECT

public:
    explicit Feedback(QWidget *parent = nullptr);

    /// Shows Markdown.
    void say(const QString &markdown, bool right);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    bool m_right = false;
};

} // namespace actiscope
