#pragma once

#include <QWidget>

class QLabel;

namespace actiscope {

/// A line of a table of facts: a name at the left, a value at the right, and a hairline below. A value that does not
/// fit beside the name stands below it and wraps.
///
/// A new value that needs no more lines than the old one costs no layout: values may follow a slider.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(QWidget *parent = nullptr);

    void setName(const QString &name);
    QString value() const;
    void setValue(const QString &value);
    void setSelectable(bool selectable);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool fitsBeside(int width) const;
    void measure();
    void place();

    QLabel *m_name;
    QLabel *m_value;
    QSize m_nameSize;
    QSize m_valueSize; ///< unwrapped
};

} // namespace actiscope
