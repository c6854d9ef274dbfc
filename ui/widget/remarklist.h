#pragma once

#include "core/figure/figure.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;

namespace actiscope {

/// What a figure's numbers come to: a box a remark, in the colour of its tone, below or beside each other. Its texts can
/// be selected.
class RemarkList : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkList(Qt::Orientation orientation = Qt::Vertical, QWidget *parent = nullptr);

    void show(const std::vector<Remark> &remarks);

private:
    QBoxLayout *m_layout;
    QList<QLabel *> m_labels;
    std::vector<Remark> m_remarks;
};

} // namespace actiscope
