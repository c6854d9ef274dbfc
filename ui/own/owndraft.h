#pragma once

#include "core/expression/reader.h"
#include "core/state/customfunction.h"
#include "core/state/state.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <string>

namespace actiscope {

class StateModel;

/// A function of one's own while its formula is typed. What can be read goes into the state at once, a stretch of typing as
/// one undo step; what cannot leaves the last formula there. A new function is in the state as soon as its text can be read.
class OwnDraft : public QObject
{
    Q_OBJECT

public:
    explicit OwnDraft(StateModel *model, QObject *parent = nullptr);

    /// Begins with a function of the state, or with a new one if `id` is empty.
    void begin(const std::string &id);
    /// What was typed is decided: nothing waits any more. Says what a person has to know of a text that is not kept, or
    /// nothing.
    QString end();
    bool isOpen() const { return m_open; }

    /// The function in the state; empty as long as it is not there.
    const std::string &id() const { return m_id; }
    bool isNew() const { return m_new; }
    const QString &text() const { return m_text; }

    /// A person has typed: with the caret behind so many characters.
    void setText(const QString &text, qsizetype caret);
    /// Another name, as a step of its own: a new function has it as soon as it is there. Gives why that cannot be, in words,
    /// or nothing.
    QString setName(const QString &name);
    const QString &name() const { return m_name; } ///< of a function that is not yet in the state
    /// Does now what waits for a pause: a word that may go on, a formula that is not finished.
    void settle();
    /// Writes what is right in the place of what is wrong, as a step of its own.
    void takeFix(const expression::Fix &fix);
    /// The text is as takeFix() has made it.
    bool isFixed() const { return m_fixedText && m_text == *m_fixedText; }
    /// Back to what was typed before the fix, else to the formula that the state has.
    void revert();
    /// To be called at each change of the state.
    void follow(const State &before, const State &after);

    /// Of the text, if it can be read.
    const expression::Reading *reading() const { return m_reading ? &*m_reading : nullptr; }
    const expression::Problem *problem() const { return m_problem ? &*m_problem : nullptr; }
    /// The problem may well go away with what is typed next.
    bool isQuiet() const { return m_problem && m_problem->unfinished && !m_settled; }
    /// Of the formula that the state has, if there is one.
    const expression::Tree &tree() const { return m_tree; }

signals:
    /// Text, reading or problem are others.
    void changed();
    /// The text has been set by the program.
    void replaced(const QString &text);
    /// The function is there, without the name that was given for it; why, in words.
    void nameRefused(const QString &reason);
    /// Its function is gone, or another one is selected.
    void left();

private:
    void read();
    void commit();
    void put(State &state);
    std::optional<expression::Problem> problemWithName(const std::string &name) const;
    void take(const CustomFunction &own, const State &state);
    void show(const QString &text);
    bool mayGoOn(qsizetype caret) const;

    StateModel *m_model;
    bool m_open = false;
    bool m_new = false;     ///< begun without a function
    int m_stretch = 0;      ///< counts the beginnings
    std::string m_id;
    std::string m_lost;     ///< what m_id was before its making was undone
    QString m_name;
    QString m_text;
    QString m_unfixed;      ///< what a fix was for
    std::optional<QString> m_fixedText; ///< what it became, as long as nothing else has changed
    bool m_fixIsStep = false; ///< the state has it
    std::string m_formula;  ///< what the state has
    /// The function as it was without what has been typed here: the words on the way to a longer one leave no parameters.
    CustomFunction m_base;
    std::optional<Parameters> m_baseValues;
    std::optional<expression::Reading> m_reading;
    std::optional<expression::Problem> m_problem;
    expression::Tree m_tree; ///< of m_formula
    bool m_settled = false;
    bool m_own = false;     ///< the change that is being announced was made here
    QTimer m_word;          ///< ends the wait for the rest of a word
    QTimer m_pause;         ///< ends the patience with an unfinished formula
};

} // namespace actiscope
