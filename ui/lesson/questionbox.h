#pragma once

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace actiscope {

class Feedback;
class LessonCourse;
class LiveTextView;

/// The question of a step, a number to type or an option to choose, and what is said to the answer.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBox(LessonCourse *course, QWidget *parent = nullptr);

signals:
    /// Something is said below the question.
    void said(QWidget *feedback);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showStep();
    void showOptions();
    void showNumbers();
    void showVerdict();
    void forgetAnswer();
    void complain(const QString &text);
    void check();
    void arrange();
    void retranslateUi();

    LessonCourse *m_course;
    QVBoxLayout *m_layout;
    QLabel *m_heading;
    LiveTextView *m_question;
    QWidget *m_options;
    QVBoxLayout *m_optionRows;
    QButtonGroup *m_group;
    QList<QLabel *> m_labels; ///< of the options
    QWidget *m_entry;
    QLineEdit *m_number;
    QPushButton *m_check;
    Feedback *m_feedback;
};

} // namespace actiscope
