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
#include <cmath>
#include <filesystem>
#include <functional>
#include <utility>

namespace actiscope {

namespace {

constexpr double axesShare = 0.15; ///< of the time; drawing takes the rest
constexpr int paletteFrames = 12;
constexpr int estimateFrames = 5;

/// The rows of a frame, top down, unless cancelled.
void paintFrame(const Animation &animation, int frame, double scale, ExportProgress &progress,
                const std::function<void(const QImage &)> &take)
{
    ExportOptions options = optionsAt(animation, frame);
    options.scale = scale;
    options.transparent = false; // a GIF knows no half transparency
    options.reopenable = false;
    const Picture picture(stateAt(animation, frame), options, oversampling * scale, progress.token());
    paintRows(picture, pixelSize(options), progress, take);
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

/// Of pictures that are no larger than it takes to meet all colours.
GifPalette paletteOf(const Animation &animation, int frames, ExportProgress &progress)
{
    constexpr double enoughPixels = 4e6;
    const double pixels = animation.options.width * animation.options.height;
    const double scale = std::min(animation.options.scale, std::sqrt(enoughPixels / pixels));
    GifPalette palette;
    for (const int frame : someFrames(animation, frames)) {
        if (!progress.isCancelled())
            paintFrame(animation, frame, scale, progress, [&](const QImage &rows) { palette.gather(rows); });
    }
    palette.choose();
    return palette;
}

/// With fewer rows if cancelled.
IndexedFrame indexedFrame(const Animation &animation, int frame, GifPalette &palette, ExportProgress &progress)
{
    IndexedFrame indexed;
    paintFrame(animation, frame, animation.options.scale, progress, [&](const QImage &rows) { palette.addRows(rows, indexed); });
    return indexed;
}

bool writeGif(const Animation &animation, QIODevice &device, ExportProgress &progress)
{
    progress.enter(axesShare, axesShare); // colours are found soon
    GifPalette palette = paletteOf(animation, paletteFrames, progress);
    GifWriter writer(device, pixelSize(animation.options), palette.colors(), 100 / animation.sweep.framesPerSecond);
    const int count = frameCount(animation.sweep);
    const double part = (1.0 - axesShare) / count;
    for (int frame = 0; frame < count; ++frame) {
        progress.enter(axesShare + frame * part, axesShare + (frame + 1) * part);
        IndexedFrame indexed = indexedFrame(animation, frame, palette, progress);
        if (progress.isCancelled() || !writer.add(std::move(indexed)))
            return false;
    }
    progress.enter(0.0, 1.0);
    progress.reach(1.0);
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
    const auto bytesOf = [&](std::initializer_list<const IndexedFrame *> frames) {
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
        const IndexedFrame first = indexedFrame(animation, std::min(frame, count - 2), palette, progress);
        const IndexedFrame second = indexedFrame(animation, std::min(frame, count - 2) + 1, palette, progress);
        if (progress.isCancelled())
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
