#include "ui/file/batchjson.h"
#include "ui/file/wholefile.h"
#include "ui/language/quotation.h"
#include "ui/picture/animation/animation.h"
#include "ui/picture/animation/animationtexts.h"
#include "ui/picture/format/countingdevice.h"
#include "ui/picture/format/gifpalette.h"
#include "ui/picture/format/gifwriter.h"
#include "ui/picture/pdfpages.h"
#include "ui/picture/picturefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>
#include <new>

namespace actiscope {

namespace {

constexpr double axesShare = 0.15; ///< of the time; drawing takes the rest
constexpr int paletteFrames = 12;
constexpr int estimateFrames = 5;

/// Null if cancelled. Throws std::bad_alloc where memory does not suffice for the pixels.
QImage imageOf(const Animation &animation, int frame, const ExportProgress &progress)
{
    ExportOptions options = optionsAt(animation, frame);
    options.transparent = false; // a GIF knows no half transparency
    QImage image = renderedImage(stateAt(animation, frame), options, progress.token());
    if (image.isNull() && !progress.isCancelled())
        throw std::bad_alloc();
    return image;
}

/// Some frames, evenly over the whole, the first and the last among them.
std::vector<int> someFrames(const Animation &animation, int most)
{
    const int count = frameCount(animation.sweep);
    const int some = std::min(count, most);
    std::vector<int> frames;
    for (int i = 0; i < some; ++i)
        frames.push_back(static_cast<int>(static_cast<long long>(i) * (count - 1) / std::max(1, some - 1)));
    return frames;
}

GifPalette paletteOf(const Animation &animation, int frames, const ExportProgress &progress)
{
    GifPalette palette;
    for (const int frame : someFrames(animation, frames)) {
        if (!progress.isCancelled())
            palette.gather(imageOf(animation, frame, progress));
    }
    palette.choose();
    return palette;
}

bool writeGif(const Animation &animation, QIODevice &device, ExportProgress &progress)
{
    GifPalette palette = paletteOf(animation, paletteFrames, progress);
    GifWriter writer(device, pixelSize(animation.options), palette.colors(), 100 / animation.sweep.framesPerSecond);
    const int count = frameCount(animation.sweep);
    for (int frame = 0; frame < count; ++frame) {
        const QImage image = imageOf(animation, frame, progress);
        if (image.isNull() || progress.isCancelled() || !writer.add(palette.indices(image)))
            return false;
        progress.reach((frame + 1.0) / count);
    }
    return writer.finish();
}

bool writePages(const Animation &animation, const std::vector<int> &frames, QIODevice &device, ExportProgress &progress)
{
    std::optional<PdfPages> pages;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ExportOptions options = optionsAt(animation, frames[i]);
        options.reopenable = options.reopenable && !pages; // the file has one state, that of the first page
        const Picture picture(stateAt(animation, frames[i]), options, vectorPixelScale, progress.token());
        if (progress.isCancelled())
            return false;
        if (!pages)
            pages.emplace(picture);
        pages->add(picture);
        progress.reach((static_cast<double>(i) + 1.0) / static_cast<double>(frames.size()));
    }
    return pages && pages->write(device);
}

bool writePages(const Animation &animation, QIODevice &device, ExportProgress &progress)
{
    std::vector<int> frames(static_cast<std::size_t>(frameCount(animation.sweep)));
    std::generate(frames.begin(), frames.end(), [frame = 0]() mutable { return frame++; });
    return writePages(animation, frames, device, progress);
}

/// All are written beside their places first, and then put there: an export that fails leaves what was there.
bool writePictures(const Animation &animation, const QString &fileName, QString *error, ExportProgress &progress)
{
    const QString folder = QFileInfo(fileName).absolutePath();
    const QTemporaryDir aside(QDir(folder).filePath(QStringLiteral(".actiscope-XXXXXX")));
    if (!aside.isValid()) {
        *error = couldNotBeWritten(fileName, aside.errorString());
        return false;
    }
    const QStringList files = filesOf(animation, fileName);
    const auto asideOf = [&](const QString &file) { return aside.filePath(QFileInfo(file).fileName()); };
    const double part = (1.0 - axesShare) / static_cast<double>(files.size());
    for (int frame = 0; frame < files.size(); ++frame) {
        progress.enter(axesShare + frame * part, axesShare + (frame + 1) * part);
        const Picture picture(stateAt(animation, frame), optionsAt(animation, frame),
                              oversampling * animation.options.scale, progress.token());
        const auto write = [&](QIODevice &device) {
            return !progress.isCancelled() && writePng(picture, pixelSize(animation.options), device, progress);
        };
        if (!writePictureFile(asideOf(files[frame]), error, progress, write)) {
            error->replace(QDir::toNativeSeparators(aside.path()), QDir::toNativeSeparators(folder)); // as it was asked for
            return false;
        }
    }
    for (const QString &file : files) {
        std::error_code problem;
        std::filesystem::rename(QFileInfo(asideOf(file)).filesystemFilePath(), QFileInfo(file).filesystemFilePath(), problem);
        if (problem) {
            *error = couldNotBeWritten(file, QString::fromStdString(problem.message()));
            return false;
        }
    }
    return true;
}

qint64 estimatedGif(const Animation &animation, ExportProgress &progress)
{
    GifPalette palette = paletteOf(animation, estimateFrames, progress);
    const int count = frameCount(animation.sweep);
    const auto bytesOf = [&](std::initializer_list<const std::vector<unsigned char> *> frames) {
        CountingDevice device;
        GifWriter writer(device, pixelSize(animation.options), palette.colors(), 1);
        for (const auto *frame : frames)
            writer.add(*frame);
        writer.finish();
        return static_cast<double>(device.bytes);
    };
    double whole = 0.0;
    double change = 0.0;
    const std::vector<int> frames = someFrames(animation, estimateFrames);
    for (const int frame : frames) {
        if (progress.isCancelled())
            return -1;
        const std::vector<unsigned char> first = palette.indices(imageOf(animation, std::min(frame, count - 2), progress));
        const std::vector<unsigned char> second = palette.indices(imageOf(animation, std::min(frame, count - 2) + 1, progress));
        if (first.empty() || second.empty()) // cancelled
            return -1;
        const double one = bytesOf({&first});
        whole += one;
        change += bytesOf({&first, &second}) - one;
    }
    return static_cast<qint64>((whole + change * (count - 1.0)) / static_cast<double>(frames.size()));
}

qint64 estimatedPages(const Animation &animation, ExportProgress &progress)
{
    const auto bytesOf = [&](const std::vector<int> &frames) {
        CountingDevice device;
        writePages(animation, frames, device, progress);
        return static_cast<double>(device.bytes);
    };
    const std::vector<int> frames = someFrames(animation, estimateFrames);
    const double one = bytesOf({frames.front()});
    const double some = bytesOf(frames);
    // Fonts and the state are in the file once.
    const double page = (some - one) / std::max(1.0, static_cast<double>(frames.size()) - 1.0);
    return static_cast<qint64>(one + page * (frameCount(animation.sweep) - 1.0));
}

qint64 estimatedPictures(const Animation &animation, ExportProgress &progress)
{
    double bytes = 0.0;
    const std::vector<int> frames = someFrames(animation, estimateFrames);
    for (const int frame : frames)
        bytes += static_cast<double>(fileSize(stateAt(animation, frame), optionsAt(animation, frame), PictureFormat::Png, progress));
    return static_cast<qint64>(bytes / static_cast<double>(frames.size()) * frameCount(animation.sweep));
}

} // namespace

