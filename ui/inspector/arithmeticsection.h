#pragma once

#include "ui/inspector/section.h"

namespace actiscope {

class ArithmeticRemark;

/// What plain double arithmetic makes of the selected function; not there where it makes no mistake.
class ArithmeticSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit ArithmeticSection(StateModel *model, QWidget *parent = nullptr);

    /// Nobody sees it: until somebody does nothing is computed.
    void setSeen(bool seen);
    void showState(const State *before, const State &after) override;

signals:
    /// It came or went, or its text is another one.
    void resized();

private:
    void retranslateUi() override;

    QLabel *m_heading;
    ArithmeticRemark *m_remark;
    bool m_seen = true;
};

} // namespace actiscope
