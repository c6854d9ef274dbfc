#pragma once

#include "core/state/state.h"

#include <QMainWindow>

#include <vector>

class QTabBar;
class QPushButton;

namespace actiscope {

class ChartWorkspace;
class CurvesWorkspace;
class EditMenu;
class FileMenu;
class LayerWorkspace;
class LectureDesk;
class LessonStack;
class NeuronRunner;
class Notices;
class Readout;
class SessionDesk;
class SidePanels;
class StateModel;
class WorkspaceStack;
struct WorkspaceKind;

/// The window: menus, tabs, function list, charts, facts and read-out, around one StateModel. It only assembles.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// The look of `state` is replaced by the one that the settings remember.
    explicit MainWindow(State state = {}, QWidget *parent = nullptr);

    StateModel *model() const { return m_model; }
    CurvesWorkspace *curves();
    LayerWorkspace *layer();
    LectureDesk *lectures() const { return m_lecture; }
    SessionDesk *sessions() const { return m_sessions; }
    /// The one that is shown, or that the lessons cover.
    ChartWorkspace *workspace();
    /// The body: workspaces or lessons.
    LessonStack *lessons() const { return m_lessons; }
    void showLessons(bool shown);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createBody();
    void createStatusBar();
    void createMenus();
    void stateChanged(const State &before, const State &after);
    void followWorkspace();
    void showStatus();
    /// In the status bar, for a while.
    void say(const QString &text);
    /// The same of files: others stand behind it that were said a moment ago, which nobody can have read.
    void sayOfFiles(const QString &text);
    void refuse(const QString &reason);
    void applyAppearance(const Appearance &appearance);
    void restoreWindow();
    void beginLecture();
    void copyValues();
    void retranslateUi();
    void followLanguage();

    const std::vector<const WorkspaceKind *> m_kinds; ///< one for each tab, but the last, of the lessons
    StateModel *m_model;
    NeuronRunner *m_runner;
    LectureDesk *m_lecture;
    SessionDesk *m_sessions;
    SidePanels *m_panels;
    WorkspaceStack *m_workspaces; ///< of the panels
    Readout *m_readout;
    Notices *m_notices = nullptr;
    LessonStack *m_lessons;
    QTabBar *m_tabs;
    QPushButton *m_copyButton;
    QPushButton *m_exportButton;
    QPushButton *m_lectureButton;
    FileMenu *m_fileMenu;
    EditMenu *m_editMenu;
};

} // namespace actiscope
