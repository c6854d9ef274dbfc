#include "ui/lesson/functionchooser.h"

#include "ui/widget/wrappedtext.h"
#include "ui/lesson/taskquestions.h"
#include "ui/lesson/recommendationcard.h"
#include "ui/language/translation.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace actiscope {

FunctionChooser::FunctionChooser(StateModel *model, QWidget *parent)
    : LessonWidget(model, parent)
    , m_area(new QScrollArea)
    , m_answers(new QVBoxLayout)
    , m_title(new WrappedText)
    , m_intro(new WrappedText)
    , m_questions(new TaskQuestions)
    , m_heading(new WrappedText)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    setLook(m_title, Look::Title);
    setLook(m_intro, Look::Muted);
    setLook(m_heading, Look::Heading);

    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->addWidget(m_title);
    m_content->addWidget(m_intro);
    m_content->addWidget(m_questions);
    m_content->addWidget(m_heading);
    m_content->addLayout(m_answers);
    m_content->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that came and went would have the long texts break their lines anew each time.
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);

    connect(m_questions, &TaskQuestions::changed, this, &FunctionChooser::answer);
    arrange();
    retranslateUi();
}

QString FunctionChooser::wayBack() const
{
    return tr("← Back to the chooser");
}

QSize FunctionChooser::sizeHint() const
{
    return QSizeF(640.0 * unitOf(this), 720.0 * unitOf(this)).toSize();
}

void FunctionChooser::answer()
{
    const std::vector<Recommendation> answers = recommendationsFor(m_questions->task(), translation());
    if (answers == m_shown)
        return;
    m_shown = answers;
    const auto count = static_cast<qsizetype>(answers.size());
    while (m_cards.size() < count)
        addCard();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        if (i < count)
            m_cards[i]->show(answers[static_cast<std::size_t>(i)]);
        m_cards[i]->setVisible(i < count);
    }
}

void FunctionChooser::addCard()
{
    auto *card = new RecommendationCard;
    connect(card, &RecommendationCard::showClicked, this, [this, card] { request(card->id()); });
    m_answers->addWidget(card);
    m_cards.append(card);
}

void FunctionChooser::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_content->setContentsMargins(pixels(15), pixels(14), pixels(6), pixels(16));
    m_content->setSpacing(pixels(10));
    m_answers->setSpacing(pixels(10));
}

void FunctionChooser::retranslateUi()
{
    setAccessibleName(tr("Function chooser"));
    m_title->setText(tr("Which function for which task?"));
    m_intro->setText(tr("Say what you need. The answers are what is usual for it, weighed by what each function is; the "
                        "numbers are computed from the functions."));
    m_heading->setText(tr("Answers, the best first"));
    m_shown.clear();
    answer();
}

void FunctionChooser::changeEvent(QEvent *event)
{
    LessonWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
