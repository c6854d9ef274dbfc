#pragma once

#include "core/figure/figure.h"
#include "core/state/deck.h"
#include "core/state/state.h"

#include <QLabel>

#include <optional>

namespace actiscope {

/// The line below a lecture's charts: the values at the cursor in the functions' colours, or what the numbers of an
/// experiment come to.
class LectureReadout : public QLabel
{
    Q_OBJECT

public:
    explicit LectureReadout(QWidget *parent = nullptr);

    /// With a ghost, also how far the values have moved away from it.
    void show(const Figure &figure, const State &state, Hidden hidden, const std::optional<State> &ghost);
    using QLabel::show;
};

} // namespace actiscope
