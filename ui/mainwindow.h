#pragma once

#include "core/state/state.h"

#include <QMainWindow>

class QSplitter;
class QTabBar;
class QPushButton;

namespace actiscope {

class CurvesWorkspace;
class FunctionList;
class Inspector;
class Readout;
class StateModel;

/// The window: menus, tabs, function list, charts, facts and read-out, around one StateModel. It only assembles.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The look of `state` is replaced by the one that the settings remember.
    explicit MainWindow(State state = {}, QWidget *parent = nullptr);

    StateModel *model() const { return m_model; }
    CurvesWorkspace *curves() const { return m_curves; }

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createBody();
    void createStatusBar();
    void createMenus();
    void applyAppearance(const Appearance &appearance);
    void restoreWindow();
    void fitPanels();
    void openExport();
    void copyPicture();
    void copyValues();
    void retranslateUi();

    StateModel *m_model;
    CurvesWorkspace *m_curves;
    FunctionList *m_functions;
    Inspector *m_inspector;
    Readout *m_readout;
    bool m_panelsFit = false; ///< their widths have been restored, or shared out at the first show
    QSplitter *m_splitter;
    QTabBar *m_tabs;
    QPushButton *m_copyButton;
    QPushButton *m_exportButton;
    QMenu *m_fileMenu;
    QAction *m_export;
    QAction *m_copyImage;
    QAction *m_quit;
    QAction *m_showFunctions;
    QAction *m_showFacts;
};

} // namespace actiscope
