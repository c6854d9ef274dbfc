#pragma once

#include <QCoreApplication>
#include <QString>

namespace actiscope {

/// Ends a command: one line for standard error, and the exit status.
struct Failure {
    static constexpr int wrongInput = 2; ///< what was asked cannot be done
    static constexpr int notWritten = 1; ///< it could, but the result did not get out

    QString message;
    int status = wrongInput;
};

/// Says something on standard error that ends nothing.
void note(const QString &text);

/// Gives the command line its texts: CommandLine::tr("…").
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A text on one line: what would end the line, or act on it unseen, is spelt out.
QString onOneLine(const QString &text);

/// A word as a message shows it: in quotes, on one line whatever it holds, and no longer than is readable.
QString quoted(const QString &word);

/// Alternatives as a message lists them: "csv or json", "f, df or both".
QString alternatives(const QStringList &words);

} // namespace actiscope
