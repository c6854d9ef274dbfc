#pragma once

#include <QCoreApplication>

namespace actiscope {

/// What is said of an animation: the place of its texts among the translations.
struct AnimationTexts {
    Q_DECLARE_TR_FUNCTIONS(Animation)
};

} // namespace actiscope
