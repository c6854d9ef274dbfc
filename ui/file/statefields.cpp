#include "ui/file/statefields.h"

#include "core/layer/moststeps.h"
#include "core/state/functions.h"
#include "core/state/themeword.h"
#include "ui/file/batchjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace actiscope {

namespace {

struct StateFile {
    Q_DECLARE_TR_FUNCTIONS(StateFile)
};

QString number(State &, const QJsonValue &value, double &target)
{
    if (!value.isDouble())
        return StateFile::tr("has to be a number");
    target = value.toDouble();
    return {};
}

QString number(State &, const QJsonValue &value, int &target)
{
    const double given = value.toDouble(std::nan(""));
    if (!value.isDouble() || given != std::floor(given))
        return StateFile::tr("has to be a whole number");
    if (std::abs(given) > std::numeric_limits<int>::max())
        return StateFile::tr("is far too large");
    target = static_cast<int>(given);
    return {};
}

/// Of a double, an int or a bool that `member` finds in a state, const or not.
template<class Member>
StateField plain(const char *path, Member member)
{
    const auto get = [member](const State &state) { return QJsonValue(member(state)); };
    const auto set = [member](State &state, const QJsonValue &value) {
        auto &target = member(state);
        if constexpr (std::is_same_v<std::remove_reference_t<decltype(target)>, bool>) {
            if (!value.isBool())
                return StateFile::tr("has to be true or false");
            target = value.toBool();
            return QString();
        } else {
            return number(state, value, target);
        }
    };
    return {QLatin1String(path), get, set};
}

template<class Enum>
using Words = std::span<const std::pair<Enum, std::string_view>>;

/// Of an enumeration, written as a word: a person can read it, and a value may be added between two others.
template<class Member, class Enum>
StateField word(const char *path, Member member, Words<Enum> words)
{
    const auto get = [=](const State &state) {
        for (const auto &[value, name] : words) {
            if (value == member(state))
                return QJsonValue(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        }
        return QJsonValue();
    };
    const auto set = [=](State &state, const QJsonValue &given) {
        QStringList known;
        for (const auto &[value, name] : words) {
            known << QLatin1Char('"') + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char('"');
            if (given.isString() && given.toString().toStdString() == name) {
                member(state) = value;
                return QString();
            }
        }
        return StateFile::tr("has to be one of %1").arg(known.join(QStringLiteral(", ")));
    };
    return {QLatin1String(path), get, set};
}

constexpr std::array workspaceWords = {std::pair{Workspace::Curves, std::string_view("curves")},
                                       std::pair{Workspace::ToyLayer, std::string_view("layer")},
                                       std::pair{Workspace::Depth, std::string_view("depth")}};
constexpr std::array viewWords = {std::pair{LayerView::Batch, std::string_view("batch")},
                                  std::pair{LayerView::Neuron, std::string_view("neuron")}};
constexpr std::array distributionWords = {std::pair{Distribution::Normal, std::string_view("normal")},
                                          std::pair{Distribution::Uniform, std::string_view("uniform")},
                                          std::pair{Distribution::Skewed, std::string_view("skewed")},
                                          std::pair{Distribution::TwoClusters, std::string_view("twoClusters")},
                                          std::pair{Distribution::File, std::string_view("file")}};
constexpr std::array initialisationWords = {std::pair{Initialisation::Xavier, std::string_view("xavier")},
                                            std::pair{Initialisation::He, std::string_view("he")},
                                            std::pair{Initialisation::LeCun, std::string_view("leCun")},
                                            std::pair{Initialisation::Orthogonal, std::string_view("orthogonal")},
                                            std::pair{Initialisation::Normal, std::string_view("normal")},
                                            std::pair{Initialisation::Identity, std::string_view("identity")}};

QString unknownFunction(const QString &id)
{
    return StateFile::tr("names “%1”, which is no function that this version knows").arg(id);
}

StateField functions()
{
    return {QStringLiteral("functions"),
            [](const State &state) {
                QJsonArray ids;
                for (const std::string &id : state.functions)
                    ids << QString::fromStdString(id);
                return QJsonValue(ids);
            },
            [](State &state, const QJsonValue &value) {
                if (!value.isArray())
                    return StateFile::tr("has to be a list of functions, as in [\"relu\", \"gelu\"]");
                std::vector<std::string> ids;
                for (const QJsonValue &id : value.toArray()) {
                    if (!Functions(state).find(id.toString().toStdString()))
                        return unknownFunction(id.toString());
                    ids.push_back(id.toString().toStdString());
                }
                state.functions = std::move(ids);
                return QString();
            }};
}

StateField selected()
{
    return {QStringLiteral("selected"), [](const State &state) { return QJsonValue(QString::fromStdString(state.selected)); },
            [](State &state, const QJsonValue &value) {
                if (!Functions(state).find(value.toString().toStdString()))
                    return unknownFunction(value.toString());
                state.selected = value.toString().toStdString();
                return QString();
            }};
}

/// {"leaky_relu": {"negative_slope": 0.1}}
StateField parameters()
{
    const auto get = [](const State &state) {
        const Functions functions(state);
        QJsonObject all;
        for (const auto &[id, values] : state.parameters) {
            const FunctionRef function = functions.find(id);
            QJsonObject one;
            for (std::size_t i = 0; i < values.size(); ++i)
                one.insert(QLatin1String(function->parameters[i].id), values[i]);
            all.insert(QString::fromStdString(id), one);
        }
        return QJsonValue(all);
    };
    const auto set = [](State &state, const QJsonValue &value) {
        const QJsonObject all = value.toObject();
        for (auto function = all.begin(); function != all.end(); ++function) {
            const FunctionRef activation = Functions(state).find(function.key().toStdString());
            if (!activation)
                return unknownFunction(function.key());
            const QJsonObject one = function.value().toObject();
            for (auto entry = one.begin(); entry != one.end(); ++entry) {
                const int index = activation->parameterIndex(entry.key().toStdString());
                if (index < 0)
                    return StateFile::tr("gives %1 a parameter “%2”, which it does not have").arg(function.key(), entry.key());
                if (!entry.value().isDouble())
                    return StateFile::tr("has to give %1 of %2 a number").arg(entry.key(), function.key());
                setParameter(state, *activation, static_cast<std::size_t>(index), entry.value().toDouble());
            }
        }
        return value.isObject() ? QString() : StateFile::tr("has to be an object of functions with their parameters");
    };
    return {QStringLiteral("parameters"), get, set};
}

/// One end pushes the other, so that the ends may come one by one.
StateField rangeEnd(const char *path, double Range::*end, void (*set)(State &, double))
{
    return {QLatin1String(path), [end](const State &state) { return QJsonValue(state.range.*end); },
            [set](State &state, const QJsonValue &value) {
                double given = 0.0;
                const QString problem = number(state, value, given);
                if (problem.isEmpty())
                    set(state, given);
                return problem;
            }};
}

/// null, or {"minimum": -1, "maximum": 1}
StateField vertical(const char *path, std::optional<Range> VerticalRanges::*chart)
{
    return {QLatin1String(path),
            [chart](const State &state) {
                const std::optional<Range> &range = state.vertical.*chart;
                return range ? QJsonValue(QJsonObject{{QStringLiteral("minimum"), range->minimum},
                                                      {QStringLiteral("maximum"), range->maximum}})
                             : QJsonValue();
            },
            [chart](State &state, const QJsonValue &value) {
                const QJsonValue minimum = value[QStringLiteral("minimum")];
                const QJsonValue maximum = value[QStringLiteral("maximum")];
                if (value.isNull())
                    state.vertical.*chart = std::nullopt;
                else if (minimum.isDouble() && maximum.isDouble())
                    state.vertical.*chart = Range{minimum.toDouble(), maximum.toDouble()};
                else
                    return StateFile::tr("has to be null or a range, as in {\"minimum\": -1, \"maximum\": 1}");
                return QString();
            }};
}

StateField pushes()
{
    return {QStringLiteral("layer.learning.pushes"),
            [](const State &state) {
                QJsonArray steps;
                for (const int step : state.layer.learning.pushes)
                    steps << step;
                return QJsonValue(steps);
            },
            [](State &state, const QJsonValue &value) {
                const QJsonArray given = value.toArray();
                if (!value.isArray() || given.size() > mostSteps)
                    return StateFile::tr("has to be a list of steps, as in [20, 40]");
                std::vector<int> steps;
                for (const QJsonValue &step : given) {
                    const QString problem = number(state, step, steps.emplace_back());
                    if (!problem.isEmpty())
                        return problem;
                }
                state.layer.learning.pushes = std::move(steps);
                return QString();
            }};
}

StateField batchFile()
{
    return {QStringLiteral("layer.file"), [](const State &state) { return batchJson(state.layer.file); },
            [](State &state, const QJsonValue &value) { return readBatchJson(state.layer.file, value); }};
}

} // namespace

const std::vector<StateField> &stateFields()
{
    static const std::vector<StateField> fields = {
        word("workspace", [](auto &s) -> auto & { return s.workspace; }, Words<Workspace>(workspaceWords)),
        functions(),
        selected(),
        parameters(),
        rangeEnd("range.minimum", &Range::minimum, setRangeMinimum),
        rangeEnd("range.maximum", &Range::maximum, setRangeMaximum),
        vertical("vertical.value", &VerticalRanges::value),
        vertical("vertical.first", &VerticalRanges::first),
        vertical("vertical.second", &VerticalRanges::second),
        plain("cursor", [](auto &s) -> auto & { return s.cursor; }),
        plain("charts.value", [](auto &s) -> auto & { return s.charts.value; }),
        plain("charts.first", [](auto &s) -> auto & { return s.charts.first; }),
        plain("charts.second", [](auto &s) -> auto & { return s.charts.second; }),
        plain("extras.tangent", [](auto &s) -> auto & { return s.extras.tangent; }),
        plain("extras.saturation", [](auto &s) -> auto & { return s.extras.saturation; }),
        plain("extras.points", [](auto &s) -> auto & { return s.extras.points; }),
        plain("saturationThreshold", [](auto &s) -> auto & { return s.saturationThreshold; }),
        plain("layer.weight", [](auto &s) -> auto & { return s.layer.weight; }),
        plain("layer.bias", [](auto &s) -> auto & { return s.layer.bias; }),
        plain("layer.spread", [](auto &s) -> auto & { return s.layer.spread; }),
        word("layer.distribution", [](auto &s) -> auto & { return s.layer.distribution; }, Words<Distribution>(distributionWords)),
        plain("layer.rows", [](auto &s) -> auto & { return s.layer.rows; }),
        plain("layer.columns", [](auto &s) -> auto & { return s.layer.columns; }),
        plain("layer.seed", [](auto &s) -> auto & { return s.layer.seed; }),
        batchFile(),
        word("layer.view", [](auto &s) -> auto & { return s.layer.view; }, Words<LayerView>(viewWords)),
        plain("layer.learning.rate", [](auto &s) -> auto & { return s.layer.learning.rate; }),
        plain("layer.learning.steps", [](auto &s) -> auto & { return s.layer.learning.steps; }),
        pushes(),
        plain("depth.depth", [](auto &s) -> auto & { return s.depth.depth; }),
        plain("depth.weightScale", [](auto &s) -> auto & { return s.depth.weightScale; }),
        word("depth.initialisation", [](auto &s) -> auto & { return s.depth.initialisation; },
             Words<Initialisation>(initialisationWords)),
        plain("depth.width", [](auto &s) -> auto & { return s.depth.width; }),
        plain("depth.batch", [](auto &s) -> auto & { return s.depth.batch; }),
        plain("depth.seed", [](auto &s) -> auto & { return s.depth.seed; }),
        word("appearance.theme", [](auto &s) -> auto & { return s.appearance.theme; }, Words<Theme>(themeWords)),
        plain("appearance.textPercent", [](auto &s) -> auto & { return s.appearance.textPercent; }),
        plain("appearance.dashes", [](auto &s) -> auto & { return s.appearance.dashes; }),
    };
    return fields;
}

} // namespace actiscope
