#pragma once

#include "ui/inspector/section.h"

#include <vector>

class QCheckBox;

namespace actiscope {

class ThresholdBox;
struct Field;

/// What the charts show: which of them, and what is drawn beside the curves.
class ShowSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit ShowSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

private:
    struct Entry {
        const Field *field;
        bool isChart;
        QCheckBox *box;
    };
    void retranslateUi() override;
    void addBoxes();
    void addThreshold();

    QLabel *m_heading;
    std::vector<Entry> m_entries;
    QLabel *m_thresholdLabel = nullptr;
    ThresholdBox *m_threshold = nullptr;
};

} // namespace actiscope
