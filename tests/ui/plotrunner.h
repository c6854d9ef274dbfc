#pragma once

#include "tests/core/scriptrunner.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Runs scripts that begin with NumPy and Matplotlib as `python -W error` would, each in a copy of one process that has
/// loaded both: loading takes longer than most of the scripts.
class PlotRunner
{
public:
    explicit PlotRunner(const QString &interpreter)
    {
        m_process.setProcessEnvironment(scriptEnvironment());
        m_process.start(interpreter, {QStringLiteral("-W"), QStringLiteral("error"), QStringLiteral("-c"), QString::fromUtf8(program)});
    }

    ~PlotRunner()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    ScriptAnswer run(const QStringList &arguments, const QString &folder)
    {
        m_process.write(QJsonDocument(QJsonArray{folder, QJsonArray::fromStringList(arguments)}).toJson(QJsonDocument::Compact) + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(300'000))
                return {-1, m_process.readAllStandardOutput(), m_process.readAllStandardError() + m_process.errorString().toUtf8()};
        }
        const QJsonArray answer = QJsonDocument::fromJson(m_process.readLine()).array();
        return {answer[0].toInt(-1), answer[1].toString().toUtf8(), answer[2].toString().toUtf8()};
    }

private:
    static constexpr const char *program = R"(
import json, os, runpy, sys, tempfile
import matplotlib.pyplot, numpy
for line in sys.stdin:
    folder, arguments = json.loads(line)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            os.chdir(folder)
            os.dup2(output.fileno(), 1)
            os.dup2(errors.fileno(), 2)
            sys.argv = arguments
            runpy.run_path(arguments[0], run_name="__main__")
            sys.exit()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said = []
        for file in (output, errors):
            file.seek(0)
            said.append(file.read().decode())
    print(json.dumps([status, *said]), flush=True)
)";

    QProcess m_process;
};

/// Runs a script with its arguments in a folder.
inline ScriptAnswer runPlot(const QString &interpreter, const QStringList &arguments, const QString &folder)
{
    static PlotRunner runner(interpreter);
    return runner.run(arguments, folder);
}
