#pragma once

#include <QLayout>

namespace actiscope {

/// Lays widgets out like words of a text: side by side, and on into the next line where the width ends. With columns
/// all widgets get the width of the widest, so that those below each other are in line.
class FlowLayout : public QLayout
{
public:
    enum class Arrangement { Words, Columns };

    explicit FlowLayout(Arrangement arrangement);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;

    Arrangement m_arrangement;
    QList<QLayoutItem *> m_items;
};

} // namespace actiscope
