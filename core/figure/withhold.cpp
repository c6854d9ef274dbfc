#include "core/figure/withhold.h"

#include "core/state/functions.h"

#include <algorithm>

namespace actiscope {

namespace {

void clear(Panel &panel, const Translate &translate)
{
    panel.field.reset();
    panel.colorBar.reset();
    panel.bands.clear();
    panel.bars.clear();
    panel.curves.clear();
    panel.dots.clear();
    panel.notes.clear();
    panel.endLabels.clear();
    panel.description = translate("Figure", "Not revealed yet: what will it look like?");
}

void clear(Table &table)
{
    table.rows.clear();
    table.frame.reset();
}

template<class Marks>
void eraseOf(Marks &marks, Slot slot)
{
    std::erase_if(marks, [slot](const auto &mark) { return mark.slot == slot; });
}

void eraseFunction(Figure &figure, Slot slot)
{
    for (Panel &panel : figure.panels) {
        if (panel.field && panel.field->slot == slot) {
            panel.field.reset();
            panel.colorBar.reset();
            std::erase_if(panel.curves, [](const Curve &curve) { return curve.role == LineRole::Contour; });
        }
        eraseOf(panel.bands, slot);
        eraseOf(panel.bars, slot);
        eraseOf(panel.curves, slot);
        eraseOf(panel.dots, slot);
        eraseOf(panel.notes, slot);
        eraseOf(panel.endLabels, slot);
    }
    eraseOf(figure.readings, slot);
    eraseOf(figure.table.rows, slot);
    figure.remarks.clear(); // which speak of the selected function
}

} // namespace

void withhold(Figure &figure, const State &state, Hidden hidden, const Translate &translate)
{
    if (hidden == Hidden::Table) {
        clear(figure.table);
        figure.remarks.clear();
    } else if (hidden == Hidden::Derivative) {
        for (Panel &panel : figure.panels) {
            if (panel.derivative)
                clear(panel, translate);
            std::erase_if(panel.curves, [](const Curve &curve) { return curve.derivative; });
        }
        clear(figure.table); // which gives derivatives, of which the remarks speak
        figure.remarks.clear();
    } else if (hidden == Hidden::Selected) {
        eraseFunction(figure, selectedActivation(state)->slot);
    }
}

} // namespace actiscope
