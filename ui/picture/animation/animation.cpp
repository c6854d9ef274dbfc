#include "ui/picture/animation/animation.h"

#include "core/figure/figure.h"
#include "core/state/deck.h"
#include "ui/binding/sceneentry.h"
#include "ui/language/quotation.h"
#include "ui/model/statemodel.h"
#include "ui/picture/animation/animationtexts.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

constexpr std::array<std::pair<const char *, AnimationFormat>, 3> endings = {{
    {"gif", AnimationFormat::Gif},
    {"pdf", AnimationFormat::Pdf},
    {"png", AnimationFormat::Png},
}};

QString shown(double number)
{
    return QLocale().toString(number, 'g', QLocale::FloatingPointShortest);
}

QString problemWithSweep(const State &state, const Sweep &sweep)
{
    const StateModel model(state);
    const std::optional<NumberEntry> entry = entryOf(sweep.key, &model);
    if (!entry)
        return AnimationTexts::tr("There is no number “%1” that could move.").arg(quotation(QString::fromStdString(sweep.key)));
    const SliderSpec spec = entry->spec();
    for (const double end : {sweep.from, sweep.to}) {
        if (!(end >= spec.hardMinimum && end <= spec.hardMaximum)) {
            return AnimationTexts::tr("%1 cannot go to %2. Choose from %3 to %4.")
                .arg(spec.name, shown(end), shown(spec.hardMinimum), shown(spec.hardMaximum));
        }
    }
    if (sweep.from == sweep.to)
        return AnimationTexts::tr("%1 does not move from %2 to %3. Choose different ends.").arg(spec.name, shown(sweep.from), shown(sweep.to));
    if (!(sweep.seconds >= leastSeconds && sweep.seconds <= greatestSeconds)) {
        return AnimationTexts::tr("An animation cannot last %1 seconds. Choose from %2 to %3.")
            .arg(shown(sweep.seconds), shown(leastSeconds), shown(greatestSeconds));
    }
    if (std::find(frameRates.begin(), frameRates.end(), sweep.framesPerSecond) == frameRates.end()) {
        QStringList rates;
        for (const int rate : frameRates)
            rates << QString::number(rate);
        return AnimationTexts::tr("An animation cannot have %1 frames in a second. Choose one of %2.")
            .arg(QString::number(sweep.framesPerSecond), rates.join(QStringLiteral(", ")));
    }
    return {};
}

} // namespace

std::optional<AnimationFormat> animationFormatOf(const QString &fileName)
{
    const QString ending = QFileInfo(fileName).suffix().toLower();
    for (const auto &[name, format] : endings) {
        if (ending == QLatin1String(name))
            return format;
    }
    return std::nullopt;
}

QString endingOf(AnimationFormat format)
{
    for (const auto &[name, ending] : endings) {
        if (ending == format)
            return QLatin1String(name);
    }
    return {};
}

State stateAt(const Animation &animation, int frame)
{
    State state = animation.state;
    const StateModel model(animation.state);
    if (const std::optional<NumberEntry> entry = entryOf(animation.sweep.key, &model))
        entry->set(state, valueAt(animation.sweep, frame));
    return repaired(std::move(state));
}

ExportOptions optionsAt(const Animation &animation, int frame)
{
    ExportOptions options = animation.options;
    const StateModel model(animation.state);
    const std::optional<NumberEntry> entry = entryOf(animation.sweep.key, &model);
    if (!animation.showValue || !entry)
        return options;
    // As many digits in each frame: else the text would jump about.
    const SliderSpec spec = entry->spec();
    QString value = QString::number(entry->get(stateAt(animation, frame)), 'f', spec.decimals);
    value.replace(u'-', QChar(0x2212));
    const QString moving = AnimationTexts::tr("%1 = %2").arg(sliderName(animation.sweep.key, &model), value);
    options.title = options.title.trimmed().isEmpty() ? moving : AnimationTexts::tr("%1: %2").arg(options.title.trimmed(), moving);
    return options;
}

StillAxes axesOf(const Animation &animation, ExportProgress &progress)
{
    StillAxes axes;
    if (animation.fitAxes)
        return axes;
    const int count = frameCount(animation.sweep);
    std::optional<State> before;
    for (int frame = 0; frame < count && !progress.isCancelled(); ++frame) {
        State state = stateAt(animation, frame);
        if (state != before) {
            ExportOptions options = optionsAt(animation, frame);
            options.axes.clear();
            include(axes, exportedFigure(state, options, 1.0, progress.token()));
        }
        before = std::move(state);
        progress.reach((frame + 1.0) / count);
    }
    return progress.isCancelled() ? StillAxes() : axes;
}

QString problemWith(const Animation &animation, AnimationFormat format)
{
    const QString problem = problemWithSweep(animation.state, animation.sweep);
    if (!problem.isEmpty())
        return problem;
    // A GIF could be larger than what can be painted.
    return problemWith(animation.options, format == AnimationFormat::Pdf ? PictureFormat::Pdf : PictureFormat::Png);
}

QStringList filesOf(const Animation &animation, const QString &fileName)
{
    if (animationFormatOf(fileName) != AnimationFormat::Png)
        return {fileName};
    QStringList files;
    const int count = frameCount(animation.sweep);
    const qsizetype digits = QString::number(count).size();
    const qsizetype dot = fileName.lastIndexOf(u'.');
    for (int frame = 1; frame <= count; ++frame)
        files << fileName.left(dot) + u'-' + QString::number(frame).rightJustified(digits, u'0') + fileName.mid(dot);
    return files;
}

} // namespace actiscope
