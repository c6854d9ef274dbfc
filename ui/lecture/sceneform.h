#pragma once

#include "core/state/state.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace actiscope {

class ControlChoice;
class DeckModel;
class SceneCanvas;
class StateModel;

/// The chosen scene of a deck: its picture as the class sees it first, and all that can be said of it. What is typed
/// goes into the deck at once.
class SceneForm : public QWidget
{
    Q_OBJECT

public:
    explicit SceneForm(DeckModel *deck, QWidget *parent = nullptr);

    SceneCanvas *picture() const { return m_picture; }

signals:
    /// The window shall show what the scene shows.
    void stateRequested(const actiscope::State &state);
    /// The scene of that row shall show what the window shows.
    void updateRequested(int row);
    void runRequested(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void follow();
    void fit();
    void retranslateUi();

    DeckModel *m_deck;
    StateModel *m_model; ///< the scene's state, in the look of the program
    SceneCanvas *m_picture;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_hiddenLabel;
    QComboBox *m_hidden;
    QLabel *m_controlsLabel;
    ControlChoice *m_controls;
    QLabel *m_noteLabel;
    QPlainTextEdit *m_note;
    QPushButton *m_run;
    QPushButton *m_show;
    QPushButton *m_update;
};

} // namespace actiscope
