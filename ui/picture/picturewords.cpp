#include "ui/picture/picturewords.h"

#include "core/text/exactnumber.h"
#include "core/workspace/workspacekind.h"
#include "ui/language/translation.h"

#include <QCoreApplication>
#include <QStringList>

namespace actiscope {

namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(PictureWords)
};

QString parametersInWords(const State &state, const Activation &activation)
{
    const Parameters values = parametersOf(state, activation);
    QStringList assignments;
    for (std::size_t i = 0; i < values.size(); ++i) {
        assignments << QStringLiteral("%1 = %2").arg(QLatin1String(activation.parameters[i].id),
                                                     QString::fromStdString(exactText(values[i])));
    }
    return assignments.join(QStringLiteral(", "));
}

/// The functions with parameters, since all others are what their names say.
QString functionsInWords(const State &state)
{
    std::vector<FunctionRef> activations = shownActivations(state);
    if (kindOf(state).ofSelected)
        activations = {selectedActivation(state)};
    QStringList functions;
    for (const FunctionRef &activation : activations) {
        if (!activation->parameters.empty()) {
            functions << QStringLiteral("%1 (%2)").arg(nameOf(*activation),
                                                       parametersInWords(state, *activation));
        }
    }
    return functions.isEmpty() ? QString() : PictureWords::tr("Parameters: %1.").arg(functions.join(QStringLiteral("; ")));
}

} // namespace

QString pictureWords(const State &state, const Figure &figure)
{
    QStringList paragraphs;
    if (!figure.title.empty())
        paragraphs << QString::fromStdString(figure.title);
    for (const Panel &panel : figure.panels) {
        QString words = QString::fromStdString(panel.description);
        if (const QString title = QString::fromStdString(panel.title); !title.isEmpty() && !words.startsWith(title))
            words = title + QStringLiteral(": ") + words;
        paragraphs << words;
    }
    for (const Remark &remark : figure.remarks)
        paragraphs << QString::fromStdString(remark.text);
    paragraphs << functionsInWords(state);
    paragraphs.removeAll(QString());
    return paragraphs.join(u'\n') + u'\n';
}

QString pictureName(const State &state)
{
    return QString::fromStdString(kindOf(state).fileName(state));
}

} // namespace actiscope
