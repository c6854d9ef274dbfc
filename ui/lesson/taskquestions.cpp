#include "ui/lesson/taskquestions.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/panelcombobox.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

template<typename Enumeration>
Enumeration chosen(const QComboBox *box)
{
    return static_cast<Enumeration>(box->currentData().toInt());
}

template<typename Enumeration>
std::pair<QString, int> answer(const QString &text, Enumeration value)
{
    return {text, static_cast<int>(value)};
}

} // namespace

TaskQuestions::TaskQuestions(QWidget *parent)
    : QWidget(parent)
    , m_fields(new QWidget)
    , m_heading(new QLabel)
    , m_boxes(new QWidget)
    , m_speed(new QCheckBox)
    , m_integers(new QCheckBox)
    , m_smooth(new QCheckBox)
    , m_noDeadUnits(new QCheckBox)
{
    setLook(this, Look::Card);
    setLook(m_heading, Look::Heading);
    auto *layout = new QVBoxLayout(this);
    m_fields->setLayout(new FlowLayout(FlowLayout::Arrangement::Columns));
    m_boxes->setLayout(new FlowLayout(FlowLayout::Arrangement::Words));
    m_fields->layout()->setContentsMargins(0, 0, 0, 0);
    m_boxes->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    layout->addWidget(m_heading);
    layout->addWidget(m_boxes);
    m_place = addQuestion();
    m_output = addQuestion();
    m_network = addQuestion();
    for (QCheckBox *box : {m_speed, m_integers, m_smooth, m_noDeadUnits}) {
        m_boxes->layout()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &TaskQuestions::changed);
    }
    arrange();
    retranslateUi();
    askWhatMatters();
}

TaskQuestions::Question TaskQuestions::addQuestion()
{
    const Question question{new QWidget, new QLabel, new PanelComboBox};
    setLook(question.label, Look::Heading);
    question.label->setBuddy(question.box);
    question.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QVBoxLayout(question.field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(question.label);
    layout->addWidget(question.box);
    m_fields->layout()->addWidget(question.field);
    connect(question.box, &QComboBox::currentIndexChanged, this, [this] {
        askWhatMatters();
        emit changed();
    });
    return question;
}

Task TaskQuestions::task() const
{
    return {chosen<Place>(m_place.box),
            chosen<OutputKind>(m_output.box),
            chosen<NetworkKind>(m_network.box),
            {m_speed->isChecked(), m_integers->isChecked(), m_smooth->isChecked(), m_noDeadUnits->isChecked()}};
}

void TaskQuestions::askWhatMatters()
{
    const bool output = chosen<Place>(m_place.box) == Place::Output;
    m_output.field->setVisible(output);
    m_network.field->setVisible(!output);
    m_noDeadUnits->setVisible(!output); // units die in hidden layers
}

void TaskQuestions::ask(const Question &question, const QString &text, const QList<std::pair<QString, int>> &answers)
{
    const QSignalBlocker blocker(question.box);
    const int before = std::max(0, question.box->currentIndex());
    question.label->setText(text);
    question.box->setAccessibleName(text);
    question.box->clear();
    for (const auto &[name, value] : answers)
        question.box->addItem(name, value);
    question.box->setCurrentIndex(before);
}

void TaskQuestions::retranslateUi()
{
    ask(m_place, tr("Where does it stand?"),
        {answer(tr("In the hidden layers"), Place::Hidden), answer(tr("At the output"), Place::Output)});
    ask(m_output, tr("What does the output say?"),
        {answer(tr("Yes or no: a probability"), OutputKind::Probability),
         answer(tr("One of many classes"), OutputKind::OneOfMany), answer(tr("Any number"), OutputKind::RealNumber),
         answer(tr("A positive number"), OutputKind::PositiveNumber),
         answer(tr("A number from −1 to 1"), OutputKind::Bounded)});
    ask(m_network, tr("What kind of network?"),
        {answer(tr("A few dense layers"), NetworkKind::Shallow),
         answer(tr("Deep, convolutional"), NetworkKind::Convolutional),
         answer(tr("Recurrent, with gates"), NetworkKind::Recurrent),
         answer(tr("Transformer, language model"), NetworkKind::LanguageModel),
         answer(tr("Transformer, encoder"), NetworkKind::Encoder),
         answer(tr("Coordinates to signal"), NetworkKind::Coordinates),
         answer(tr("Very deep, not normalised"), NetworkKind::DeepPlain)});
    m_network.box->setToolTip(tr("Language model: goes on with a text, as GPT and LLaMA do. Encoder: reads texts or images, as "
                                 "BERT and ViT do. Coordinates to signal: an implicit representation, such as of an "
                                 "image, a shape or the solution of a differential equation."));
    m_heading->setText(tr("What matters besides?"));
    m_speed->setText(tr("Speed, small devices"));
    m_integers->setText(tr("Integer arithmetic"));
    m_smooth->setText(tr("Smooth second derivatives"));
    m_noDeadUnits->setText(tr("Units have died"));
    m_integers->setToolTip(tr("The trained network is to run quantised"));
    m_smooth->setToolTip(tr("Curvature is used or trained, as in physics-informed networks"));
    m_noDeadUnits->setToolTip(tr("In training, units were seen that give the same output for all data"));
}

void TaskQuestions::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    layout()->setContentsMargins(pixels(14), pixels(12), pixels(14), pixels(14));
    layout()->setSpacing(pixels(6));
    m_fields->layout()->setSpacing(pixels(12));
    m_boxes->layout()->setSpacing(pixels(12));
    for (const Question &question : {m_place, m_output, m_network})
        question.field->layout()->setSpacing(pixels(4));
}

void TaskQuestions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange && m_network.field)
        arrange();
}

} // namespace actiscope
