#include "ui/widget/notices.h"

#include <QStatusBar>

namespace actiscope {

Notices::Notices(QStatusBar *bar, QWidget *readings)
    : QObject(bar)
    , m_bar(bar)
{
    bar->setSizeGripEnabled(false);
    bar->addWidget(readings, 1);
    // The bar hides them behind a message by itself, but shows them again when its own height changes meanwhile.
    connect(bar, &QStatusBar::messageChanged, readings, [readings](const QString &message) {
        readings->setVisible(message.isEmpty());
    });
}

void Notices::say(const QString &text)
{
    constexpr int time = 6000; // milliseconds
    m_bar->showMessage(text, time);
}

void Notices::sayOfFiles(const QString &text)
{
    constexpr int timeToRead = 1000; // milliseconds
    const bool isUnread = !m_ofFiles.isEmpty() && m_ofFiles == m_bar->currentMessage() && m_age.elapsed() < timeToRead;
    m_ofFiles = isUnread && m_ofFiles != text ? text + QStringLiteral(" · ") + m_ofFiles : text;
    m_age.start();
    say(m_ofFiles);
}

} // namespace actiscope
