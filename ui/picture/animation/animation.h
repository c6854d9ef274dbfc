#pragma once

#include "core/state/sweep.h"
#include "ui/picture/exporter.h"

#include <QString>

#include <array>
#include <optional>

/// Pictures that move: a state in which a slider goes from one value to another.
namespace actiscope {

struct Animation {
    State state;           ///< of all that does not move
    Sweep sweep;
    bool showValue = true; ///< above the charts: the slider's name and where it stands
    bool fitAxes = false;  ///< to each frame anew, as the window does; else they hold all frames and stay
    ExportOptions options; ///< as of a picture; the axes are found from the frames
};

enum class AnimationFormat {
    Gif, ///< plays for ever
    Pdf, ///< a page a frame, for the LaTeX package animate
    Png  ///< a file a frame, numbered
};
inline constexpr std::array animationFormats = {AnimationFormat::Gif, AnimationFormat::Pdf, AnimationFormat::Png};

/// The format that a file name's ending stands for; the ending of a format, without the dot.
std::optional<AnimationFormat> animationFormatOf(const QString &fileName);
QString endingOf(AnimationFormat format);

/// The state that a frame shows.
State stateAt(const Animation &animation, int frame);
/// The options of its picture.
ExportOptions optionsAt(const Animation &animation, int frame);
/// Axes that hold every frame; none if they are to be fitted, or if cancelled.
StillAxes axesOf(const Animation &animation, ExportProgress &progress);

/// Says what is wrong, or nothing: the options of its pictures, a number that cannot go where it is sent, a time or a
/// rate out of limits.
QString problemWith(const Animation &animation, AnimationFormat format);

/// Writes the animation, whole or not at all; the ending chooses the format. PNG pictures get the frame's number before
/// the ending: name-001.png. On failure says why; when cancelled fails without an error text.
bool exportAnimation(const Animation &animation, const QString &fileName, QString *error,
                     ExportProgress *progress = nullptr);

/// The files that exportAnimation() writes.
QStringList filesOf(const Animation &animation, const QString &fileName);

/// About how many bytes the file will have, or all files together, with axes that are known already; from a few of its
/// frames. -1 if cancelled.
qint64 estimatedSize(const Animation &animation, AnimationFormat format, ExportProgress &progress);

} // namespace actiscope
