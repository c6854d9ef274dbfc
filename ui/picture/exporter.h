#pragma once

#include "ui/picture/exportoptions.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <atomic>
#include <stop_token>

namespace actiscope {

struct Figure;

/// Lets a long export be watched and stopped from another thread.
class ExportProgress
{
public:
    std::atomic<int> percent = 0;

    /// What comes next is that part of the whole work, in shares of 1.
    void enter(double from, double to)
    {
        m_from = from;
        m_to = to;
    }
    /// So much of the part is done.
    void reach(double share) { percent = static_cast<int>(100.0 * (m_from + share * (m_to - m_from))); }

    void cancel() { m_stop.request_stop(); }
    bool isCancelled() const { return m_stop.stop_requested(); }
    std::stop_token token() const { return m_stop.get_token(); }
    /// For another export; nobody may be watching the one before any more.
    void restart()
    {
        percent = 0;
        enter(0.0, 1.0);
        m_stop = std::stop_source();
    }

private:
    double m_from = 0.0;
    double m_to = 1.0;
    std::stop_source m_stop;
};

/// Writes the picture of a state to a file, whole or not at all; the ending chooses the format. The picture shows
/// what the state's workspace shows. On failure says why in words, and a file that was there stays as it was.
/// A cancelled export fails without an error text.
bool exportPicture(const State &state, const ExportOptions &options, const QString &fileName, QString *error,
                   ExportProgress *progress = nullptr);

/// The figure that the picture shows. `pixelScale` is how many device pixels a layout pixel has. Without panels if
/// stopped.
Figure exportedFigure(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop = {});

/// How many bytes the file would have; -1 if cancelled before that was known.
qint64 fileSize(const State &state, const ExportOptions &options, PictureFormat format, ExportProgress &progress);

/// The picture in memory; null if the options make none, or if stopped.
QImage renderedImage(const State &state, const ExportOptions &options, std::stop_token stop = {});
/// What exportPicture() writes, in memory; empty if the options make nothing of that format.
QByteArray renderedFile(PictureFormat format, const State &state, const ExportOptions &options);

} // namespace actiscope
