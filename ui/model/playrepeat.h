#pragma once

namespace actiscope {

/// What comes after the end of a slider that plays.
enum class PlayRepeat { Bounce, Loop, Once };

} // namespace actiscope
