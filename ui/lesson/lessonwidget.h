#pragma once

#include <QString>
#include <QWidget>

namespace actiscope {

class StateModel;

/// An interactive piece of a lesson, from which functions can be opened.
class LessonWidget : public QWidget
{
    Q_OBJECT

public:
    explicit LessonWidget(StateModel *model, QWidget *parent = nullptr);

    /// What leads from the charts back to it.
    virtual QString wayBack() const = 0;

signals:
    /// A function was asked for. It is shown and selected by now; what remains is to bring the charts into view.
    void functionRequested(const QString &id);

protected:
    StateModel *model() const { return m_model; }
    /// Shows and selects a function in the model, and says so.
    void request(const QString &id);

private:
    StateModel *m_model;
};

/// The piece that a lesson calls by that name, "chooser" or "timeline"; null for any other name.
LessonWidget *createLessonWidget(const QString &name, StateModel *model, QWidget *parent = nullptr);

} // namespace actiscope
