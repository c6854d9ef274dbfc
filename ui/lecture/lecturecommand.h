#pragma once

#include <optional>

class QKeyEvent;

namespace actiscope {

/// What a key, or the button of a clicker, asks for during a lecture.
enum class LectureCommand {
    Next,
    Previous,
    First,
    Last,
    Leave,
    Black,   ///< blanks the screen
    White,
    Pointer, ///< a spot that follows the mouse
    Draw,
    Clear,   ///< wipes the drawing
    Reveal,
    Ghost,
    Help
};

/// What a key means, if anything. Clickers send PageUp, PageDown, F5, Esc, full stop or B.
std::optional<LectureCommand> lectureCommand(const QKeyEvent &event);

} // namespace actiscope
