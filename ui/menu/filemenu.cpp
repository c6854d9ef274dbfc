#include "ui/menu/filemenu.h"

#include "ui/language/quotation.h"
#include "ui/model/statemodel.h"
#include "ui/picture/dialog/animationdialog.h"
#include "ui/picture/dialog/exportdialog.h"
#include "ui/picture/share/copier.h"
#include "ui/picture/share/print.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessionfiles.h"

#include <QEvent>

#include <utility>

namespace actiscope {

FileMenu::FileMenu(StateModel *model, SessionFiles *sessions, std::function<QSize()> chartsSize, QWidget *parent)
    : QMenu(parent)
    , m_sessions(sessions)
    , m_copier(new Copier(this))
    , m_pictured(model)
    , m_chartsSize(std::move(chartsSize))
{
    setToolTipsVisible(true);
    m_new = addAction(QString(), sessions, &SessionFiles::newSession);
    m_new->setShortcut(Qt::CTRL | Qt::Key_N);
    m_open = addAction(QString(), sessions, &SessionFiles::chooseFile);
    m_open->setShortcut(Qt::CTRL | Qt::Key_O);
    m_recent = addMenu(QString());
    connect(m_recent, &QMenu::aboutToShow, this, &FileMenu::fillRecent);
    connect(this, &QMenu::aboutToShow, this, [this] { m_recent->setEnabled(!recentFiles::all().isEmpty()); });
    addSeparator();
    m_save = addAction(QString(), sessions, &SessionFiles::save);
    m_save->setShortcut(Qt::CTRL | Qt::Key_S);
    m_saveAs = addAction(QString(), sessions, &SessionFiles::saveAs);
    m_saveAs->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    addSeparator();
    m_export = addAction(QString(), this, &FileMenu::openExport);
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_animation = addAction(QString(), this, &FileMenu::openAnimation);
    m_animation->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_copyImage = addAction(QString(), this, &FileMenu::copyPicture);
    m_copyImage->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_copier, &Copier::notice, this, &FileMenu::notice);
    addSeparator();
    m_preview = addAction(QString(), this, [this] { showPrintPreview(m_pictured->state(), window()); });
    m_print = addAction(QString(), this, &FileMenu::print);
    m_print->setShortcut(Qt::CTRL | Qt::Key_P);
    addSeparator();
    m_quit = addAction(QString(), this, &FileMenu::quitRequested);
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    retranslateUi();
}

void FileMenu::fillRecent()
{
    m_recent->clear();
    for (const QString &file : recentFiles::all()) {
        QString name = nameQuotation(file);
        QAction *action = m_recent->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(pathQuotation(file));
        connect(action, &QAction::triggered, this, [this, file] { emit m_sessions->fileChosen(file); });
    }
    m_recent->addSeparator();
    m_recent->addAction(tr("&Clear list"), this, [] { recentFiles::clear(); });
    m_recent->setToolTipsVisible(true);
}

void FileMenu::openExport()
{
    ExportDialog dialog(m_pictured->state(), m_chartsSize(), window());
    dialog.exec();
    tellSaved(dialog.savedFile());
}

void FileMenu::openAnimation()
{
    AnimationDialog dialog(m_pictured->state(), window());
    dialog.exec();
    tellSaved(dialog.savedFile());
}

void FileMenu::tellSaved(const QString &file)
{
    if (!file.isEmpty())
        emit notice(tr("Saved as %1.").arg(pathQuotation(file)));
}

void FileMenu::copyPicture()
{
    m_copier->copy(CopyKind::Picture, m_pictured->state());
}

void FileMenu::print()
{
    QString error;
    if (askAndPrint(m_pictured->state(), window(), &error))
        emit notice(tr("The charts are on their way to the printer."));
    else if (!error.isEmpty())
        emit notice(error);
}

void FileMenu::retranslateUi()
{
    setTitle(tr("&File"));
    m_new->setText(tr("&New"));
    m_new->setToolTip(tr("Begin anew with the state of a fresh window"));
    m_open->setText(tr("&Open…"));
    m_open->setToolTip(tr("Open a session, a picture made by Actiscope, a deck or a table of numbers"));
    m_recent->setTitle(tr("Open &recent"));
    m_save->setText(tr("&Save"));
    m_save->setToolTip(tr("Save all that the window shows in the session's file"));
    m_saveAs->setText(tr("Save &as…"));
    m_saveAs->setToolTip(tr("Save the session in another file"));
    m_export->setText(tr("&Export…"));
    m_animation->setText(tr("Export ani&mation…"));
    m_animation->setToolTip(tr("Move a slider, and save that as a GIF, a PDF for LaTeX, or numbered pictures"));
    m_copyImage->setText(tr("&Copy image"));
    m_preview->setText(tr("Print pre&view…"));
    m_preview->setToolTip(tr("Show the page as it would be printed"));
    m_print->setText(tr("&Print…"));
    m_print->setToolTip(tr("Print the charts on one page"));
    m_quit->setText(tr("&Quit"));
}

void FileMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
