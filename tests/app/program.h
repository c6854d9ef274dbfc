#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

/// What the program answered.
struct Answer {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// The program that was built with this test.
inline QString programFile() { return QCoreApplication::applicationDirPath() + QStringLiteral("/../../app/actiscope"); }

/// Runs the built program as from a shell without a display, and waits for it.
inline Answer runProgram(const QStringList &arguments, const QByteArray &input = {}, const QString &outputFile = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    // Commas for decimal points would show up in every number, if a locale reached them.
    environment.insert(QStringLiteral("LC_NUMERIC"), QStringLiteral("de_DE.UTF-8"));
    process.setProcessEnvironment(environment);
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(programFile(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Whether the program said why, in one line that holds `word`.
inline bool saysOneLineWith(const Answer &answer, const QString &word)
{
    return answer.errors.startsWith("actiscope: ") && answer.errors.count('\n') == 1 && answer.errors.endsWith('\n')
        && QString::fromUtf8(answer.errors).contains(word);
}
