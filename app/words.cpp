#include "app/words.h"

#include "app/failure.h"
#include "app/suggestion.h"

#include <utility>

namespace actiscope {

WordReader::WordReader(Vocabulary vocabulary, QStringList words)
    : m_vocabulary(std::move(vocabulary)), m_words(std::move(words))
{
}

std::optional<Word> WordReader::next()
{
    if (m_words.isEmpty())
        return std::nullopt;
    const QString word = m_words.takeFirst();
    const bool isFormula = m_vocabulary.formulas && m_plainWords == 0 && !word.startsWith(QStringLiteral("--"));
    if (word.startsWith(u'-') && word.size() > 1 && !isFormula)
        return readOption(word);
    if (++m_plainWords > m_vocabulary.plainWords) {
        throw Failure{CommandLine::tr("%1: %2 is one word too many; actiscope %1 --help shows what is right")
                          .arg(m_vocabulary.command, quoted(word))};
    }
    return Word{{}, word};
}

Word WordReader::readOption(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString option = word.left(equals < 0 ? word.size() : equals);
    const bool takesValue = m_vocabulary.valued.contains(option);
    if (!takesValue && !m_vocabulary.flags.contains(option)) {
        const QStringList known = m_vocabulary.valued + m_vocabulary.flags;
        QString guess = suggestion(option, known);
        if (guess.isEmpty())
            guess = u' ' + CommandLine::tr("Right would be %1.").arg(alternatives(known));
        throw Failure{CommandLine::tr("%1 has no option %2.").arg(m_vocabulary.command, quoted(option)) + guess};
    }
    if (m_given.contains(option) && !m_vocabulary.repeated.contains(option))
        throw Failure{CommandLine::tr("%1 is given twice; once would be right").arg(option)};
    m_given.insert(option);

    if (!takesValue) {
        if (equals >= 0) {
            throw Failure{CommandLine::tr("%1 takes no value, but is given %2")
                              .arg(option, quoted(word.mid(equals + 1)))};
        }
        return {option, {}};
    }
    if (equals >= 0)
        return {option, word.mid(equals + 1)};
    // Values may begin with one minus sign, being numbers, but not with two.
    if (m_words.isEmpty() || m_words.first().startsWith(QStringLiteral("--")))
        throw Failure{CommandLine::tr("%1 lacks its value; actiscope %2 --help shows what it takes")
                          .arg(option, m_vocabulary.command)};
    return {option, m_words.takeFirst()};
}

void refuseTogether(const QString &option, const QString &other)
{
    throw Failure{CommandLine::tr("%1 and %2 do not go together; right would be one of them").arg(option, other)};
}

} // namespace actiscope
