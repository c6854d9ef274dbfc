#pragma once

#include <QPushButton>

class QScrollArea;

namespace actiscope {

/// Tells that a scroll area goes on below its lower edge: the text fades out there, and a button scrolls on. Neither is
/// seen at the end.
class MoreBelow : public QPushButton
{
    Q_OBJECT

public:
    explicit MoreBelow(QScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Fade;
    void follow();
    void scrollOn();

    QScrollArea *m_area;
    Fade *m_fade;
};

} // namespace actiscope
