#pragma once

#include "core/state/state.h"

#include <QObject>

class QAction;

namespace actiscope {

class StateModel;

/// What can be done with functions of one's own, for menus, keys and the list: all but the first of the selected function.
class OwnActions : public QObject
{
    Q_OBJECT

public:
    explicit OwnActions(StateModel *model, QObject *parent = nullptr);

    QAction *newFunction() const { return m_new; }
    QAction *edit() const { return m_edit; }
    /// Of any function, whose copy is then edited.
    QAction *editCopy() const { return m_editCopy; }
    QAction *duplicate() const { return m_duplicate; }
    QAction *rename() const { return m_rename; }
    QAction *remove() const { return m_remove; }

    /// Texts in another language.
    void retranslate();

signals:
    /// The function's editor is wanted; for a new one if `id` is empty.
    void editorRequested(const std::string &id);
    void renameRequested(const std::string &id);
    void removed();
    void notice(const QString &text);

private:
    void copy(bool edits);
    void removeSelected();
    void follow(const State &state);
    bool isFull();

    StateModel *m_model;
    QAction *m_new;
    QAction *m_edit;
    QAction *m_editCopy;
    QAction *m_duplicate;
    QAction *m_rename;
    QAction *m_remove;
};

} // namespace actiscope
