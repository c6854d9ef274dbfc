#pragma once

#include <QMenu>

namespace actiscope {

class StateModel;

/// Edit: undo and redo, the readings as text, and the search.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    explicit EditMenu(StateModel *model, QWidget *parent = nullptr);

    /// The model that undo and redo are about; at first that of the window.
    void setEdited(StateModel *model);

signals:
    void copyValuesRequested();
    void findRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followHistory();
    void retranslateUi();

    StateModel *m_model;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_copyValues;
    QAction *m_find;
};

} // namespace actiscope
