#include "ui/lecture/scenetitle.h"

#include "ui/language/translation.h"

#include <QCoreApplication>
#include <QStringList>

namespace actiscope {

namespace {

struct SceneTitle {
    Q_DECLARE_TR_FUNCTIONS(SceneTitle)
};

/// More names than these would make a title that nobody reads.
constexpr std::size_t mostNames = 4;

QString shownFunctions(const State &state)
{
    const std::vector<FunctionRef> shown = shownActivations(state);
    if (shown.empty())
        return SceneTitle::tr("No function");
    if (shown.size() > mostNames)
        return SceneTitle::tr("%1 functions").arg(shown.size());
    QString names = nameOf(*shown.front());
    for (std::size_t i = 1; i < shown.size(); ++i) {
        const QString joined = i + 1 < shown.size() ? SceneTitle::tr("%1, %2", "in a list of functions")
                                                    : SceneTitle::tr("%1 and %2", "at the end of a list of functions");
        names = joined.arg(names, nameOf(*shown[i]));
    }
    return names;
}

} // namespace

QString sceneTitle(const State &state)
{
    switch (state.workspace) {
    case Workspace::ToyLayer:
        if (state.layer.view == LayerView::Neuron)
            return SceneTitle::tr("One neuron learns: %1").arg(nameOf(*selectedActivation(state)));
        return SceneTitle::tr("Toy layer: %1").arg(nameOf(*selectedActivation(state)));
    case Workspace::Depth:
        return state.depth.depth == 1 ? SceneTitle::tr("Depth: 1 layer") : SceneTitle::tr("Depth: %1 layers").arg(state.depth.depth);
    case Workspace::Curves:
        break;
    }
    return shownFunctions(state);
}

} // namespace actiscope
