#pragma once

#include "core/state/state.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace actiscope {

class StateModel;

/// A part of the inspector: a heading, and what stands below it.
class InspectorSection : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorSection(StateModel *model, QWidget *parent = nullptr);

    /// Follows a change of the state; touches only what differs. Without `before` everything is shown anew.
    virtual void showState(const State *before, const State &after) = 0;

protected:
    /// Sets all texts in the program's language.
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override;

    StateModel *model() const { return m_model; }
    QVBoxLayout *body() const { return m_body; }
    /// A heading at the end of the body.
    QLabel *addHeading();
    void addHeading(QLabel *heading);
    /// Running text at the end of the body, which wraps and can be selected.
    QLabel *addText();

private:
    StateModel *m_model;
    QVBoxLayout *m_body;
};

/// Whether the function that is described, or one of its parameters, is another one now.
bool selectionDiffers(const State *before, const State &after);
bool selectedParametersDiffer(const State *before, const State &after);

} // namespace actiscope
