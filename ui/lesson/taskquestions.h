#pragma once

#include "core/advice/task.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace actiscope {

/// Asks for what a function is sought. Only what matters for the place chosen is asked.
class TaskQuestions : public QWidget
{
    Q_OBJECT

public:
    explicit TaskQuestions(QWidget *parent = nullptr);

    Task task() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Question {
        QWidget *field;
        QLabel *label;
        QComboBox *box;
    };
    Question addQuestion();
    void ask(const Question &question, const QString &text, const QList<std::pair<QString, int>> &answers);
    void askWhatMatters();
    void arrange();
    void retranslateUi();

    QWidget *m_fields;
    Question m_place;
    Question m_output;
    Question m_network;
    QLabel *m_heading;
    QWidget *m_boxes;
    QCheckBox *m_speed;
    QCheckBox *m_integers;
    QCheckBox *m_smooth;
    QCheckBox *m_noDeadUnits;
};

} // namespace actiscope
