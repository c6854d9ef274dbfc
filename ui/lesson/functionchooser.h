#pragma once

#include "core/advice/chooser.h"
#include "ui/lesson/lessonwidget.h"

#include <QList>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class RecommendationCard;
class TaskQuestions;

/// Asks what a function is needed for, and answers with functions and reasons.
class FunctionChooser : public LessonWidget
{
    Q_OBJECT

public:
    explicit FunctionChooser(StateModel *model, QWidget *parent = nullptr);

    QString wayBack() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void answer();
    void addCard();
    void arrange();
    void retranslateUi();

    QScrollArea *m_area;
    QVBoxLayout *m_content;
    QVBoxLayout *m_answers;
    QLabel *m_title;
    QLabel *m_intro;
    TaskQuestions *m_questions;
    QLabel *m_heading;
    QList<RecommendationCard *> m_cards;
    std::vector<Recommendation> m_shown;
};

} // namespace actiscope
