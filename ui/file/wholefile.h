#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>

class QFile;
class QIODevice;

/// Files that are read and written as a whole, with words for what can go wrong.
namespace actiscope {

/// The largest file that is read: a deck with a batch of a million numbers in each of many scenes is still smaller.
inline constexpr qint64 mostFileBytes = 512LL << 20;

/// The file, open to be read. Null for a folder, a device, what may not be read and what is larger than mostFileBytes;
/// `error` then says why, as one sentence or two.
std::unique_ptr<QFile> openedFile(const QString &fileName, QString *error);
/// That a file is larger than any that the program writes, as a sentence.
QString farTooLarge();

/// All that the file holds. Nothing for a folder, a device, what may not be read and what is larger than
/// mostFileBytes; `error` then says why, as one sentence or two.
std::optional<QByteArray> readWholeFile(const QString &fileName, QString *error);

/// Why a file cannot be written, found before trying, in better words than the system's; empty if nothing speaks against
/// it.
QString problemWritingTo(const QString &fileName);

/// Whether a file of so many bytes can be opened again; if not, `error` says so of the file. For those who know the size
/// before they have the content, which may be more than memory holds.
bool isSizeFit(qint64 bytes, const QString &fileName, QString *error);

/// Whole or not at all: on failure the file is as it was, and `error` says why.
bool writeWholeFile(const QString &fileName, const QByteArray &content, QString *error);
/// The same for a file that is written as it comes, however long: `write` says whether the device took everything.
bool writeWholeFile(const QString &fileName, const std::function<bool(QIODevice &)> &write, QString *error);

/// That a file could not be written, and what to do; `reason` is a part of a sentence.
QString couldNotBeWritten(const QString &fileName, const QString &reason);

/// Says that there is too little memory for a file, as a sentence.
QString tooLittleMemory();

/// What `work` comes to; where memory does not suffice for it nothing or false, and `reason` says so.
template<class Work>
std::invoke_result_t<Work> withinMemory(QString *reason, const Work &work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        *reason = tooLittleMemory();
        return {};
    }
}

/// What is said of a file that cannot be opened; `reason` is a sentence.
QString cannotBeOpened(const QString &fileName, const QString &reason);

} // namespace actiscope
