#include "app/commands.h"
#include "app/failure.h"
#include "app/help.h"
#include "app/lastwords.h"
#include "app/output.h"
#include "app/standardstreams.h"
#include "app/suggestion.h"
#include "app/window.h"
#include "ui/language/language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <csignal>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>

#ifdef __GLIBC__
#include <pthread.h>
#endif

namespace {

using namespace actiscope;

/// The words after the program's name. Unix hands them over as bytes, which are UTF-8 for Qt whatever the locale.
/// A Failure if they are something else: they would name another file, or stand otherwise in a picture.
QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << QString::fromLocal8Bit(argv[i]);
        // A mark of byte order is read away; that of UTF-8 is nobody's doing.
        const QByteArrayView bytes(argv[i]);
        if (words.last().toLocal8Bit() != (bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes)) {
            throw Failure{CommandLine::tr("The word %1 is not written in UTF-8; right would be a name or a text that is")
                              .arg(quoted(words.last()))};
        }
    }
    return words;
}

const QStringList &commandWords()
{
    static const QStringList words{QStringLiteral("list"), QStringLiteral("eval"), QStringLiteral("layer"),
                                   QStringLiteral("export"), QStringLiteral("--help"), QStringLiteral("--version")};
    return words;
}

/// A word that names a file or looks like one. A command stays one, whatever files are called; ./list is the file.
bool isFile(const QString &word)
{
    return !word.startsWith(u'-') && !commandWords().contains(word)
        && (QFileInfo::exists(word) || QFileInfo(word).isSymLink() || word.contains(u'/') || word.contains(u'.'));
}

[[noreturn]] void refuseCommand(const QString &command)
{
    const QStringList &commands = commandWords();
    QString hint = suggestion(command, commands);
    if (hint.isEmpty())
        hint = u' ' + CommandLine::tr("Right would be %1, a file to open, or no word for the window.").arg(alternatives(commands));
    throw Failure{CommandLine::tr("There is no command %1.").arg(quoted(command)) + hint};
}

void sayWhatIsCritical(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

/// Gives messages and help the language of the system. Qt translates only where there is an application, which takes a
/// moment to make, so only who needs it pays for it.
class Interpreter
{
public:
    Interpreter(int &argc, char **argv)
        // What goes wrong is said in one line. Qt's remarks on its surroundings, such as four lines on a locale that is not
        // UTF-8 when the first application is made, are for its developers.
        : m_messages(qInstallMessageHandler(sayWhatIsCritical))
    {
        if (resolvedLanguage(Language::System) == Language::English)
            return;
        m_application.emplace(argc, argv);
        applyLanguage(Language::System);
    }
    ~Interpreter()
    {
        leave();
        qInstallMessageHandler(m_messages);
    }
    Q_DISABLE_COPY_MOVE(Interpreter)

    /// To be called before another application is made.
    void leave()
    {
        if (!m_application)
            return;
        applyLanguage(Language::English);
        m_application.reset();
    }

private:
    QtMessageHandler m_messages; ///< who said them before
    std::optional<QCoreApplication> m_application;
};

void runExport(const QStringList &words, Interpreter &interpreter, int &argc, char **argv)
{
    const ExportArguments arguments = exportArguments(words);
    if (!arguments.help)
        interpreter.leave(); // a picture has a language of its own
    actiscope::runExport(arguments, argc, argv);
}

int run(int argc, char **argv)
{
    QStringList words = wordsOf(argc, argv);
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file sizes is then an error to report
#endif
    if (words.isEmpty())
        return runWindow(argc, argv, {});
    if (words.size() == 1 && isFile(words.first())) {
        argc = 1; // Qt shall not take the file for an option
        {
            const Interpreter interpreter(argc, argv);
            requireFile(words.first());
        }
        return runWindow(argc, argv, words.first());
    }

    // A reader that goes away is then an error to report, not the silent end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    const QString command = words.takeFirst();
    // Qt shall not look for options of its own among those of the command.
    argc = 1;
    Interpreter interpreter(argc, argv);
    if (command == QStringLiteral("--help") || command == QStringLiteral("-h"))
        print(helpText().toStdString());
    else if (command == QStringLiteral("--version"))
        print("actiscope " ACTISCOPE_VERSION "\n");
    else if (command == QStringLiteral("list"))
        runList(listArguments(words));
    else if (command == QStringLiteral("eval"))
        runEval(evalArguments(words));
    else if (command == QStringLiteral("layer"))
        runLayer(layerArguments(words));
    else if (command == QStringLiteral("export"))
        runExport(words, interpreter, argc, argv);
    else
        refuseCommand(command);
    return 0;
}

/// A shell may ask for stacks so large (ulimit -s) that memory has no room for a second thread, and then Qt's painter
/// waits for one for ever. What is done on threads here needs no more than is usual.
void limitStacksOfThreads()
{
#ifdef __GLIBC__
    constexpr std::size_t usual = 8 * 1024 * 1024;
    pthread_attr_t attributes;
    if (pthread_getattr_default_np(&attributes) != 0)
        return;
    std::size_t size = 0;
    if (pthread_attr_getstacksize(&attributes, &size) == 0 && size > usual
        && pthread_attr_setstacksize(&attributes, usual) == 0)
        pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    keepClosedStreams();
    limitStacksOfThreads();
    sayLastWords();
    try {
        return run(argc, argv);
    } catch (const Failure &failure) {
        std::fprintf(stderr, "actiscope: %s\n", onOneLine(failure.message).toUtf8().constData());
        return failure.status;
    } catch (const std::bad_alloc &) {
        makeRoomForLastWords();
        const QString message = CommandLine::tr("There is too little memory for this; right would be a smaller size");
        std::fprintf(stderr, "actiscope: %s\n", message.toUtf8().constData());
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "actiscope: %s\n", failure.what());
    }
    return Failure::notWritten;
}
