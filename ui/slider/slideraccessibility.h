#pragma once

namespace actiscope {

/// Tells screen readers about RealSlider: role, range and value in the slider's own units. Costs nothing after the
/// first call.
void installSliderAccessibility();

} // namespace actiscope
