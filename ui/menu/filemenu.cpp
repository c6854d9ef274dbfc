#include "ui/menu/filemenu.h"

#include "ui/model/statemodel.h"
#include "ui/picture/clipboard.h"
#include "ui/picture/exportdialog.h"

#include <QDir>
#include <QEvent>

#include <utility>

namespace actiscope {

FileMenu::FileMenu(StateModel *model, std::function<QSize()> chartsSize, QWidget *parent)
    : QMenu(parent)
    , m_pictured(model)
    , m_chartsSize(std::move(chartsSize))
{
    setToolTipsVisible(true);
    m_export = addAction(QString(), this, &FileMenu::openExport);
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_copyImage = addAction(QString(), this, &FileMenu::copyPicture);
    m_copyImage->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    addSeparator();
    m_quit = addAction(QString(), this, &FileMenu::quitRequested);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    retranslateUi();
}

void FileMenu::openExport()
{
    ExportDialog dialog(m_pictured->state(), m_chartsSize(), window());
    dialog.exec();
    if (!dialog.savedFile().isEmpty())
        emit notice(tr("Saved as %1.").arg(QDir::toNativeSeparators(dialog.savedFile())));
}

void FileMenu::copyPicture()
{
    const ExportOptions options = slideOptions();
    const QSize pixels = pixelSize(options);
    const bool copied = copyImage(m_pictured->state(), options);
    emit notice(copied ? tr("The charts are on the clipboard, %1 × %2 pixels.").arg(pixels.width()).arg(pixels.height())
                       : tr("There is too little memory to copy the charts."));
}

void FileMenu::retranslateUi()
{
    setTitle(tr("&File"));
    m_export->setText(tr("&Export…"));
    m_copyImage->setText(tr("&Copy image"));
    m_quit->setText(tr("&Quit"));
}

void FileMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
