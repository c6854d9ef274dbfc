#pragma once

namespace actiscope {

/// Keeps a standard stream that the program was started without (as by `>&-`) from becoming the first file that is
/// opened, into which messages would then be written. Such a stream stays one that can be neither read nor written.
/// To be called before any file is opened.
void keepClosedStreams();

} // namespace actiscope
