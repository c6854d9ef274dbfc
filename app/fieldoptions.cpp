#include "app/fieldoptions.h"

#include <QStringList>

#include <algorithm>

namespace actiscope {

namespace {

constexpr qsizetype widestLine = 82;

/// "--weight W"; of two words, "--view batch|neuron".
QString usage(std::string_view option)
{
    const Field &field = *fieldsOf(option).front();
    QString operand = QString::fromUtf8(field.operand);
    if (operand.isEmpty() && field.words.size() == 2)
        operand = QString::fromUtf8(field.words[0].word) + u'|' + QString::fromUtf8(field.words[1].word);
    return operand.isEmpty() ? QString::fromUtf8(option) : QString::fromUtf8(option) + u' ' + operand;
}

/// Between commas, in as many lines as they need.
QString listed(const QStringList &usages)
{
    QStringList lines{usages.value(0)};
    for (const QString &next : usages.mid(1)) {
        if (lines.last().size() + 2 + next.size() < widestLine) {
            lines.last() += QStringLiteral(", ") + next;
        } else {
            lines.last() += u',';
            lines << next;
        }
    }
    return lines.join(u'\n');
}

template<class Matches>
QStringList usages(const Matches &matches)
{
    QStringList all;
    for (const std::string_view option : fieldOptions()) {
        if (matches(fieldsOf(option)))
            all << usage(option);
    }
    return all;
}

} // namespace

std::vector<std::string_view> fieldOptions()
{
    std::vector<std::string_view> options;
    for (const Field &field : fields()) {
        // One that is shared stands where the last field has it.
        std::erase(options, field.option);
        if (!field.option.empty())
            options.push_back(field.option);
    }
    return options;
}

std::vector<const Field *> fieldsOf(std::string_view option)
{
    std::vector<const Field *> sharing;
    for (const Field &field : fields()) {
        if (!option.empty() && field.option == option)
            sharing.push_back(&field);
    }
    return sharing;
}

QString optionsOf(std::optional<Workspace> workspace)
{
    return listed(usages([&](const std::vector<const Field *> &sharing) {
        return workspace ? sharing.size() == 1 && sharing.front()->workspace == workspace : sharing.size() > 1;
    }));
}

QString curveOptions()
{
    QStringList all = usages([](const std::vector<const Field *> &sharing) {
        return sharing.size() == 1 && sharing.front()->workspace == Workspace::Curves;
    });
    all << QStringLiteral("--selected FUNCTION");
    all << usages([](const std::vector<const Field *> &sharing) {
        return !sharing.front()->workspace && sharing.front()->option != workspaceOption;
    });
    return listed(all);
}

} // namespace actiscope
