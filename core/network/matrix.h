#pragma once

#include <Eigen/Core>

namespace actiscope {

using Matrix = Eigen::MatrixXd; ///< column by column; a column is a sample, a row a unit
using MatrixView = Eigen::Map<const Matrix>;

} // namespace actiscope
