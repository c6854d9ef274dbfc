#pragma once

#include <QTextLayout>
#include <QWidget>

class QToolButton;

namespace actiscope {

/// A sentence that may have a link within it: plain text that wraps as one paragraph. The link is a button, so that keys reach
/// it and screen readers name it.
class LinkSentence : public QWidget
{
    Q_OBJECT

public:
    explicit LinkSentence(QWidget *parent = nullptr);

    /// An empty link is none.
    void show(const QString &before, const QString &link = {}, const QString &after = {});
    using QWidget::show;
    /// The whole of it.
    QString text() const { return m_text; }
    QToolButton *link() const { return m_link; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Breaks it into lines of a width; gives the height.
    int layOut(QTextLayout &layout, int width) const;
    void placeLink();

    QString m_text;
    qsizetype m_linkBegin = 0;
    qsizetype m_linkEnd = 0;
    QToolButton *m_link;
};

} // namespace actiscope
