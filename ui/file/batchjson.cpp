#include "ui/file/batchjson.h"

#include "ui/file/packednumbers.h"
#include "ui/file/statefiletexts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace actiscope {

namespace {

constexpr std::size_t mostListed = 1000;

const QString nameKey = QStringLiteral("name");
const QString rowsKey = QStringLiteral("rows");
const QString columnsKey = QStringLiteral("columns");
const QString valuesKey = QStringLiteral("values");

/// JSON as Qt reads and writes it loses the sign of a zero.
bool canBeListed(std::span<const double> numbers)
{
    return numbers.size() <= mostListed
        && std::none_of(numbers.begin(), numbers.end(), [](double v) { return v == 0.0 && std::signbit(v); });
}

QString packed(std::span<const double> numbers)
{
    QByteArray text;
    text.reserve(packedSize(numbers));
    packNumbers(numbers, [&](QByteArrayView piece) {
        text += piece;
        return true;
    });
    return QString::fromLatin1(text);
}

Numbers unpacked(const QString &text)
{
    NumberUnpacker unpacker;
    unpacker.add(text.toLatin1());
    std::optional<std::vector<double>> numbers = unpacker.take();
    return Numbers(numbers ? std::move(*numbers) : std::vector<double>());
}

Numbers listed(const QJsonArray &list)
{
    std::vector<double> numbers;
    numbers.reserve(static_cast<std::size_t>(list.size()));
    for (const QJsonValue &value : list)
        numbers.push_back(value.toDouble(std::nan("")));
    return Numbers(std::move(numbers));
}

QJsonObject json(const BatchFile &file, const QJsonValue &values)
{
    return {{nameKey, QString::fromStdString(file.name)},
            {rowsKey, static_cast<qint64>(file.batch.rows)},
            {columnsKey, static_cast<qint64>(file.batch.columns)},
            {valuesKey, values}};
}

QJsonArray list(std::span<const double> numbers)
{
    QJsonArray values;
    for (const double value : numbers)
        values << value;
    return values;
}

} // namespace

QJsonValue batchJson(const BatchFile &file)
{
    const std::span<const double> numbers = file.batch.values.view();
    if (numbers.empty())
        return {};
    return json(file, canBeListed(numbers) ? QJsonValue(list(numbers)) : QJsonValue(packed(numbers)));
}

QJsonValue batchJsonWithoutText(const BatchFile &file)
{
    const std::span<const double> numbers = file.batch.values.view();
    if (numbers.empty())
        return {};
    return json(file, canBeListed(numbers) ? QJsonValue(list(numbers)) : QJsonValue(QString()));
}

qint64 batchJsonBytes(const BatchFile &file)
{
    const std::span<const double> numbers = file.batch.values.view();
    return canBeListed(numbers) ? 0 : packedSize(numbers);
}

QString readBatchJson(BatchFile &file, const QJsonValue &value, const Numbers *values)
{
    if (value.isNull()) {
        file = {};
        return {};
    }
    const qint64 rows = value[rowsKey].toInteger();
    const qint64 columns = value[columnsKey].toInteger();
    const QJsonValue written = value[valuesKey];
    const Numbers numbers = values ? *values : written.isString() ? unpacked(written.toString()) : listed(written.toArray());
    const auto most = static_cast<qint64>(mostBatchNumbers);
    const bool whole = rows > 0 && columns > 0 && rows <= most && columns <= most
        && static_cast<quint64>(rows) * static_cast<quint64>(columns) == numbers.size();
    const std::span<const double> view = numbers.view();
    if (!whole || !std::all_of(view.begin(), view.end(), [](double v) { return std::isfinite(v); }))
        return StateFileTexts::tr("has to be null or a batch of rows × columns finite numbers");
    file.name = value[nameKey].toString().toStdString();
    file.batch = {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), numbers};
    return {};
}

} // namespace actiscope
