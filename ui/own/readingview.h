#pragma once

#include "core/expression/problem.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace actiscope {

class FormulaView;
class OwnDraft;

/// How a typed formula was read: typeset, with its derivative; or why it cannot be read, what would be right, and, faded, the
/// last formula that could be.
class ReadingView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);

    void show(const OwnDraft &draft);

signals:
    void fixChosen(const actiscope::expression::Fix &fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A question with a link as its answer.
    struct Offer {
        QWidget *row;
        QLabel *question;
        QToolButton *link;
        QLabel *end;
    };
    Offer newOffer();
    void showOffer(const Offer &offer, const expression::Problem *problem);
    void retranslateUi();

    QLabel *m_problem;
    Offer m_fix;
    FormulaView *m_formula;
    FormulaView *m_derivative;
    QLabel *m_kept;
    QLabel *m_remark;
    Offer m_better; ///< of what is right, but may not be what was meant
    expression::Fix m_fixes[2];
};

} // namespace actiscope
