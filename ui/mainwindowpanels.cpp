// The window's size, that of its panels, and what of both is remembered.

#include "ui/mainwindow.h"

#include "ui/control/functionlist.h"
#include "ui/control/inspector/inspector.h"
#include "ui/lecture/lecturedesk.h"
#include "ui/model/settings.h"
#include "ui/session/sessiondesk.h"
#include "ui/session/sessionfiles.h"

#include <QAction>
#include <QCloseEvent>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace actiscope {

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(settings::windowGeometry().get())) {
        // On a small screen the window manager's frame needs some of the room too.
        const QSize room = screen()->availableSize() - QSize(16, 48);
        resize(QSize(1440, 900).boundedTo(room));
    }
    m_panelsByHand = m_splitter->restoreState(settings::panelSizes().get());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panelsByHand = true; });
    m_showFunctions->setChecked(settings::functionListShown().get());
    m_showFacts->setChecked(settings::factsShown().get());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_panelsByHand)
        fitPanels(); // only now the window has the width that is to be shared
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (!m_panelsByHand && isVisible() && event->size().width() != event->oldSize().width())
        fitPanels();
}

/// Gives the panels at the sides the widths that suit them, but less where the charts would get less than half.
void MainWindow::fitPanels()
{
    int room = width() / 2 - m_functions->minimumSizeHint().width() - m_inspector->minimumSizeHint().width();
    const auto fitted = [&room](const QWidget *panel) {
        const int least = panel->minimumSizeHint().width();
        const int more = std::clamp(panel->sizeHint().width() - least, 0, std::max(0, room));
        room -= more;
        return least + more;
    };
    const int list = fitted(m_functions);
    const int facts = fitted(m_inspector);
    m_splitter->setSizes({list, std::max(1, width() - list - facts), facts});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_sessions->files()->mayLose() || !m_lecture->mayClose()) {
        event->ignore();
        return;
    }
    settings::windowGeometry().set(saveGeometry());
    settings::panelSizes().set(m_panelsByHand ? m_splitter->saveState() : QByteArray());
    settings::functionListShown().set(m_showFunctions->isChecked());
    settings::factsShown().set(m_showFacts->isChecked());
    QMainWindow::closeEvent(event);
}

} // namespace actiscope
