#pragma once

#include "ui/lesson/lessonwidget.h"

class QLabel;
class QListView;
class QModelIndex;
class QVBoxLayout;

namespace actiscope {

class TimelineModel;

/// The functions and what made them matter, by year. A click or Enter opens an entry's function.
class Timeline : public LessonWidget
{
    Q_OBJECT

public:
    explicit Timeline(StateModel *model, QWidget *parent = nullptr);

    QString wayBack() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void open(const QModelIndex &index);
    void arrange();
    void retranslateUi();

    TimelineModel *m_entries;
    QVBoxLayout *m_layout;
    QVBoxLayout *m_head;
    QLabel *m_title;
    QLabel *m_hint;
    QListView *m_view;
};

} // namespace actiscope
