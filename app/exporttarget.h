#pragma once

#include <QString>
#include <QStringList>

namespace actiscope {

/// Where `export` writes: a file, or files of one format in a folder.
class ExportTarget
{
public:
    /// From --output, --output-folder and --format; a Failure if they do not fit together, or the format is none of a
    /// picture, or of one that moves.
    ExportTarget(const QString &output, const QString &folder, const QString &format, bool moves);

    bool isFolder() const { return !m_folder.isEmpty(); }
    QString file() const { return m_output; }
    /// A file of the folder.
    QString named(const QString &name) const;
    /// One of several: 03-name.png in the folder, or output-03.png.
    QString numbered(std::size_t number, std::size_t count, const QString &name) const;
    /// A Failure if the file's ending is none that can be written.
    void requireEnding(const QString &output) const;
    /// Makes the folder if it is not there; a Failure if the one that is to hold it is not either.
    void makeFolder() const;
    /// A Failure if nothing can be written to that file. Touches no file that is there.
    void requireWritable(const QString &output) const;

private:
    QString m_output;
    QString m_folder;
    QString m_ending;
    bool m_moves;
};

} // namespace actiscope
