#pragma once

#include <array>
#include <string>

namespace actiscope {

/// A number of the state that goes from one value to another, and perhaps back, as the frames of an animation show it.
struct Sweep {
    std::string key = "cursor"; ///< the number, as controlKeys() names it
    double from = -5.0;
    double to = 5.0;
    bool andBack = false;     ///< in the second half of the time; what repeats it then sees no leap
    bool geometric = false;   ///< equal times are equal factors; needs ends above 0
    double seconds = 4.0;     ///< all of it, the way back included
    int framesPerSecond = 25; ///< one of frameRates

    bool operator==(const Sweep &) const = default;
};

/// The hundredths of a second by which GIF files count hold whole numbers of them.
inline constexpr std::array frameRates = {5, 10, 20, 25, 50};
inline constexpr double leastSeconds = 0.2;
inline constexpr double greatestSeconds = 60.0;

/// How many frames there are: 2 at least, for both ends are always shown.
int frameCount(const Sweep &sweep);
/// The number at a frame from 0 to frameCount() - 1.
double valueAt(const Sweep &sweep, int frame);

} // namespace actiscope
