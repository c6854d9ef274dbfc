#pragma once

#include "ui/inspector/section.h"

#include <QTimer>

namespace actiscope {

/// What plain double arithmetic makes of the selected function; not there where it makes no mistake.
class ArithmeticSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit ArithmeticSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

private:
    void retranslateUi() override;
    void compute();

    QLabel *m_heading;
    QLabel *m_text;
    QTimer m_soon; ///< sliders and pans pass through many states that nobody reads
};

} // namespace actiscope
