#pragma once

#include "ui/typeset/box.h"

namespace actiscope::typeset {

/// A formula on as many lines as it takes to stay within the width, `head` before the first. The others begin where the
/// formula begins, or, if that leaves too little, a little further in than the head. A part without a place to break
/// can be wider all the same.
struct Lines {
    Box box;
    int reluctance = 0; ///< of the break that is worst
};
Lines onLines(const Row &head, const Row &formula, double width);

} // namespace actiscope::typeset
