#pragma once

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// What another program said.
struct ScriptAnswer {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// A picture needs no display, and what Matplotlib keeps between runs is nobody's but these tests'.
inline QProcessEnvironment scriptEnvironment()
{
    static const QTemporaryDir kept;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MPLBACKEND"), QStringLiteral("Agg"));
    environment.insert(QStringLiteral("MPLCONFIGDIR"), kept.path());
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    return environment;
}

/// Runs a program in a folder and waits for it.
inline ScriptAnswer runScript(const QString &program, const QStringList &arguments, const QString &folder,
                              const QByteArray &input = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(scriptEnvironment());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// What `find` says of something, asked once in a run of a test: Python takes a second to say what it has.
template<class Answer, class Find>
Answer askedOnce(const QString &of, const Find &find)
{
    static QHash<QString, Answer> known;
    const auto found = known.constFind(of);
    return found != known.constEnd() ? *found : *known.insert(of, find());
}

/// A Python that has these modules, or nothing. The one first in the path may be another than the system's.
inline QString pythonWith(const QString &modules)
{
    return askedOnce<QString>(modules, [&] {
        for (const QString &python : {QStringLiteral("python3"), QStringLiteral("/usr/bin/python3")}) {
            const QStringList import{QStringLiteral("-c"), QStringLiteral("import ") + modules};
            if (runScript(python, import, QStringLiteral("/tmp")).status == 0)
                return python;
        }
        return QString();
    });
}

/// Whether a LaTeX file of these packages can be typeset.
inline bool latexHas(const QStringList &packages)
{
    return askedOnce<bool>(packages.join(u' '), [&] {
        for (const QString &file : packages) {
            if (runScript(QStringLiteral("kpsewhich"), {file}, QStringLiteral("/tmp")).status != 0)
                return false;
        }
        return runScript(QStringLiteral("pdflatex"), {QStringLiteral("--version")}, QStringLiteral("/tmp")).status == 0;
    });
}

inline bool writeText(const QString &fileName, const QByteArray &text)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}
