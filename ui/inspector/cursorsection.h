#pragma once

#include "ui/inspector/section.h"

#include <QTimer>

#include <array>

namespace actiscope {

class FactRow;
class ParameterSlider;
class ReadingsTable;
class SteadyLabel;

/// The cursor: a slider that moves it, the selected function's values there, and those of all shown functions.
class CursorSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit CursorSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

signals:
    void notice(const QString &text);

private:
    void retranslateUi() override;
    /// Lets the slider span the range that is shown.
    void span();
    void showCursor(const State &state);
    void showValues(const State &state);

    SteadyLabel *m_heading;
    ParameterSlider *m_slider;
    std::array<FactRow *, 3> m_values; ///< f, f′ and f″
    QLabel *m_kink;
    QLabel *m_tableHeading;
    ReadingsTable *m_table;
    QTimer m_soon; ///< spans the range: while that is dragged, some times a second will do
};

} // namespace actiscope
