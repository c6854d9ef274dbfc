#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace actiscope {

class LiveTextView;

/// What a learner is to try, in a tinted box, with a tick once it is done.
class TaskBox : public QWidget
{
    Q_OBJECT

public:
    explicit TaskBox(QWidget *parent = nullptr);

    LiveTextView *text() const { return m_text; }
    void setDone(bool done);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslateUi();

    LiveTextView *m_text;
    QLabel *m_done;
    QVBoxLayout *m_layout;
};

} // namespace actiscope
