#pragma once

#include "core/state/state.h"
#include "ui/model/background.h"

#include <QObject>

namespace actiscope {

enum class CopyKind {
    Picture, ///< pixels, SVG and the points, as large as a slide
    Data,    ///< the points as CSV
    Words,   ///< what the charts show, in the window's language
    Tex      ///< a tikzpicture for a document that loads PGFPlots
};

/// Puts what a state shows on the clipboard. It is made in the background; of several wishes the last one counts.
class Copier : public QObject
{
    Q_OBJECT

public:
    explicit Copier(QObject *parent = nullptr);

    void copy(CopyKind kind, const State &state);

signals:
    /// What is on the clipboard now, or why nothing is.
    void notice(const QString &text);

private:
    Background m_background;
};

} // namespace actiscope
