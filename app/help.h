#pragma once

#include <QString>

namespace actiscope {

QString helpText();
QString listHelp();
QString evalHelp();
QString layerHelp();
QString exportHelp();

} // namespace actiscope
