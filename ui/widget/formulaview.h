#pragma once

#include <memory>

#include <QPixmap>
#include <QString>
#include <QWidget>

#include "core/curve/sampling.h"

class QSvgRenderer;

namespace actiscope {

/// Shows the typeset formula of an activation function or of its derivative in the text colour of the palette, in
/// proportion to the widget's font. Too long a formula shrinks to the width it gets, but never below a legible size.
/// Where there is no such formula the view hides itself.
class FormulaView : public QWidget
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget *parent = nullptr);
    ~FormulaView() override;

    /// `id` is the activation's; only Order::Value and Order::First have pictures.
    void setFormula(const QString &id, Order order);
    bool isEmpty() const { return !m_picture; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void hideIfEmpty();
    void retranslateUi();
    /// The size of the formula at full size, and at the size it gets in `width`, in logical pixels.
    QSizeF naturalSize() const;
    QSizeF sizeFor(double width) const;
    QPixmap rendered(QSizeF size, double pixelRatio) const;

    QString m_id;
    Order m_order = Order::Value;
    std::unique_ptr<QSvgRenderer> m_picture;
    QPixmap m_cache; ///< the formula as last painted; null when colour or formula have changed since
};

} // namespace actiscope
