#pragma once

#include <QString>

namespace actiscope {

/// A value of a function for people: "not defined" where it has none, else with so many significant digits, and with a question
/// mark where it could not be computed for certain.
QString valueText(double value, int digits, bool certain = true);

} // namespace actiscope
