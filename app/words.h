#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace actiscope {

/// What a command may be told.
struct Vocabulary {
    QString command;
    QStringList flags;    ///< options without a value: --json
    QStringList valued;   ///< options with a value: --x 1 or --x=1
    QStringList repeated; ///< those of `valued` that may be given more than once
    int plainWords = 0;   ///< how many words may stand without an option
    bool formulas = false; ///< the first of which may be a formula: -x^2
};

/// One option as given, or a plain word (then `option` is empty).
struct Word {
    QString option;
    QString value;
};

/// Reads the words after a command one by one and throws a Failure at the first that does not belong there: an
/// option that is unknown, lacks its value, has one too many, or is given twice; a plain word too many.
class WordReader
{
public:
    WordReader(Vocabulary vocabulary, QStringList words);

    std::optional<Word> next();

private:
    Word readOption(const QString &word);

    Vocabulary m_vocabulary;
    QStringList m_words;
    QSet<QString> m_given;
    int m_plainWords = 0;
};

/// A Failure because of two options that say the same thing in two ways.
[[noreturn]] void refuseTogether(const QString &option, const QString &other);

} // namespace actiscope
