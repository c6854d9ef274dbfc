#include "ui/workspace/busystrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace actiscope {

BusyStrip::BusyStrip(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_stop);
    m_progress->setRange(0, 0); // nobody knows how long it takes
    connect(m_stop, &QPushButton::clicked, this, &BusyStrip::stopRequested);
    retranslateUi();
    hide();
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
