#include "ui/slider/slideraccessibility.h"

#include "ui/slider/numbertext.h"
#include "ui/slider/realslider.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

class SliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit SliderAccessible(RealSlider *slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text which) const override
    {
        if (which == QAccessible::Value)
            return numberText(slider()->value(), slider()->spec().decimals);
        return QAccessibleWidget::text(which);
    }

    QVariant currentValue() const override { return slider()->value(); }
    void setCurrentValue(const QVariant &value) override
    {
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (ok && std::isfinite(number))
            slider()->moveTo(number);
    }
    // A value that was typed beyond the slider's span is still within what is told.
    QVariant minimumValue() const override { return std::min(slider()->spec().minimum, slider()->value()); }
    QVariant maximumValue() const override { return std::max(slider()->spec().maximum, slider()->value()); }
    QVariant minimumStepSize() const override
    {
        const SliderSpec &spec = slider()->spec();
        return spec.logarithmic ? slider()->value() * (std::pow(10.0, spec.step) - 1.0) : spec.step;
    }

    QStringList actionNames() const override
    {
        return QStringList{increaseAction(), decreaseAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == increaseAction())
            slider()->moveBySteps(1);
        else if (name == decreaseAction())
            slider()->moveBySteps(-1);
        else
            QAccessibleWidget::doAction(name);
    }

private:
    RealSlider *slider() const { return static_cast<RealSlider *>(widget()); }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    RealSlider *slider = qobject_cast<RealSlider *>(object);
    return slider ? new SliderAccessible(slider) : nullptr;
}

} // namespace

void installSliderAccessibility()
{
    // Qt asks each factory for every class up the chain of base classes, so a name need not be compared.
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
}

} // namespace actiscope
