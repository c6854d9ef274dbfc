#include "ui/file/batchjson.h"

#include "ui/file/statefiletexts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
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

QByteArray packed(std::span<const double> numbers)
{
    QByteArray bytes(static_cast<qsizetype>(numbers.size_bytes()), Qt::Uninitialized);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        qToLittleEndian(std::bit_cast<quint64>(numbers[i]), bytes.data() + i * sizeof(double));
    return bytes.toBase64();
}

std::vector<double> unpacked(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() % static_cast<qsizetype>(sizeof(double)) != 0)
        return {};
    std::vector<double> numbers(static_cast<std::size_t>(decoded.decoded.size()) / sizeof(double));
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = std::bit_cast<double>(qFromLittleEndian<quint64>(decoded.decoded.constData() + i * sizeof(double)));
    return numbers;
}

std::vector<double> listed(const QJsonArray &list)
{
    std::vector<double> numbers;
    numbers.reserve(static_cast<std::size_t>(list.size()));
    for (const QJsonValue &value : list)
        numbers.push_back(value.toDouble(std::nan("")));
    return numbers;
}

} // namespace

QJsonValue batchJson(const BatchFile &file)
{
    if (file.batch.values.empty())
        return {};
    const std::span<const double> numbers = file.batch.values.view();
    QJsonValue values;
    if (canBeListed(numbers)) {
        QJsonArray list;
        for (const double value : numbers)
            list << value;
        values = list;
    } else {
        values = QLatin1String(packed(numbers)); // kept with a byte a character
    }
    return QJsonObject{{nameKey, QString::fromStdString(file.name)},
                       {rowsKey, static_cast<qint64>(file.batch.rows)},
                       {columnsKey, static_cast<qint64>(file.batch.columns)},
                       {valuesKey, values}};
}

qint64 batchJsonBytes(const BatchFile &file)
{
    const auto bytes = static_cast<qint64>(file.batch.values.view().size_bytes());
    return canBeListed(file.batch.values.view()) ? 0 : bytes / 3 * 4;
}

QString readBatchJson(BatchFile &file, const QJsonValue &value)
{
    if (value.isNull()) {
        file = {};
        return {};
    }
    const qint64 rows = value[rowsKey].toInteger();
    const qint64 columns = value[columnsKey].toInteger();
    const QJsonValue values = value[valuesKey];
    std::vector<double> numbers = values.isString() ? unpacked(values.toString()) : listed(values.toArray());
    const auto most = static_cast<qint64>(mostBatchNumbers);
    const bool whole = rows > 0 && columns > 0 && rows <= most && columns <= most
        && static_cast<quint64>(rows) * static_cast<quint64>(columns) == numbers.size();
    if (!whole || !std::all_of(numbers.begin(), numbers.end(), [](double v) { return std::isfinite(v); }))
        return StateFileTexts::tr("has to be null or a batch of rows × columns finite numbers");
    file.name = value[nameKey].toString().toStdString();
    file.batch = {static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), Numbers(std::move(numbers))};
    return {};
}

} // namespace actiscope
