#pragma once

#include "ui/picture/share/copier.h"

#include <QMenu>

namespace actiscope {

class StateModel;

/// Edit: undo and redo, copies of what is shown, and the search.
class EditMenu : public QMenu
{
    Q_OBJECT

public:
    explicit EditMenu(StateModel *model, QWidget *parent = nullptr);

    /// The model that undo and redo are about; at first that of the window.
    void setEdited(StateModel *model);

signals:
    void copyRequested(actiscope::CopyKind kind);
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
    QAction *m_copyData;
    QAction *m_copyWords;
    QAction *m_copyTex;
    QAction *m_copyValues;
    QAction *m_comma;
    QAction *m_find;
};

} // namespace actiscope
