#pragma once

#include "core/expression/problem.h"

#include <QWidget>

class QLabel;

namespace actiscope {

class FormulaView;
class LinkSentence;
class OwnDraft;

/// How a typed formula was read: typeset, with its derivative; or why it cannot be read, what would be right, and, faded, the
/// last formula that could be.
class ReadingView : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);

    void show(const OwnDraft &draft);
    /// Tab goes from `before` through the links; gives the last of them.
    QWidget *chainTabs(QWidget *before);

signals:
    void fixChosen(const actiscope::expression::Fix &fix);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A problem with its fix as a link.
    void say(LinkSentence *sentence, const expression::Problem *problem, const QString &formula);
    void retranslateUi();

    LinkSentence *m_problem;
    FormulaView *m_formula;
    FormulaView *m_derivative;
    QLabel *m_tooLong; ///< why no derivative stands there
    QLabel *m_kept;
    LinkSentence *m_remark; ///< on what is right, but may not be what was meant
    expression::Fix m_fix;    ///< of the problem
    expression::Fix m_better; ///< of the remark
};

} // namespace actiscope
