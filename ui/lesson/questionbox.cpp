#include "ui/lesson/questionbox.h"

#include "ui/lesson/feedback.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonmarkdown.h"
#include "ui/lesson/livetextview.h"
#include "ui/lesson/typednumber.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

QString filledIn(const LiveTemplate &text, const std::vector<std::string> *values)
{
    const std::vector<std::string> none(text.live.size(), "…");
    return QString::fromStdString(text.with(values ? *values : none));
}

/// As it stands: the feedback is Markdown.
QString escaped(const QString &typed)
{
    QString text;
    for (const QChar c : typed) {
        if (c.unicode() < 0x80 && (c.isPunct() || c.isSymbol()))
            text += u'\\';
        text += c;
    }
    return text;
}

QLabel *newText()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    return label;
}

} // namespace

QuestionBox::QuestionBox(LessonCourse *course, QWidget *parent)
    : QWidget(parent)
    , m_course(course)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new QLabel)
    , m_question(new LiveTextView)
    , m_options(new QWidget)
    , m_optionRows(new QVBoxLayout(m_options))
    , m_group(new QButtonGroup(this))
    , m_entry(new QWidget)
    , m_number(new QLineEdit)
    , m_check(new QPushButton)
    , m_feedback(new Feedback)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_optionRows->setContentsMargins(0, 0, 0, 0);
    setLook(m_heading, Look::Heading);
    auto *entry = new QHBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->addWidget(m_number);
    entry->addWidget(m_check);
    entry->addStretch(1);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_question);
    m_layout->addWidget(m_options);
    m_layout->addWidget(m_entry);
    m_layout->addWidget(m_feedback);
    m_number->setMaxLength(30);

    connect(m_check, &QPushButton::clicked, this, &QuestionBox::check);
    connect(m_number, &QLineEdit::returnPressed, this, &QuestionBox::check);
    connect(m_number, &QLineEdit::textEdited, m_course, &LessonCourse::withdrawAnswer);
    connect(m_group, &QButtonGroup::buttonClicked, m_course, &LessonCourse::withdrawAnswer);
    connect(m_course, &LessonCourse::stepChanged, this, &QuestionBox::showStep);
    connect(m_course, &LessonCourse::readingChanged, this, &QuestionBox::showNumbers);
    connect(m_course, &LessonCourse::lagChanged, this, &QuestionBox::showNumbers);
    connect(m_course, &LessonCourse::verdictChanged, this, [this] {
        showVerdict();
        if (m_feedback->isVisibleTo(this))
            emit said(m_feedback);
    });
    connect(m_course, &LessonCourse::answerOutdated, this, &QuestionBox::forgetAnswer);
    arrange();
    retranslateUi();
    showStep();
}

void QuestionBox::showStep()
{
    const Question kind = m_course->step().question;
    setVisible(kind != Question::None && !m_course->isSummary());
    m_number->clear();
    m_number->setVisible(kind == Question::Number);
    m_options->setVisible(kind == Question::Choice);
    m_question->setTemplate(m_course->text().question, false);
    m_number->setAccessibleName(plainText(filledIn(m_course->text().question, nullptr)));
    showOptions();
    showNumbers();
    showVerdict();
}

void QuestionBox::showOptions()
{
    for (QAbstractButton *button : m_group->buttons())
        delete button->parentWidget();
    m_labels.clear();
    for (std::size_t i = 0; i < m_course->text().options.size(); ++i) {
        // A radio button does not break its text into lines.
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *button = new QRadioButton;
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        auto *label = newText();
        label->setBuddy(button);
        label->installEventFilter(this);
        layout->addWidget(button, 0, Qt::AlignTop);
        layout->addWidget(label, 1);
        m_group->addButton(button, static_cast<int>(i));
        m_labels << label;
        m_optionRows->addWidget(row);
    }
}

void QuestionBox::showNumbers()
{
    const StepText &text = m_course->text();
    const auto &reading = m_course->reading();
    const bool known = reading && !m_course->isBehind();
    if (reading)
        m_question->setValues(reading->question);
    m_question->setBehind(m_course->isBehind());
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        const QString option = filledIn(text.options[place], known ? &reading->options[place] : nullptr);
        showMarkdown(m_labels[i], option);
        m_group->button(static_cast<int>(i))->setAccessibleName(plainText(option));
    }
    showVerdict();
}

void QuestionBox::showVerdict()
{
    const auto &reading = m_course->reading();
    const bool said = m_course->verdict() != LessonCourse::Verdict::None && reading;
    m_feedback->setVisible(said);
    if (!said)
        return;
    const bool right = m_course->verdict() == LessonCourse::Verdict::Right;
    const std::vector<std::string> *values = right ? &reading->right : &reading->wrong;
    const QString text = filledIn(right ? m_course->text().right : m_course->text().wrong, m_course->isBehind() ? nullptr : values);
    m_feedback->say(text, right);
}

/// What was answered stood beside a state that is gone.
void QuestionBox::forgetAnswer()
{
    m_number->clear();
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void QuestionBox::complain(const QString &text)
{
    m_feedback->say(text, false);
    m_feedback->show();
    emit said(m_feedback);
}

void QuestionBox::check()
{
    if (m_course->step().question == Question::Choice) {
        if (m_group->checkedId() >= 0)
            m_course->answerChoice(static_cast<std::size_t>(m_group->checkedId()));
        else
            complain(tr("Choose an answer first."));
        return;
    }
    const QString typed = m_number->text().trimmed();
    if (const std::optional<GivenNumber> number = givenNumber(typed)) {
        m_course->answerNumber(*number);
        return;
    }
    m_course->withdrawAnswer();
    complain(typed.isEmpty() ? tr("Type a number first.")
                             : tr("“%1” is no number. Right would be 0.25 or 0,25, 25%, 1/4 or 1e-3.").arg(escaped(typed)));
    m_number->setFocus();
}

void QuestionBox::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setSpacing(pixels(9));
    m_optionRows->setSpacing(pixels(6));
    m_number->setFixedWidth(pixels(96));
}

void QuestionBox::retranslateUi()
{
    m_heading->setText(tr("Question"));
    m_check->setText(tr("Check"));
}

bool QuestionBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        if (const qsizetype option = m_labels.indexOf(static_cast<QLabel *>(watched)); option >= 0)
            m_group->button(static_cast<int>(option))->click();
    }
    return QWidget::eventFilter(watched, event);
}

void QuestionBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace actiscope
