#pragma once

#include "ui/picture/picture.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace actiscope {

/// A PDF in the making, with a page for each picture. All are as large as the first one, whose title and state the file
/// carries.
class PdfPages
{
public:
    explicit PdfPages(const Picture &first);

    void add(const Picture &picture);
    /// Ends the file; false if the device did not take all of it.
    bool write(QIODevice &device);

private:
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter; ///< after the writer, which has to outlive it
    const QSizeF m_inches;
};

} // namespace actiscope
