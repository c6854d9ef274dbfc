#include "ui/inspector/thresholdbox.h"

#include "ui/binding/numberentry.h"

#include <array>
#include <cmath>

namespace actiscope {

namespace {

constexpr std::array mantissas = {1, 2, 5};

/// The numbers 1, 2 and 5 times a power of ten, counted: 0 is 1, -1 is 0.5.
double roundNumber(int index)
{
    const int decade = index >= 0 ? index / 3 : -((2 - index) / 3);
    const int mantissa = mantissas[static_cast<std::size_t>(index - 3 * decade)];
    return decade < 0 ? mantissa / std::pow(10.0, -decade) : mantissa * std::pow(10.0, decade);
}

} // namespace

ThresholdBox::ThresholdBox(QWidget *parent)
    : NumberBox(parent)
{
    setButtonSymbols(UpDownArrows);
    setSpec(specOf(fieldAt("saturationThreshold")));
}

void ThresholdBox::stepBy(int steps)
{
    const double from = value();
    int index = static_cast<int>(std::floor(3.0 * std::log10(from))) - 2; // surely below
    while (roundNumber(index + 1) <= from * (1.0 + 1e-12))
        ++index;
    const bool isRound = roundNumber(index) >= from * (1.0 - 1e-12);
    // From between two of them, a step down leads to the lower one.
    setValue(roundNumber(index + steps + (steps < 0 && !isRound ? 1 : 0)));
    selectAll();
}

} // namespace actiscope
