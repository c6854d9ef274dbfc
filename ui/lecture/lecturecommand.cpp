#include "ui/lecture/lecturecommand.h"

#include <QKeyEvent>

#include <array>
#include <utility>

namespace actiscope {

std::optional<LectureCommand> lectureCommand(const QKeyEvent &event)
{
    using enum LectureCommand;
    static constexpr std::array<std::pair<Qt::Key, LectureCommand>, 28> keys = {{
        {Qt::Key_PageDown, Next}, {Qt::Key_Right, Next},     {Qt::Key_Down, Next},        {Qt::Key_Space, Next},
        {Qt::Key_Return, Next},   {Qt::Key_Enter, Next},     {Qt::Key_N, Next},           {Qt::Key_PageUp, Previous},
        {Qt::Key_Left, Previous}, {Qt::Key_Up, Previous},    {Qt::Key_Backspace, Previous}, {Qt::Key_Home, First},
        {Qt::Key_F5, First},      {Qt::Key_End, Last},       {Qt::Key_Escape, Leave},     {Qt::Key_F11, Leave},
        {Qt::Key_B, Black},       {Qt::Key_Period, Black},   {Qt::Key_W, White},          {Qt::Key_Comma, White},
        {Qt::Key_P, Pointer},     {Qt::Key_D, Draw},         {Qt::Key_C, Clear},          {Qt::Key_R, Reveal},
        {Qt::Key_G, Ghost},       {Qt::Key_H, Help},         {Qt::Key_F1, Help},          {Qt::Key_Question, Help},
    }};
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    for (const auto &[key, command] : keys) {
        if (event.key() == key)
            return command;
    }
    return std::nullopt;
}

} // namespace actiscope
