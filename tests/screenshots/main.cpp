// Paints the pictures of the README from the program itself: actiscope_screenshots FOLDER

#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownfunctions.h"
#include "ui/lecture/lecture.h"
#include "ui/lecture/lecturewindow.h"
#include "ui/lecturedesk.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonpage.h"
#include "ui/lesson/lessonstack.h"
#include "ui/mainwindow.h"
#include "ui/model/statemodel.h"
#include "ui/own/ownactions.h"
#include "ui/own/rightpanel.h"
#include "ui/picture/animation/animation.h"
#include "ui/picture/exportpreset.h"
#include "ui/scene/scenecanvas.h"
#include "ui/workspace/chartworkspace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace actiscope;

namespace {

constexpr QSize pictureSize(1440, 900);

struct WindowView {
    const char *name;
    State state;
};

std::vector<WindowView> views()
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

void settle(const std::function<bool()> &busy)
{
    do
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    while (busy());
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
}

void save(QWidget &widget, const QDir &folder, const char *name)
{
    const QString file = folder.filePath(QLatin1String(name) + QStringLiteral(".png"));
    if (!widget.grab().save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        std::exit(1);
    }
    std::printf("%s\n", qPrintable(file));
}

void saveView(const WindowView &view, const QDir &folder)
{
    MainWindow window;
    window.resize(pictureSize);
    window.show();
    window.model()->replace(QString(), view.state);
    settle([&] { return window.workspace()->isBusy(); });
    window.workspace()->figure();
    save(window, folder, view.name);
}

/// A function of one's own beside two built-ins, while it is made.
void saveEditor(const QDir &folder)
{
    State state;
    state.appearance.theme = Theme::Light;
    state.functions = {"relu", "gelu"};
    state.cursor = 1.0;
    addOwnFunction(state, "x*sigmoid(beta*x) + alpha*x");
    CustomParameter &beta = state.own.front().parameters.at(0);
    CustomParameter &alpha = state.own.front().parameters.at(1);
    beta.least = 0.0;
    alpha.least = -1.0;
    alpha.greatest = 1.0;
    alpha.defaultValue = 0.15;
    MainWindow window;
    window.resize(pictureSize);
    window.show();
    window.model()->replace(QString(), state);
    window.findChild<RightPanel *>()->actions()->edit()->trigger();
    settle([&] { return window.workspace()->isBusy(); });
    window.workspace()->figure();
    save(window, folder, "own");
}

void saveLesson(const QDir &folder, std::size_t lesson)
{
    MainWindow window;
    window.resize(pictureSize);
    window.show();
    window.model()->edit(QString(), [](State &state) { state.appearance.theme = Theme::Light; });
    window.showLessons(true);
    LessonPage &page = *window.lessons()->lessons();
    page.course()->goTo(lesson);
    settle([&] { return !page.course()->reading() || page.findChild<SceneCanvas *>()->isBusy(); });
    save(window, folder, "lesson");
}

void saveLecture(const QDir &folder)
{
    MainWindow window;
    window.show();
    Scene scene;
    scene.title = "From sigmoid to GELU: where does the gradient go?";
    scene.state.functions = {"sigmoid", "relu", "gelu"};
    scene.state.range = {-6.0, 6.0};
    scene.state.cursor = -3.0;
    scene.state.extras.saturation = false;
    scene.controls = {"cursor"};
    Appearance light;
    light.theme = Theme::Light;
    window.lectures()->lecture()->begin(Deck{std::vector<Scene>(7, scene)}, 1, light);
    LectureWindow &lecture = *window.lectures()->lecture()->lectureWindow();
    lecture.showNormal();
    lecture.resize(pictureSize);
    settle([&] { return lecture.canvas()->isBusy(); });
    save(lecture, folder, "lecture");
}

/// Swish between nearly half the identity and nearly a ReLU.
void saveAnimation(const QDir &folder)
{
    Animation animation;
    animation.state.functions = {"relu", "swish"};
    animation.state.selected = "swish";
    animation.state.extras.saturation = false;
    animation.state.cursor = 100.0; // nobody points at anything
    animation.sweep = {.key = "swish.beta", .from = 0.1, .to = 6.0, .andBack = true, .framesPerSecond = 20};
    applySize(animation.options, {SizeUnit::Pixels, 800.0, 450.0}, 1.0);
    const QString file = folder.filePath(QStringLiteral("swish.gif"));
    QString error;
    if (!exportAnimation(animation, file, &error)) {
        std::fprintf(stderr, "%s\n", qPrintable(error));
        std::exit(1);
    }
    std::printf("%s\n", qPrintable(file));
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
    for (const WindowView &view : views())
        saveView(view, folder);
    constexpr std::size_t dyingRelu = 5;
    saveEditor(folder);
    saveLesson(folder, dyingRelu);
    saveLecture(folder);
    saveAnimation(folder);
    return 0;
}
