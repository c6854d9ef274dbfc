#pragma once

#include <QString>

namespace actiscope {

QString helpText();
QString listHelp();
QString evalHelp();
QString exportHelp();

} // namespace actiscope
