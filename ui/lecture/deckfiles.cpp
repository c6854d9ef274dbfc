#include "ui/lecture/deckfiles.h"

#include "ui/language/quotation.h"
#include "ui/lecture/deckmodel.h"
#include "ui/widget/messagebox.h"
#include "ui/widget/savequestion.h"
#include "ui/widget/waiting.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace actiscope {

namespace {

QString filters()
{
    return DeckFiles::tr("Decks of Actiscope (*.actideck)") + QStringLiteral(";;") + DeckFiles::tr("All files (*)");
}

} // namespace

DeckFiles::DeckFiles(DeckModel *deck, QWidget *over)
    : QObject(over)
    , m_deck(deck)
    , m_over(over)
{
}

QWidget *DeckFiles::dialogParent() const
{
    QWidget *active = QApplication::activeWindow();
    return active ? active : m_over->window();
}

QString DeckFiles::folder() const
{
    if (!m_deck->fileName().isEmpty())
        return QFileInfo(m_deck->fileName()).absolutePath();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

QString DeckFiles::ending()
{
    return QStringLiteral("actideck");
}

void DeckFiles::newDeck()
{
    if (mayLose())
        m_deck->newDeck();
}

void DeckFiles::chooseDeck()
{
    QFileDialog dialog(dialogParent(), tr("Open Deck"), folder(), filters());
    dialog.setFileMode(QFileDialog::ExistingFile);
    if (dialog.exec() == QDialog::Accepted)
        open(dialog.selectedFiles().value(0));
}

bool DeckFiles::open(const QString &fileName)
{
    if (!mayLose())
        return false;
    QString error;
    const auto waiting = [&](const auto &work) {
        if (const QString problem = waitFor(dialogParent(), tr("Opening…"), work); !problem.isEmpty())
            error = problem;
    };
    if (!m_deck->open(fileName, &error, waiting)) {
        MessageBox(QMessageBox::Warning, tr("Open Deck"), error, QMessageBox::Ok, dialogParent()).exec();
        return false;
    }
    const QString name = nameQuotation(m_deck->displayName());
    emit notice(error.isEmpty() ? tr("Opened %1.").arg(name) : tr("Opened %1, with other values: %2.").arg(name, error));
    return true;
}

bool DeckFiles::save()
{
    if (m_deck->fileName().isEmpty())
        return saveAs();
    const QString name = nameQuotation(m_deck->displayName());
    switch (m_deck->isFileChanged() ? askToReplace(dialogParent(), tr("Save Deck"), name) : Replacing::Yes) {
    case Replacing::Yes:
        return write(m_deck->fileName());
    case Replacing::Another:
        return saveAs();
    case Replacing::No:
        break;
    }
    return false;
}

bool DeckFiles::saveAs()
{
    QFileDialog dialog(dialogParent(), tr("Save Deck"), folder(), filters());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(DeckFiles::ending()); // before the dialog asks whether a file may be replaced
    dialog.selectFile(m_deck->fileName().isEmpty() ? tr("Lecture") + u'.' + DeckFiles::ending() : m_deck->displayName());
    return dialog.exec() == QDialog::Accepted && write(dialog.selectedFiles().value(0));
}

bool DeckFiles::write(const QString &fileName)
{
    QString error;
    const QString name = fileName; // the deck's own may change meanwhile
    const auto waiting = [&](const auto &work) {
        if (const QString problem = waitFor(dialogParent(), tr("Saving…"), work); !problem.isEmpty())
            error = problem;
    };
    if (!m_deck->save(name, &error, waiting)) {
        MessageBox(QMessageBox::Warning, tr("Save Deck"), error, QMessageBox::Ok, dialogParent()).exec();
        return false;
    }
    emit notice(tr("Saved as %1.").arg(pathQuotation(fileName)));
    return true;
}

bool DeckFiles::mayLose(QWidget *over)
{
    if (!m_deck->isModified())
        return true;
    switch (askToSave(over ? over : dialogParent(), tr("Deck"),
                      tr("The deck “%1” has changes that are not saved. Save them?").arg(nameQuotation(m_deck->displayName())))) {
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
