#include "ui/session/sessionfiles.h"

#include "ui/language/quotation.h"
#include "ui/model/settings.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/session/filekind.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondocument.h"
#include "ui/table/tablefile.h"
#include "ui/widget/messagebox.h"
#include "ui/widget/savequestion.h"
#include "ui/widget/waiting.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include <memory>
#include <utility>

namespace actiscope {

SessionFiles::SessionFiles(SessionDocument *document, QWidget *over)
    : QObject(over)
    , m_document(document)
    , m_over(over)
{
    connect(&m_background, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            warn(m_over, tr("Open"), problem);
    });
}

QString SessionFiles::ending()
{
    return QStringLiteral("actiscope");
}

QString SessionFiles::folder() const
{
    if (!m_document->fileName().isEmpty())
        return QFileInfo(m_document->fileName()).absolutePath();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void SessionFiles::newSession()
{
    if (!mayLose())
        return;
    m_background.cancel();
    m_document->begin();
    emit opened();
}

void SessionFiles::chooseFile()
{
    const QStringList filters{
        tr("All that Actiscope opens (%1)").arg(QStringLiteral("*.actiscope *.actideck *.png *.svg *.pdf ") + tableEndings()),
        tr("Sessions of Actiscope (*.actiscope)"),
        tr("Decks of Actiscope (*.actideck)"),
        tr("Pictures made by Actiscope (%1)").arg(QStringLiteral("*.png *.svg *.pdf")),
        tr("Tables of numbers (%1)").arg(tableEndings()),
        tr("All files (*)")};
    QFileDialog dialog(m_over, tr("Open"), folder(), filters.join(QStringLiteral(";;")));
    dialog.setFileMode(QFileDialog::ExistingFile);
    if (dialog.exec() == QDialog::Accepted)
        emit fileChosen(dialog.selectedFiles().value(0));
}

void SessionFiles::open(const QString &fileName)
{
    if (!mayLose())
        return;
    const QString path = QFileInfo(fileName).absoluteFilePath();
    const bool isPicture = kindOf(path) == FileKind::Picture;
    const State agreed = m_document->session().state;
    const FileStamp stamp = FileStamp::of(path);
    m_background.start([this, path, isPicture, agreed, stamp](std::stop_token stop) -> Background::Delivery {
        auto error = std::make_shared<QString>();
        auto session = std::make_shared<std::optional<Session>>(isPicture ? sessionInPicture(path, error.get(), stop)
                                                                          : openSession(path, error.get()));
        const Background::Delivery show = [this, path, isPicture, agreed, stamp, session, error] {
            if (!*session) {
                recentFiles::remove(path);
                warn(m_over, tr("Open"), *error);
                return;
            }
            // What has been done while the file was read is not to be lost unasked either.
            if (!m_document->shows(agreed) && !mayLose())
                return;
            // Saving must not write a session over the picture.
            if (isPicture)
                m_document->load(**session, {});
            else
                m_document->load(**session, path, stamp);
            recentFiles::add(path);
            emit opened();
            const QString name = nameQuotation(path);
            emit notice(error->isEmpty() ? tr("Opened %1.").arg(name)
                                         : tr("Opened %1, with other values: %2.").arg(name, *error));
        };
        return [this, show] {
            if (m_isWriting) // else the file that is written would belong to what was opened meanwhile
                m_afterWriting = show;
            else
                show();
        };
    });
}

bool SessionFiles::save()
{
    if (m_document->fileName().isEmpty())
        return saveAs();
    switch (m_document->isFileChanged() ? askToReplace(m_over, tr("Save Session"), nameQuotation(m_document->displayName()))
                                          : Replacing::Yes) {
    case Replacing::Yes:
        return write(m_document->fileName());
    case Replacing::Another:
        return saveAs();
    case Replacing::No:
        break;
    }
    return false;
}

bool SessionFiles::saveAs()
{
    QFileDialog dialog(m_over, tr("Save Session"), folder(),
                       tr("Sessions of Actiscope (*.actiscope)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending()); // before the dialog asks whether a file may be replaced
    dialog.selectFile(m_document->fileName().isEmpty() ? tr("Untitled") + u'.' + ending() : m_document->displayName());
    return dialog.exec() == QDialog::Accepted && write(dialog.selectedFiles().value(0));
}

bool SessionFiles::write(QString fileName) // of its own: the document's may change meanwhile
{
    QString error;
    bool isWritten = false;
    const Session session = m_document->session();
    // A batch of a million numbers takes a second.
    m_isWriting = true;
    const QString problem = waitFor(m_over, tr("Saving…"), [&] { isWritten = saveSession(session, fileName, &error); });
    m_isWriting = false;
    if (!problem.isEmpty())
        error = problem;
    if (const Background::Delivery show = std::exchange(m_afterWriting, {}))
        QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    if (!isWritten) {
        warn(m_over, tr("Save Session"), error);
        return false;
    }
    m_document->setSaved(session, fileName);
    recentFiles::add(QFileInfo(fileName).absoluteFilePath());
    emit notice(tr("Saved as %1.").arg(pathQuotation(fileName)));
    return true;
}

bool SessionFiles::mayLose()
{
    if (!m_document->isModified())
        return true;
    switch (askToSave(m_over, tr("Session"),
                      tr("The session “%1” has changes that are not saved. Save them?").arg(nameQuotation(m_document->displayName())))) {
    case SaveAnswer::Save:
        return save();
    case SaveAnswer::Discard:
        return true;
    case SaveAnswer::Cancel:
        break;
    }
    return false;
}

} // namespace actiscope
