#include "ui/workspace/busystrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace actiscope {

BusyStrip::BusyStrip(QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    layout->addWidget(m_problem, 1);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);
    m_progress->setRange(0, 0); // nobody knows how long it takes
    connect(m_stop, &QPushButton::clicked, this, &BusyStrip::stopRequested);
    retranslateUi();
    arrange();
}

void BusyStrip::setBusy(bool busy)
{
    m_busy = busy;
    arrange();
}

void BusyStrip::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    arrange();
}

QString BusyStrip::problem() const
{
    return m_problem->text();
}

void BusyStrip::arrange()
{
    m_problem->setVisible(!m_busy && !m_problem->text().isEmpty());
    m_progress->setVisible(m_busy);
    m_stop->setVisible(m_busy);
    setVisible(m_busy || !m_problem->text().isEmpty());
}

void BusyStrip::retranslateUi()
{
    m_progress->setAccessibleName(tr("Computing"));
    m_progress->setFormat(tr("Computing…"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop computing and keep what is shown"));
}

void BusyStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
