#include "ui/widget/formulaview.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QFontInfo>
#include <QPainter>

#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "core/expression/typedformula.h"

namespace actiscope {
namespace {

// Letters of the formula's typeface look smaller than those of a sans serif of the same size, so its em is a little
// larger than the font's.
constexpr double fullScale = 1.2;
constexpr double leastScale = 0.9;
// A formula that would have to shrink further breaks into lines first.
constexpr double unbrokenScale = 1.05;
// In ems: the width that a formula of several lines asks for, and the least.
constexpr double wishedWidth = 32.0;
constexpr double leastWidth = 12.0;
// Above a derivative; a row taller than that, in thousandths of an em, holds fractions or cases.
constexpr double tallRow = 1500.0;
constexpr double tallGap = 0.5;
constexpr double flatGap = 0.2;
constexpr double fadedOpacity = 0.4;

FormulaPicture::Head headOf(Order order)
{
    return order == Order::Value ? FormulaPicture::Head::Value : FormulaPicture::Head::Derivative;
}

QString headText(Order order)
{
    return order == Order::Value ? QStringLiteral("f(x) = ") : QStringLiteral("f′(x) = ");
}

} // namespace

QSize FormulaView::Fitted::size() const
{
    const QSizeF size = picture.box().size() * (em / 1000.0);
    return {int(std::ceil(size.width())), int(std::ceil(size.height() + gap))};
}

FormulaView::FormulaView(QWidget *parent)
    : QWidget(parent)
{
    // Not fixed: layouts would hold it to the height that it has on as few lines as it wishes.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hideIfEmpty();
    retranslateUi();
}

void FormulaView::setFunction(const FunctionRef &function, Order order)
{
    if (function == nullptr || order == Order::Second) {
        display(nullptr, {}, {}, order);
        return;
    }
    if (const auto typed = expression::typedFormulaOf(*function)) {
        setTree(order == Order::Value ? typed->tree() : expression::derivativeOf(typed->tree()), order);
        return;
    }
    const QString latex = order == Order::Value
        ? QStringLiteral("f(x) = ") + QString::fromStdString(function->latex)
        : QStringLiteral("f'(x) = ") + QString::fromStdString(function->latexDerivative);
    display(nullptr, FormulaPicture::ofBuiltIn(function->id, order), latex, order);
}

void FormulaView::setTree(const expression::Tree &tree, Order order)
{
    if (tree == nullptr || order == Order::Second)
        display(nullptr, {}, {}, order);
    else
        display(tree, FormulaPicture::typeset(tree, headOf(order)),
             headText(order) + QString::fromStdString(expression::readableText(tree)), order);
}

void FormulaView::display(const expression::Tree &tree, const FormulaPicture &natural, const QString &text, Order order)
{
    m_tree = tree;
    m_order = order;
    m_isTerm = false;
    m_natural = natural;
    m_text = natural.isEmpty() ? QString() : text;
    m_fittedWidth = -1.0;
    hideIfEmpty();
    retranslateUi();
    updateGeometry();
    update();
}

void FormulaView::setTerm(const expression::Tree &tree)
{
    display(tree, FormulaPicture::typeset(tree, FormulaPicture::Head::None), QString::fromStdString(expression::readableText(tree)),
            Order::Value);
    m_isTerm = true;
    retranslateUi();
}

FormulaPicture::Head FormulaView::head() const
{
    return m_isTerm ? FormulaPicture::Head::None : headOf(m_order);
}

void FormulaView::setFaded(bool faded)
{
    m_faded = faded;
    update();
}

void FormulaView::hideIfEmpty()
{
    // Without a parent it would be a window, and its owner's to show.
    if (parentWidget() != nullptr)
        setVisible(!isEmpty());
}

double FormulaView::fullEm() const
{
    return fullScale * QFontInfo(font()).pixelSize();
}

const FormulaView::Fitted &FormulaView::fitted(double width) const
{
    if (width != m_fittedWidth) {
        m_fitted = fit(width);
        m_fittedWidth = width;
    }
    return m_fitted;
}

// A derivative stands below its function, and tall rows would touch.
double FormulaView::gapAbove(const FormulaPicture &picture, double em) const
{
    if (m_order != Order::First || picture.isEmpty())
        return 0.0;
    return em * (picture.box().height() > tallRow ? tallGap : flatGap);
}

FormulaView::Fitted FormulaView::fit(double width) const
{
    Fitted fitted = fitPicture(width);
    fitted.gap = gapAbove(fitted.picture, fitted.em);
    return fitted;
}

FormulaView::Fitted FormulaView::fitPicture(double width) const
{
    const double full = fullEm();
    const double natural = m_natural.box().width() * full / 1000.0;
    if (isEmpty() || natural <= width)
        return {m_natural, full, 0.0};
    const double shrunk = std::max(width / natural, leastScale / fullScale);
    if (m_tree == nullptr || width / natural >= unbrokenScale / fullScale)
        return {m_natural, full * shrunk, 0.0};
    const FormulaPicture broken = FormulaPicture::typeset(m_tree, head(), 1000.0 * width / full,
                                                          FormulaPicture::TooWide::Stays);
    const bool fits = broken.box().width() * full / 1000.0 <= width;
    const double least = full * leastScale / fullScale;
    if (!fits || broken.hasBadBreaks())
        return {FormulaPicture::typeset(m_tree, head(), 1000.0 * width / least), least, 0.0};
    // Shortened where it would take too many lines.
    return {FormulaPicture::typeset(m_tree, head(), 1000.0 * width / full), full, 0.0};
}

QSize FormulaView::sizeHint() const
{
    if (m_tree == nullptr)
        return Fitted{m_natural, fullEm(), gapAbove(m_natural, fullEm())}.size();
    return fit(wishedWidth * fullEm()).size();
}

QSize FormulaView::minimumSizeHint() const
{
    if (m_tree == nullptr)
        return fit(0.0).size();
    // The height is heightForWidth()'s matter: this one is of a single line.
    const double least = fullEm() * leastScale / fullScale;
    const int width = std::min(fit(leastWidth * least).size().width(), static_cast<int>(std::ceil(leastWidth * least)));
    return {width, Fitted{m_natural, least, gapAbove(m_natural, least)}.size().height()};
}

int FormulaView::heightForWidth(int width) const
{
    return fitted(width).size().height();
}

void FormulaView::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    const Fitted &shown = fitted(width());
    QPainter painter(this);
    painter.setOpacity(m_faded ? fadedOpacity : 1.0);
    shown.picture.paint(painter, {0.0, shown.gap}, shown.em, palette().color(foregroundRole()));
}

void FormulaView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        m_fittedWidth = -1.0;
        updateGeometry();
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::EnabledChange:
        update();
        break;
    case QEvent::ParentChange:
        hideIfEmpty();
        break;
    case QEvent::LanguageChange:
        if (m_tree != nullptr) { // its words are in the language too
            m_natural = FormulaPicture::typeset(m_tree, head());
            m_fittedWidth = -1.0;
            updateGeometry();
            update();
        }
        retranslateUi();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void FormulaView::retranslateUi()
{
    if (m_isTerm) {
        setAccessibleName(m_text);
        setAccessibleDescription({});
        setToolTip({});
        return;
    }
    setAccessibleName(m_order == Order::Value ? tr("Formula of f") : tr("Formula of f′"));
    setAccessibleDescription(m_text);
    setToolTip(m_text);
}

} // namespace actiscope
