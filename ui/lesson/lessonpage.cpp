#include "ui/lesson/lessonpage.h"

#include "ui/language/quotation.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessondeck.h"
#include "ui/lesson/lessonlist.h"
#include "ui/lesson/lessonstage.h"
#include "ui/lesson/stepview.h"
#include "ui/model/statemodel.h"
#include "ui/scene/scenecanvas.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/messagebox.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace actiscope {

LessonPage::LessonPage(StateModel *windowModel, QWidget *parent)
    : QWidget(parent)
    , m_course(new LessonCourse(windowModel->state().appearance, this))
    , m_side(new QWidget)
    , m_sideLayout(new QVBoxLayout(m_side))
    , m_heading(new QLabel)
    , m_list(new LessonList(m_course))
    , m_step(new StepView(m_course))
    , m_stage(new LessonStage(m_course))
{
    setLook(m_side, Look::LeftSide);
    setLook(m_heading, Look::Section);
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_sideLayout->addWidget(m_heading);
    m_sideLayout->addWidget(m_list, 1);
    auto *text = new QWidget;
    setLook(text, Look::LeftSide);
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 1, 0); // the line at the edge
    textLayout->addWidget(m_step);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(text);
    layout->addWidget(m_stage, 1);

    connect(windowModel, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.appearance != after.appearance)
            m_course->setAppearance(after.appearance);
    });
    connect(m_course, &LessonCourse::stepChanged, this, &LessonPage::statusChanged);
    connect(m_stage, &LessonStage::openRequested, this, &LessonPage::openRequested);
    connect(m_stage, &LessonStage::notice, this, &LessonPage::notice);
    connect(&m_background, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit notice(problem);
    });
    arrange();
    retranslateUi();
}

LessonPage::~LessonPage() = default;

StateModel *LessonPage::model() const
{
    return m_course->model();
}

QSize LessonPage::chartsSize() const
{
    return m_stage->canvas()->size();
}

QString LessonPage::statusText() const
{
    if (m_course->isSummary())
        return tr("Lesson %1 of %2, summary").arg(m_course->lessonIndex() + 1).arg(m_course->lessons().lessons.size());
    return tr("Lesson %1 of %2, step %3 of %4")
        .arg(m_course->lessonIndex() + 1)
        .arg(m_course->lessons().lessons.size())
        .arg(m_course->stepIndex() + 1)
        .arg(m_course->lesson().steps.size());
}

void LessonPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open Lessons Folder"), m_course->lessons().folder);
    if (!folder.isEmpty())
        openFolder(folder);
}

void LessonPage::openFolder(const QString &folder)
{
    LessonCollection lessons = lessonsOf(folder);
    const QStringList problems = lessons.problems;
    const bool some = !lessons.lessons.empty();
    if (some) {
        emit notice(tr("Lessons opened: %1.").arg(lessons.lessons.size()));
        m_course->open(std::move(lessons));
        retranslateUi();
    }
    if (problems.isEmpty())
        return;
    constexpr qsizetype mostShown = 12;
    QString text = problems.mid(0, mostShown).join(QStringLiteral("\n\n"));
    if (problems.size() > mostShown)
        text += QStringLiteral("\n\n") + tr("… and %1 more.").arg(problems.size() - mostShown);
    auto *box = new MessageBox(QMessageBox::Warning, tr("Open Lessons Folder"),
                               some ? tr("These lessons cannot be opened:") : tr("No lesson can be opened from there."),
                               QMessageBox::Ok, this);
    box->setInformativeText(text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void LessonPage::openBuiltIn()
{
    m_course->open(builtInLessons());
    retranslateUi();
}

void LessonPage::resetProgress()
{
    auto *box = new MessageBox(QMessageBox::Question, tr("Reset Progress"), tr("Forget which steps of all lessons are done?"),
                               QMessageBox::Cancel, this);
    const QPushButton *forget = box->addButton(tr("Forget"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, forget](const QAbstractButton *clicked) {
        if (static_cast<const void *>(clicked) == static_cast<const void *>(forget))
            m_course->resetProgress();
    });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void LessonPage::requestLecture()
{
    const std::size_t scene = sceneOf(*m_course->lessons().lessons[m_course->lessonIndex()], m_course->stepIndex());
    m_background.start([this, scene, file = m_course->lessons().lessons[m_course->lessonIndex()],
                        language = lessonLanguage()](std::stop_token stop) -> Background::Delivery {
        const std::optional<Deck> deck = deckOf(*file, language, stop);
        if (!deck)
            return {};
        return [this, scene, deck] {
            if (deck->scenes.empty())
                emit notice(tr("This lesson has no charts to show in a lecture."));
            else
                emit lectureRequested(*deck, std::min(scene, deck->scenes.size() - 1));
        };
    });
}

/// The texts get the widths that suit them, but less where the charts would get too little.
void LessonPage::arrange()
{
    const double unit = unitOf(this);
    const auto pixels = [unit](double design) { return qRound(design * unit); };
    m_sideLayout->setContentsMargins(0, pixels(18), 1, pixels(8)); // with the line at the edge
    m_sideLayout->setSpacing(pixels(8));
    m_heading->setContentsMargins(pixels(14), 0, pixels(8), 0);
    constexpr double mostForList = 0.18;
    constexpr double mostForText = 0.34;
    m_side->setFixedWidth(std::max(m_list->leastWidth(), std::min(pixels(236), qRound(mostForList * width()))));
    m_step->parentWidget()->setFixedWidth(std::min(pixels(400), qRound(mostForText * width())));
}

void LessonPage::retranslateUi()
{
    const QString &folder = m_course->lessons().folder;
    m_heading->setText(folder.isEmpty() ? tr("From sigmoid to GELU") : nameQuotation(QDir(folder).absolutePath()));
    m_list->setAccessibleName(tr("Lessons"));
    arrange(); // titles are as long as they are
}

void LessonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void LessonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_course->translate();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

} // namespace actiscope
