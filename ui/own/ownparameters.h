#pragma once

#include "core/state/state.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace actiscope {

class ParameterSlider;
class RangeEnds;
class StateModel;

/// The parameters of a function of one's own: which there are, and of each its slider with ends that can be moved.
class OwnParameters : public QWidget
{
    Q_OBJECT

public:
    explicit OwnParameters(StateModel *model, QWidget *parent = nullptr);

    /// Those of a function of the state; of none if there is no such function.
    void showFunction(const std::string &id);

signals:
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        ParameterSlider *slider;
        RangeEnds *ends;
    };
    Row newRow(std::size_t index);
    void change(std::size_t index, double value);
    void changeRange(std::size_t index, double least, double greatest);
    FunctionRef function() const;
    void renew();

    StateModel *m_model;
    std::string m_id;
    FunctionRef m_shown; ///< for which the rows were set up
    QLabel *m_heading;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace actiscope
