#include "ui/own/readingview.h"

#include "core/expression/derivative.h"
#include "core/text/wording.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/own/linksentence.h"
#include "ui/own/owndraft.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/formulaview.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope {

ReadingView::ReadingView(QWidget *parent)
    : QWidget(parent)
    , m_problem(new LinkSentence)
    , m_formula(new FormulaView)
    , m_derivative(new FormulaView)
    , m_tooLong(new WrappedText)
    , m_kept(new WrappedText)
    , m_remark(new LinkSentence)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(4.0 * unitOf(this)));
    setLook(m_tooLong, Look::Small);
    setLook(m_kept, Look::Small);
    setLook(m_remark, Look::Small);
    for (QWidget *part : {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_formula),
                          static_cast<QWidget *>(m_derivative), static_cast<QWidget *>(m_tooLong),
                          static_cast<QWidget *>(m_kept), static_cast<QWidget *>(m_remark)})
        layout->addWidget(part);
    connect(m_problem, &LinkSentence::linkActivated, this, [this] { emit fixChosen(m_fix); });
    connect(m_remark, &LinkSentence::linkActivated, this, [this] { emit fixChosen(m_better); });
    retranslateUi();
}

void ReadingView::show(const OwnDraft &draft)
{
    const bool isEmpty = draft.text().trimmed().isEmpty();
    const expression::Problem *problem = isEmpty ? nullptr : draft.problem();
    const bool kept = problem || isEmpty; // what is shown is not what is typed
    const expression::Problem *remark = draft.reading() && draft.reading()->remark ? &*draft.reading()->remark : nullptr;
    const expression::Tree &tree = draft.reading() ? draft.reading()->tree : draft.tree();

    setLook(m_problem, draft.isQuiet() ? Look::Small : Look::Error);
    say(m_problem, problem, draft.text());
    if (problem && problem->fix)
        m_fix = *problem->fix;

    m_formula->setTree(tree, Order::Value);
    m_formula->setFaded(kept);
    const expression::Tree derivative = tree && !kept ? derivativeOf(tree) : nullptr;
    m_derivative->setTree(derivative, Order::First);
    m_tooLong->setVisible(tree && !kept && !derivative);
    m_kept->setVisible(tree && kept);

    say(m_remark, remark, draft.text());
    if (remark && remark->fix)
        m_better = *remark->fix;
}

QWidget *ReadingView::chainTabs(QWidget *before)
{
    setTabOrder(before, m_problem->link());
    setTabOrder(m_problem->link(), m_remark->link());
    return m_remark->link();
}

void ReadingView::say(LinkSentence *sentence, const expression::Problem *problem, const QString &formula)
{
    sentence->setVisible(problem);
    if (!problem)
        return;
    std::string before = textOf(*problem, translation());
    if (!problem->fix) {
        sentence->show(QString::fromStdString(before));
        return;
    }
    constexpr int longest = 48;
    const QString offer = quotation(QString::fromStdString(offerOf(formula.toStdString(), *problem->fix)), longest);
    const bool removes = offer.trimmed().isEmpty();
    const QString link = removes ? tr("Leave it out") : offer;
    const QString question = removes ? QStringLiteral("%1") : tr("Did you mean %1?");
    const qsizetype place = question.indexOf(QStringLiteral("%1"));
    addSentence(before, question.first(place).toStdString());
    sentence->show(QString::fromStdString(before), link, question.sliced(place + 2));
    sentence->link()->setAccessibleName(removes ? link : named(tr("Write %1"), offer));
    sentence->link()->setToolTip(tr("Puts this into the formula"));
}

void ReadingView::retranslateUi()
{
    m_tooLong->setText(tr("f′ is too long to be written down. The charts show it all the same."));
    m_kept->setText(tr("The charts keep the last formula that could be read."));
}

void ReadingView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        layout()->setSpacing(qRound(4.0 * unitOf(this)));
}

} // namespace actiscope
