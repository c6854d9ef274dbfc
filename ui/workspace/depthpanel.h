#pragma once

#include "core/figure/figure.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class FigureTable;
class RemarkList;
class StateModel;
struct DepthOutcome;

/// The panel at the right of Depth: what the experiment is, what reaches layer 1, the diagnosis, and what to try.
class DepthPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DepthPanel(StateModel *model, QWidget *parent = nullptr);

    void show(const Figure &figure, const DepthOutcome &outcome);
    void copyTable() const;

    using QWidget::show;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addHeading();
    QLabel *addText();
    void arrange();
    void retranslateUi();

    StateModel *m_model;
    QScrollArea *m_area;
    QVBoxLayout *m_content;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_reached;
    FigureTable *m_table;
    QLabel *m_diagnosis;
    RemarkList *m_remarks;
    QLabel *m_chain;
    QLabel *m_factors;
    QLabel *m_try;
    QLabel *m_advice;
};

} // namespace actiscope
