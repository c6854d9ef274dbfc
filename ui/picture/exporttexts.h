#pragma once

#include <QCoreApplication>

namespace actiscope {

/// What is said of an export: the place of its texts among the translations.
struct ExportTexts {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace actiscope
