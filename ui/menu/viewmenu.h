#pragma once

#include <QMenu>

#include <utility>
#include <vector>

namespace actiscope {

class CurvesWorkspace;
class PlayMenu;
class StateAction;
class StateModel;
struct WorkspaceKind;

/// View: which workspace, charts and extras are shown, zoom, how sliders play, theme, text size and language.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    ViewMenu(StateModel *model, CurvesWorkspace *curves, QWidget *parent = nullptr);

    /// Adds the switches of the side panels at the end.
    void addPanels(const QList<QAction *> &actions);

signals:
    /// A workspace shall be seen, even if it is the state's already.
    void workspaceRequested();
    void lessonsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addWorkspaces();
    void addCharts();
    void addExtras();
    void addZoom(CurvesWorkspace *curves);
    void addAppearance();
    void addLanguages();
    void changeTextSize(int percent);
    void retranslateUi();

    StateModel *m_model;
    struct {
        StateAction *value, *first, *second, *saturation, *points, *tangent, *cursor, *dashes;
        std::vector<std::pair<StateAction *, const WorkspaceKind *>> workspaces;
        StateAction *system, *light, *dark, *contrast;
        QAction *lessons, *zoomIn, *zoomOut, *fit, *reset, *larger, *smaller, *normal;
        QAction *systemLanguage;
        QMenu *theme, *language;
        PlayMenu *playing;
    } m_actions;
};

} // namespace actiscope
