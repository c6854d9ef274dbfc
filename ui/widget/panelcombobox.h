#pragma once

#include <QComboBox>

namespace actiscope {

/// A combo box in a panel that scrolls: the wheel is the panel's unless the box has the focus, and the box comes into
/// view, with room for its list, before it opens.
class PanelComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PanelComboBox(QWidget *parent = nullptr);

    void showPopup() override;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace actiscope
