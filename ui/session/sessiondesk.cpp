#include "ui/session/sessiondesk.h"

#include "ui/language/quotation.h"
#include "ui/lecture/deckmodel.h"
#include "ui/model/statemodel.h"
#include "ui/session/filekind.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondocument.h"
#include "ui/session/sessionfiles.h"
#include "ui/widget/messagebox.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QPushButton>

namespace actiscope {

SessionDesk::SessionDesk(StateModel *model, DeckModel *deck, QMainWindow *window)
    : QObject(window)
    , m_deck(deck)
    , m_window(window)
    , m_document(new SessionDocument(model, this))
    , m_files(new SessionFiles(m_document, window))
{
    connect(m_document, &SessionDocument::fileChanged, this, &SessionDesk::retranslate);
    connect(m_document, &SessionDocument::modifiedChanged, window, &QWidget::setWindowModified);
    connect(m_files, &SessionFiles::fileChosen, this, &SessionDesk::openFile);
    connect(m_files, &SessionFiles::notice, this, &SessionDesk::notice);
    const auto keep = [this] {
        if (m_recovery)
            m_recovery->touch();
    };
    const auto keepFirst = [this] {
        if (m_recovery)
            m_recovery->touchFirst();
    };
    connect(model, &StateModel::changed, this, keep);
    connect(m_document, &SessionDocument::modifiedChanged, this, keepFirst);
    connect(deck, &DeckModel::changed, this, keep);
    connect(deck, &DeckModel::modifiedChanged, this, keepFirst);
    retranslate();
}

SessionDesk::~SessionDesk() = default;

void SessionDesk::retranslate()
{
    m_window->setWindowTitle(tr("%1[*] – Actiscope").arg(titleQuotation(m_document->displayName())));
    m_window->setWindowFilePath(m_document->fileName());
}

void SessionDesk::openFile(const QString &fileName)
{
    switch (kindOf(fileName)) {
    case FileKind::Session:
    case FileKind::Picture:
        m_files->open(fileName);
        break;
    case FileKind::Deck:
        emit deckChosen(fileName);
        break;
    case FileKind::Batch:
        if (!QFileInfo::exists(fileName))
            recentFiles::remove(fileName);
        emit batchChosen(fileName);
        break;
    }
}

UnsavedWork SessionDesk::unsavedWork() const
{
    UnsavedWork work;
    if (m_document->isModified()) {
        work.session = m_document->session();
        work.sessionFile = m_document->fileName();
        work.sessionStamp = m_document->stamp();
    }
    if (m_deck->isModified()) {
        work.deck = m_deck->deck();
        work.deckFile = m_deck->fileName();
        work.deckStamp = m_deck->stamp();
    }
    return work;
}

void SessionDesk::startRecovery(const QString &folder)
{
    m_recovery = std::make_unique<Recovery>(folder, [this] { return unsavedWork(); });
    connect(m_recovery.get(), &Recovery::failed, this, &SessionDesk::notice);
    QString problem;
    const std::optional<Recovery::Left> left = m_recovery->newestLeft(&problem);
    if (!problem.isEmpty())
        emit notice(problem);
    if (left)
        offer(*left);
}

void SessionDesk::offer(const Recovery::Left &left)
{
    auto *box = new MessageBox(QMessageBox::Question, tr("Restore Work"),
                               tr("Actiscope has ended without saving your work. Bring it back?"), QMessageBox::NoButton,
                               m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *restoring = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    QPushButton *discarding = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *later = box->addButton(tr("&Later"), QMessageBox::RejectRole);
    later->setToolTip(tr("Asks again at the next start"));
    box->setDefaultButton(restoring);
    box->setEscapeButton(later);
    connect(box, &QMessageBox::buttonClicked, this, [=, this](QAbstractButton *button) {
        if (button == discarding || (button == restoring && restore(left.work)))
            Recovery::forget(left);
    });
    box->open();
}

bool SessionDesk::restore(const UnsavedWork &work)
{
    if (work.session)
        m_document->restore(*work.session, work.sessionFile, work.sessionStamp);
    if (work.deck)
        m_deck->restore(*work.deck, work.deckFile, work.deckStamp);
    emit notice(tr("Your unsaved work is back."));
    m_recovery->touch();
    return m_recovery->flush();
}

} // namespace actiscope
