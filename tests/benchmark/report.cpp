#include "tests/benchmark/report.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace actiscope::benchmark {

double Samples::quantile(double share) const
{
    std::vector<double> sorted = times;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5));
}

Samples timed(int count, const std::function<void()> &work)
{
    constexpr int warmUps = 5;
    for (int i = 0; i < warmUps; ++i)
        work();
    Samples samples;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        samples.times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return samples;
}

namespace {

QString verdict(const QString &target, bool met)
{
    return target.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(target, met ? QStringLiteral("yes") : QStringLiteral("NO"));
}

void printRow(const QString &name, const QString &first, const QString &second, const QString &rest)
{
    std::printf("%s %s %s  %s\n", name.leftJustified(46).toUtf8().constData(), first.rightJustified(10).toUtf8().constData(),
                second.rightJustified(10).toUtf8().constData(), rest.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace

void Report::heading(const QString &text)
{
    std::printf("\n");
    printRow(text, QStringLiteral("median"), QStringLiteral("95 %"), QStringLiteral("target"));
}

void Report::times(const QString &name, const Samples &samples, const QString &target, bool met)
{
    printRow(name, QStringLiteral("%1 ms").arg(samples.median(), 0, 'f', 2),
             QStringLiteral("%1 ms").arg(samples.percentile95(), 0, 'f', 2), verdict(target, met));
    QJsonObject row{{QStringLiteral("name"), name}, {QStringLiteral("median_ms"), samples.median()},
                    {QStringLiteral("percentile95_ms"), samples.percentile95()}};
    if (!target.isEmpty()) {
        row.insert(QStringLiteral("target"), target);
        row.insert(QStringLiteral("met"), met);
    }
    m_rows.append(row);
}

void Report::figure(const QString &name, double value, const QString &unit, const QString &target, bool met)
{
    printRow(name, QStringLiteral("%1 %2").arg(value, 0, 'f', 2).arg(unit), {}, verdict(target, met));
    QJsonObject row{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}, {QStringLiteral("unit"), unit}};
    if (!target.isEmpty()) {
        row.insert(QStringLiteral("target"), target);
        row.insert(QStringLiteral("met"), met);
    }
    m_rows.append(row);
}

QByteArray Report::json() const
{
    return QJsonDocument(m_rows).toJson(QJsonDocument::Compact);
}

} // namespace actiscope::benchmark
