#include "ui/picture/picturename.h"

#include <QStringList>

namespace actiscope {

namespace {

/// More functions than these would make a name that nobody reads.
constexpr std::size_t mostNames = 4;

} // namespace

QString pictureName(const State &state)
{
    const QString selected = QString::fromStdString(state.selected);
    QStringList names;
    switch (state.workspace) {
    case Workspace::Curves:
        break;
    case Workspace::ToyLayer:
        return (state.layer.view == LayerView::Neuron ? QStringLiteral("neuron-") : QStringLiteral("layer-")) + selected;
    case Workspace::Depth:
        names << QStringLiteral("depth");
        break;
    }
    for (const std::string &function : state.functions)
        names << QString::fromStdString(function);
    const bool few = !state.functions.empty() && state.functions.size() <= mostNames;
    const QString many = state.workspace == Workspace::Depth ? names.first() : QStringLiteral("activations");
    return few ? names.join(u'-') : many;
}

} // namespace actiscope
