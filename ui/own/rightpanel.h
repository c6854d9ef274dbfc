#pragma once

#include <QPointer>
#include <QStackedWidget>

#include <string>

namespace actiscope {

class Inspector;
class OwnActions;
class OwnEditor;
class StateModel;

/// The panel at the right: the facts, or in their place the editor of a function of one's own.
class RightPanel : public QStackedWidget
{
    Q_OBJECT

public:
    explicit RightPanel(StateModel *model, QWidget *parent = nullptr);

    OwnActions *actions() const { return m_actions; }
    bool isEditing() const;
    /// What can be done with the selected function, as a menu at a place of the screen.
    void showMenu(QPoint global);

    /// Those of what is shown: the facts need no room for the editor.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The editor has taken the place of the facts, or has given it back.
    void editingChanged(bool editing);
    /// In words for the status bar.
    void notice(const QString &text);

private:
    void edit(const std::string &id);
    void close();

    OwnActions *m_actions;
    Inspector *m_inspector;
    OwnEditor *m_editor;
    QPointer<QWidget> m_before; ///< what had the focus
};

} // namespace actiscope
