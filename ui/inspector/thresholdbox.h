#pragma once

#include "ui/slider/numberbox.h"

namespace actiscope {

/// A spin box over magnitudes, whose arrows walk through … 0.01, 0.02, 0.05, 0.1 …
class ThresholdBox : public NumberBox
{
    Q_OBJECT

public:
    explicit ThresholdBox(QWidget *parent = nullptr);

    void stepBy(int steps) override;
};

} // namespace actiscope
