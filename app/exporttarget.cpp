#include "app/exporttarget.h"

#include "app/failure.h"
#include "app/inputfile.h"
#include "app/words.h"
#include "ui/picture/animation/animation.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace actiscope {

namespace {

/// The endings that can be written, without their dots.
QStringList endings(bool moves)
{
    QStringList all;
    if (moves) {
        for (const AnimationFormat format : animationFormats)
            all << endingOf(format);
    } else {
        for (const PictureFormat format : pictureFormats)
            all << endingOf(format);
    }
    return all;
}

/// As a message lists them.
QString dotted(const QStringList &endings)
{
    return alternatives(QStringList(endings).replaceInStrings(QRegularExpression(QStringLiteral("^")), QStringLiteral(".")));
}

[[noreturn]] void refuseStillGif(const QString &option)
{
    throw Failure{CommandLine::tr("%1: a GIF is for what moves; right would be --sweep with it, as in --sweep cursor=-5:5")
                      .arg(option)};
}

} // namespace

ExportTarget::ExportTarget(const QString &output, const QString &folder, const QString &format, bool moves)
    : m_output(output)
    , m_folder(folder)
    , m_ending(format)
    , m_moves(moves)
{
    if (!output.isEmpty() && !folder.isEmpty())
        refuseTogether(QStringLiteral("--output"), QStringLiteral("--output-folder"));
    if (output.isEmpty() && folder.isEmpty())
        throw Failure{CommandLine::tr("export lacks --output; right would be a file that ends in %1")
                          .arg(dotted(endings(moves)))};
    if (!format.isEmpty() && folder.isEmpty())
        throw Failure{CommandLine::tr("--format needs --output-folder; the ending of --output says the format")};
    if (folder.isEmpty())
        return;
    if (format.isEmpty())
        throw Failure{CommandLine::tr("--output-folder needs --format; right would be %1").arg(alternatives(endings(moves)))};
    if (!moves && animationFormatOf(u'.' + format) == AnimationFormat::Gif)
        refuseStillGif(QStringLiteral("--format"));
    if (!endings(moves).contains(format)) {
        throw Failure{CommandLine::tr("%1: there is no %2; right would be %3")
                          .arg(QStringLiteral("--format"), quoted(format), alternatives(endings(moves)))};
    }
    if (const QFileInfo info(folder); info.exists() && !info.isDir())
        throw Failure{CommandLine::tr("--output-folder: %1 is a file; right would be a folder").arg(quoted(folder))};
}

QString ExportTarget::named(const QString &name) const
{
    return QDir(m_folder).filePath(name + u'.' + m_ending);
}

QString ExportTarget::numbered(std::size_t number, std::size_t count, const QString &name) const
{
    const auto digits = std::max<qsizetype>(2, QString::number(count).size());
    const QString padded = QString::number(number).rightJustified(digits, u'0');
    if (isFolder())
        return named(name.isEmpty() ? padded : padded + u'-' + name);
    const qsizetype dot = m_output.lastIndexOf(u'.');
    return dot < 0 ? m_output : m_output.left(dot) + u'-' + padded + m_output.mid(dot);
}

void ExportTarget::requireEnding(const QString &output) const
{
    if (!m_moves && animationFormatOf(output) == AnimationFormat::Gif)
        refuseStillGif(QStringLiteral("--output"));
    if (m_moves ? !animationFormatOf(output) : !formatOf(output)) {
        throw Failure{CommandLine::tr("--output: %1 has no ending that can be written; right would be %2")
                          .arg(quoted(output), dotted(endings(m_moves)))};
    }
}

void ExportTarget::makeFolder() const
{
    if (isFolder() && isNameTooLong(m_folder))
        throw Failure{CommandLine::tr("--output-folder: the name %1 is too long; right would be a shorter one").arg(quoted(m_folder))};
    // Its parents are not made: a typing error would scatter folders about.
    if (isFolder() && !QFileInfo::exists(m_folder) && !QDir().mkdir(m_folder)) {
        throw Failure{CommandLine::tr("--output-folder: %1 is not there and cannot be made; right would be a folder in one "
                                      "that is there")
                          .arg(quoted(m_folder))};
    }
}

void ExportTarget::requireWritable(const QString &output) const
{
    const QFileInfo file(output);
    if (file.isDir())
        throw Failure{CommandLine::tr("--output: %1 is a folder; right would be the name of a file")
                          .arg(quoted(output))};
    if (file.exists() && !file.isFile())
        throw Failure{CommandLine::tr("--output: %1 is no ordinary file; right would be one").arg(quoted(output))};
    if (isNameTooLong(output))
        throw Failure{CommandLine::tr("--output: the name %1 is too long; right would be a shorter one").arg(quoted(output))};
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        throw Failure{CommandLine::tr("--output: the folder of %1 does not exist; right would be one that does")
                          .arg(quoted(output))};
    }
    // Tells what cannot be written before anything is drawn.
    QSaveFile probe(output);
    if (!probe.open(QIODevice::WriteOnly)) {
        throw Failure{CommandLine::tr("--output: %1 cannot be written (%2); right would be a file that can")
                          .arg(quoted(output), probe.errorString())};
    }
    probe.cancelWriting();
}

} // namespace actiscope
