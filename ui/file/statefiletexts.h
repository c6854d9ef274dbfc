#pragma once

#include <QCoreApplication>

namespace actiscope {

/// What is said of a state in a file: the place of its texts among the translations.
struct StateFileTexts {
    Q_DECLARE_TR_FUNCTIONS(StateFile)
};

} // namespace actiscope
