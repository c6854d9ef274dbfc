#pragma once

#include <QMenu>

namespace actiscope {

class CurvesWorkspace;
class StateAction;
class StateModel;

/// View: which workspace, charts and extras are shown, zoom, theme and text size.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    ViewMenu(StateModel *model, CurvesWorkspace *curves, QWidget *parent = nullptr);

    /// Adds the switches of the side panels at the end.
    void addPanels(const QList<QAction *> &actions);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addWorkspaces();
    void addCharts();
    void addExtras();
    void addZoom(CurvesWorkspace *curves);
    void addAppearance();
    void changeTextSize(int percent);
    void retranslateUi();

    StateModel *m_model;
    struct {
        StateAction *value, *first, *second, *saturation, *points, *tangent, *dashes;
        StateAction *curves, *layer, *depth;
        StateAction *system, *light, *dark, *contrast;
        QAction *zoomIn, *zoomOut, *fit, *reset, *larger, *smaller, *normal;
        QMenu *theme;
    } m_actions;
};

} // namespace actiscope
