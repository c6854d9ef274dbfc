#pragma once

#include "core/state/state.h"

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace actiscope {

class FormulaView;
class ParameterSlider;
class RangeEnds;
class StateModel;

/// The parameters of a function of one's own in the order of their letters: which there are, and of each its slider with ends
/// that can be moved.
class OwnParameters : public QWidget
{
    Q_OBJECT

public:
    explicit OwnParameters(StateModel *model, QWidget *parent = nullptr);

    /// Those of a function of the state; of none if there is no such function. `isEmpty`: nothing has been typed yet.
    void showFunction(const std::string &id, bool isEmpty = false);

    /// Tab goes from `before` through all rows; gives the last of them.
    QWidget *chainTabs(QWidget *before);

signals:
    /// Tab has to be led through them.
    void rowsAdded();
    void notice(const QString &text);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        ParameterSlider *slider;
        FormulaView *symbol;
        RangeEnds *ends;
        std::size_t index = 0; ///< of its parameter
        std::string key = {};
    };
    Row newRow(qsizetype row);
    void showRow(Row &row, const Activation &function, std::size_t index, const Parameters &values);
    void change(Row row, double value);
    void changeRange(Row row, double least, double greatest);
    FunctionRef function() const;
    void renew();
    void arrange();

    StateModel *m_model;
    std::string m_id;
    bool m_isEmpty = true;
    FunctionRef m_shown; ///< for which the rows were set up
    QLabel *m_heading;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
};

} // namespace actiscope
