#pragma once

#include <QJsonArray>
#include <QString>

#include <functional>
#include <vector>

namespace actiscope::benchmark {

/// Times of one thing done many times, in milliseconds.
struct Samples {
    std::vector<double> times;

    double median() const { return quantile(0.5); }
    double percentile95() const { return quantile(0.95); }

private:
    double quantile(double share) const;
};

/// Runs `work` a few times to warm up, then `count` times with the clock on.
Samples timed(int count, const std::function<void()> &work);

/// Collects what was measured, prints it as a table while it comes, and as JSON at the end.
class Report
{
public:
    void heading(const QString &text);
    /// A row of times. `target` says what it should be at most, in words; `met` whether it is.
    void times(const QString &name, const Samples &samples, const QString &target = {}, bool met = true);
    /// A row with a single figure.
    void figure(const QString &name, double value, const QString &unit, const QString &target = {}, bool met = true);

    QByteArray json() const;

private:
    QJsonArray m_rows;
};

} // namespace actiscope::benchmark
