#pragma once

#include "core/state/state.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class ArithmeticRemark;
class FormulaField;
class NameField;
class OwnDraft;
class OwnParameters;
class ReadingView;
class StateModel;

/// Where a function of one's own is made and changed: its name and colour, its formula as typed and as read, its parameters.
/// What is typed is in the charts at once; leaving the editor only puts it away.
class OwnEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OwnEditor(StateModel *model, QWidget *parent = nullptr);

    /// A function of the state, or a new one if `id` is empty.
    void open(const std::string &id);
    /// Ready to type, the formula or another name.
    void focusFormula();
    void focusName();
    bool isOpen() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    /// Nothing happens if it is not open.
    void leave();

signals:
    void closed();
    /// The function that is edited is to go.
    void removeRequested();
    /// In words for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void confirm();
    void copyCode();
    void chooseStyle(int style);
    void takeName();
    void showDraft();
    void showFunction();
    FunctionRef function() const;
    void chainTabs();
    void arrange();
    void retranslateUi();

    StateModel *m_model;
    OwnDraft *m_draft;
    QScrollArea *m_area;
    QVBoxLayout *m_content;
    QHBoxLayout *m_buttons; ///< below what scrolls: they stay where they are, whatever is said above
    QLabel *m_title;
    QLabel *m_nameLabel;
    NameField *m_name;
    QLabel *m_formulaLabel;
    FormulaField *m_formula;
    ReadingView *m_reading;
    OwnParameters *m_parameters;
    ArithmeticRemark *m_remark;
    QPushButton *m_done;
    QPushButton *m_copy;
    QPushButton *m_delete;
    int m_leastWidth = 0;
};

} // namespace actiscope
