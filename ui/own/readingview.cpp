#include "ui/own/readingview.h"

#include "core/expression/derivative.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/own/owndraft.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/formulaview.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace actiscope {

namespace {

/// As wide as its text, so that it stands in a sentence.
class LinkButton : public QToolButton
{
public:
    QSize sizeHint() const override
    {
        const double unit = unitOf(this);
        return {fontMetrics().horizontalAdvance(text()) + qRound(6.0 * unit), fontMetrics().height() + qRound(6.0 * unit)};
    }
};

} // namespace

ReadingView::ReadingView(QWidget *parent)
    : QWidget(parent)
    , m_problem(new WrappedText)
    , m_fix(newOffer())
    , m_formula(new FormulaView)
    , m_derivative(new FormulaView)
    , m_kept(new WrappedText)
    , m_remark(new WrappedText)
    , m_better(newOffer())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(4.0 * unitOf(this)));
    setLook(m_kept, Look::Small);
    setLook(m_remark, Look::Small);
    for (QWidget *part : {static_cast<QWidget *>(m_problem), m_fix.row, static_cast<QWidget *>(m_formula),
                          static_cast<QWidget *>(m_derivative), static_cast<QWidget *>(m_kept),
                          static_cast<QWidget *>(m_remark), m_better.row})
        layout->addWidget(part);
    connect(m_fix.link, &QToolButton::clicked, this, [this] { emit fixChosen(m_fixes[0]); });
    connect(m_better.link, &QToolButton::clicked, this, [this] { emit fixChosen(m_fixes[1]); });
    retranslateUi();
}

ReadingView::Offer ReadingView::newOffer()
{
    Offer offer{new QWidget(this), new QLabel, new LinkButton, new QLabel};
    for (QLabel *label : {offer.question, offer.end})
        setLook(label, Look::Small);
    setLook(offer.link, Look::Link);
    offer.link->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(offer.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(offer.question);
    layout->addWidget(offer.link);
    layout->addWidget(offer.end);
    layout->addStretch(1);
    return offer;
}

void ReadingView::show(const OwnDraft &draft)
{
    const expression::Problem *problem = draft.text().trimmed().isEmpty() ? nullptr : draft.problem();
    const expression::Problem *remark = draft.reading() && draft.reading()->remark ? &*draft.reading()->remark : nullptr;
    const expression::Tree &tree = draft.reading() ? draft.reading()->tree : draft.tree();

    setLook(m_problem, draft.isQuiet() ? Look::Small : Look::Error);
    m_problem->setText(problem ? QString::fromStdString(textOf(*problem, translation())) : QString());
    m_problem->setVisible(problem);
    showOffer(m_fix, problem);
    if (problem && problem->fix)
        m_fixes[0] = *problem->fix;

    m_formula->setTree(tree, Order::Value);
    m_formula->setFaded(problem);
    m_derivative->setTree(tree && !problem ? derivativeOf(tree) : nullptr, Order::First);
    m_kept->setVisible(tree && problem);

    m_remark->setText(remark ? QString::fromStdString(textOf(*remark, translation())) : QString());
    m_remark->setVisible(remark);
    showOffer(m_better, remark);
    if (remark && remark->fix)
        m_fixes[1] = *remark->fix;
}

void ReadingView::showOffer(const Offer &offer, const expression::Problem *problem)
{
    const bool isThere = problem && problem->fix;
    offer.row->setVisible(isThere);
    if (!isThere)
        return;
    const QString text = quotation(QString::fromStdString(problem->fix->text), 32);
    const bool removes = text.trimmed().isEmpty();
    QString link = removes ? tr("Leave it out") : text;
    offer.question->setVisible(!removes);
    offer.end->setVisible(!removes);
    QFont font = offer.question->font();
    font.setUnderline(true);
    offer.link->setFont(font);
    offer.link->setText(link.replace(u'&', QStringLiteral("&&")));
    offer.link->setAccessibleName(removes ? tr("Leave it out") : named(tr("Write %1"), text));
}

void ReadingView::retranslateUi()
{
    m_kept->setText(tr("The charts keep the last formula that could be read."));
    for (const Offer &offer : {m_fix, m_better}) {
        offer.question->setText(tr("Did you mean", "then what is offered, as a link, and a question mark"));
        offer.end->setText(tr("?", "behind what is offered"));
        offer.link->setToolTip(tr("Puts this into the formula"));
    }
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
