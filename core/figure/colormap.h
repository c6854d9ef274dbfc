#pragma once

#include <array>
#include <cstdint>

namespace actiscope {

/// A colour of sRGB, 8 bits a channel.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    bool operator==(const Rgb &) const = default;
};

/// Sequential colours go from faint to strong; diverging ones from one strong hue through a faint middle to another.
enum class ColorMap { Sequential, Diverging };

/// What a picture is drawn on. Faint colours are near to it: light on paper, dark on a dark screen.
enum class Ground { Light, Dark };

/// An odd number, so that the middle has a colour of its own, and one byte is left for cells without a value.
inline constexpr int mapColors = 255;
using ColorTable = std::array<Rgb, mapColors>;

/// The colours from a scale's minimum to its maximum, at equal distances. Sequential ones are monotone in lightness, so
/// that they read in grey print and to the colour-blind. The two hues of the diverging ones are blue and orange of Okabe
/// and Ito (Color Universal Design, 2008), which all kinds of colour blindness tell apart, equally light at equal
/// distances from the middle.
///
/// Interpolated in OKLab (B. Ottosson, A perceptual color space for image processing, 2020), in which equal steps look
/// equal.
const ColorTable &colorTable(ColorMap map, Ground ground);

} // namespace actiscope
