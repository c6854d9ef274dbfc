#pragma once

#include "core/activation/activation.h"
#include "core/state/state.h"

#include <QPainterPath>
#include <QSizeF>

#include <string>
#include <unordered_map>


namespace actiscope {

/// The small pictures of the functions' curves, as paths from (0, 0) to a given size. A path is made anew only when
/// the function, its parameters or the size have changed.
class CurvePictures
{
public:
    const QPainterPath &path(const FunctionRef &function, const Parameters &parameters, QSizeF size);

private:
    struct Picture {
        FunctionRef function;
        Parameters parameters;
        QSizeF size;
        QPainterPath path;
    };
    std::unordered_map<std::string, Picture> m_pictures; ///< by the function's id
};

} // namespace actiscope
