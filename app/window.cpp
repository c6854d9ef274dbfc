#include "app/window.h"

#include "app/failure.h"
#include "app/inputfile.h"
#include "ui/mainwindow.h"
#include "ui/model/settings.h"
#include "ui/session/sessiondesk.h"

#include <QApplication>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace actiscope {

namespace {

/// Qt would end the process with a core dump; a sentence is kinder. Other systems always have a display.
void requireDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return;
    }
    throw Failure{CommandLine::tr("The window needs a display, and there is none here; 'actiscope --help' shows "
                                  "what works without"),
                  Failure::notWritten};
#endif
}

/// glibc takes blocks as large as any that was freed before from a heap of which only the end can be given back: what
/// large batches took would stay until the program ends.
void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int large = 8 << 20; // bytes; what pictures are painted on is smaller, and comes from the heap sooner
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, 4 * large);
#endif
}

} // namespace

void requireFile(const QString &fileName)
{
    requireReadable(fileName,
                    CommandLine::tr("a session, a deck, a picture made by Actiscope or a table of numbers"));
}

int runWindow(int &argc, char **argv, const QString &fileName)
{
    requireDisplay();
    giveLargeBlocksBack();
    QApplication::setApplicationName(QStringLiteral("Actiscope"));
    QApplication::setOrganizationName(QStringLiteral("Actiscope"));
    QApplication::setApplicationVersion(QStringLiteral(ACTISCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.actiscope.Actiscope"));
    const QApplication application(argc, argv);
    applyLanguage(settings::language());
    MainWindow window;
    window.show();
    window.sessions()->startRecovery(Recovery::usualFolder());
    if (!fileName.isEmpty())
        window.sessions()->openFile(fileName);
    return QApplication::exec();
}

} // namespace actiscope
