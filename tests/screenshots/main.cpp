// Paints the pictures of the README from the program itself: actiscope_screenshots FOLDER

#include "ui/mainwindow.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/chartworkspace.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace actiscope;

namespace {

struct Scene {
    const char *name;
    State state;
};

std::vector<Scene> scenes()
{
    State curves;
    setParameter(curves, *findActivation("leaky_relu"), 0, 0.1);
    curves.appearance.theme = Theme::Light;
    State dark = curves;
    dark.appearance.theme = Theme::Dark;
    dark.extras.tangent = true;
    dark.extras.points = true;
    State layer;
    layer.workspace = Workspace::ToyLayer;
    layer.appearance.theme = Theme::Light;
    layer.selected = "relu";
    layer.layer.weight = 1.6;
    layer.layer.bias = -1.0;
    State depth;
    depth.workspace = Workspace::Depth;
    depth.appearance.theme = Theme::Light;
    return {{"curves", curves}, {"dark", dark}, {"layer", layer}, {"depth", depth}};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: actiscope_screenshots FOLDER\n");
        return 2;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    const QApplication application(argc, argv);

    const QDir folder(QString::fromLocal8Bit(argv[1]));
    for (const Scene &scene : scenes()) {
        MainWindow window;
        window.resize(1440, 900);
        window.show();
        window.model()->replace(QString(), scene.state);
        do
            QApplication::processEvents(QEventLoop::AllEvents, 50);
        while (window.workspace()->isBusy());
        QApplication::processEvents();
        window.workspace()->figure();
        const QString file = folder.filePath(QLatin1String(scene.name) + QStringLiteral(".png"));
        if (!window.grab().save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
            return 1;
        }
        std::printf("%s\n", qPrintable(file));
    }
    return 0;
}
