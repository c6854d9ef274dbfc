#pragma once

#include <QString>
#include <QWidget>

#include "core/activation/activation.h"
#include "core/curve/sampling.h"
#include "core/expression/tree.h"
#include "ui/typeset/formulapicture.h"

namespace actiscope {

/// Shows the typeset formula of a function or of its derivative in the text colour of the palette, in proportion to the
/// widget's font. Too long a formula breaks into lines, if it is one of a person's own, and shrinks to the width it gets,
/// but never below a legible size. Where there is no formula the view hides itself.
class FormulaView : public QWidget
{
    Q_OBJECT

public:
    explicit FormulaView(QWidget *parent = nullptr);

    /// The formula of f or f′; of f″ there is none, nor of no function.
    void setFunction(const FunctionRef &function, Order order);
    /// A formula by itself, as while somebody types it; a null tree is none. f(x) = or f′(x) = goes before it.
    void setTree(const expression::Tree &tree, Order order);
    /// A tree with nothing before it, such as a parameter's letter.
    void setTerm(const expression::Tree &tree);
    /// Pale: the last good formula, while the one being typed cannot be read.
    void setFaded(bool faded);
    bool isFaded() const { return m_faded; }
    bool isEmpty() const { return m_natural.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A picture and the size at which it is drawn, in logical pixels.
    struct Fitted {
        FormulaPicture picture;
        double em = 0.0;
        double gap = 0.0; ///< above the picture
        QSize size() const;
    };

    void display(const expression::Tree &tree, const FormulaPicture &natural, const QString &text, Order order);
    void hideIfEmpty();
    void retranslateUi();
    double fullEm() const;
    double gapAbove(const FormulaPicture &picture, double em) const;
    const Fitted &fitted(double width) const;
    Fitted fit(double width) const;
    FormulaPicture::Head head() const;
    Fitted fitPicture(double width) const;

    expression::Tree m_tree; ///< null of a built-in
    Order m_order = Order::Value;
    bool m_isTerm = false; ///< without f(x) =
    FormulaPicture m_natural; ///< on one line
    QString m_text;          ///< what is read out
    bool m_faded = false;
    mutable Fitted m_fitted; ///< the last asked for
    mutable double m_fittedWidth = -1.0;
};

} // namespace actiscope