bool exportAnimation(const Animation &animation, const QString &fileName, QString *error, ExportProgress *progress)
{
    QString ignored;
    QString &message = error ? *error : ignored;
    const std::optional<AnimationFormat> format = animationFormatOf(fileName);
    if (!format) {
        message = AnimationTexts::tr("“%1” does not say what to write. Let the name end in .gif, .pdf or .png.")
                      .arg(pathQuotation(fileName));
        return false;
    }
    message = problemWith(animation, *format);
    if (!message.isEmpty()) // a time without limit would make files without number
        return false;
    for (const QString &file : filesOf(animation, fileName)) {
        message = problemWritingTo(file);
        if (!message.isEmpty())
            return false;
    }
    if (animation.options.reopenable && *format != AnimationFormat::Gif
        && !isSizeFit(batchJsonBytes(animation.state.layer.file), fileName, &message))
        return false;
    ExportProgress own;
    ExportProgress &watched = progress ? *progress : own;
    watched.enter(0.0, axesShare);
    Animation still = animation;
    still.options.axes = axesOf(animation, watched);
    watched.enter(axesShare, 1.0);
    return withinMemory(&message, [&] {
        if (*format == AnimationFormat::Png)
            return writePictures(still, fileName, &message, watched);
        return writePictureFile(fileName, &message, watched, [&](QIODevice &device) {
            return *format == AnimationFormat::Gif ? writeGif(still, device, watched) : writePages(still, device, watched);
        });
    });
}

qint64 estimatedSize(const Animation &animation, AnimationFormat format, ExportProgress &progress)
{
    if (!problemWith(animation, format).isEmpty())
        return -1;
    const qint64 bytes = format == AnimationFormat::Gif ? estimatedGif(animation, progress)
                       : format == AnimationFormat::Pdf ? estimatedPages(animation, progress)
                                                        : estimatedPictures(animation, progress);
    return progress.isCancelled() ? -1 : bytes;
}

} // namespace actiscope
