#include "app/commands.h"
#include "app/failure.h"
#include "app/help.h"
#include "app/output.h"
#include "app/ownargument.h"
#include "app/progresswatch.h"
#include "core/experiment/outcomes.h"
#include "ui/model/attempt.h"
#include "ui/theme/apptheme.h"

#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>

namespace actiscope {

namespace {

/// Of a picture, most of the time goes to what it shows.
int percentOf(const ExportJob &job, const ExportProgress &progress, double before)
{
    constexpr double computing = 0.9;
    const double computed = outcomeShare();
    if (job.sweep || computed < 0.0 || computed == before) // nothing is computed for this one yet
        return progress.percent;
    return static_cast<int>(100.0 * computing * computed + (1.0 - computing) * progress.percent);
}

} // namespace

void runExport(const ExportArguments &arguments, int &argc, char **argv)
{
    if (arguments.help) {
        print(exportHelp().toStdString());
        return;
    }
    // The same picture everywhere: neither a display nor what is set up for one takes part.
    for (const char *name : {"QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QGuiApplication::setFont(textFont());
    applyLanguage(arguments.language);

    // What can be written is, whatever happens to the others.
    QStringList errors;
    for (const ExportJob &job : arguments.jobs) {
        QString error;
        ExportProgress progress;
        const double before = outcomeShare();
        const ProgressWatch watch(quoted(QFileInfo(job.output).fileName()), [&] { return percentOf(job, progress, before); },
                                  [&] { progress.cancel(); });
        bool isWritten = false;
        const QString problem = attempt([&] {
            isWritten = job.sweep ? exportAnimation(animationOf(job), job.output, &error, &progress)
                                  : exportPicture(job.state, job.options, job.output, &error, &progress);
        });
        if (!problem.isEmpty())
            error = CommandLine::tr("%1 was not written. %2").arg(quoted(job.output), problem);
        if (!isWritten && progress.isCancelled())
            throw Failure{CommandLine::tr("%1 was not written: interrupted").arg(quoted(job.output)), Failure::notWritten};
        if (!isWritten)
            errors << error;
        else if (!job.sweep)
            noteDoubts(job.state);
    }
    if (!errors.isEmpty())
        throw Failure{CommandLine::tr("--output: %1").arg(errors.join(u' ')), Failure::notWritten};
}

} // namespace actiscope
