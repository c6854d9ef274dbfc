#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace actiscope {

/// Says that something is being computed, and offers to stop it. Hidden while nothing is.
class BusyStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BusyStrip(QWidget *parent = nullptr);

    void setBusy(bool busy) { setVisible(busy); }

signals:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QProgressBar *m_progress;
    QPushButton *m_stop;
};

} // namespace actiscope
