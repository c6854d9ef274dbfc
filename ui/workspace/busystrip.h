#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace actiscope {

/// Says that something is being computed, and offers to stop it; or why it could not be. Hidden while there is nothing
/// to say.
class BusyStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BusyStrip(QWidget *parent = nullptr);

    void setBusy(bool busy);
    /// What stands here until something is computed again; empty: nothing.
    void setProblem(const QString &problem);
    QString problem() const;

signals:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslateUi();

    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    bool m_busy = false;
};

} // namespace actiscope
