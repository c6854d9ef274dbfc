#include "ui/own/owndraft.h"

#include "core/expression/lexer.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <utility>

namespace actiscope {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

OwnDraft::OwnDraft(StateModel *model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    using namespace std::chrono_literals;
    m_word.setSingleShot(true);
    m_word.setInterval(600ms);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1500ms);
    connect(&m_word, &QTimer::timeout, this, &OwnDraft::commit);
    connect(&m_pause, &QTimer::timeout, this, &OwnDraft::settle);
}

void OwnDraft::begin(const std::string &id)
{
    m_open = true;
    ++m_stretch;
    m_model->sealStep();
    m_lost.clear();
    m_fixedText.reset();
    m_name.clear();
    m_base = {};
    m_baseValues.reset();
    m_formula.clear();
    m_tree.reset();
    const CustomFunction *own = ownFunction(m_model->state(), id);
    m_new = !own;
    m_id = own ? id : std::string();
    if (own)
        take(*own, m_model->state());
    show(own ? QString::fromStdString(own->formula) : QString());
}

QString OwnDraft::end()
{
    if (!m_open)
        return {};
    settle();
    m_open = false;
    m_model->sealStep();
    if (!m_problem || m_text.trimmed().isEmpty())
        return {};
    const FunctionRef function = Functions(m_model->state()).find(m_id);
    if (!function)
        return tr("“%1” could not be read: no function was made.").arg(quotation(m_text));
    return tr("“%1” could not be read: %2 keeps its last formula.").arg(quotation(m_text), quotation(nameOf(*function)));
}

void OwnDraft::setText(const QString &text, qsizetype caret)
{
    if (text == m_text)
        return;
    m_text = text;
    m_settled = false;
    m_pause.start();
    read();
    if (mayGoOn(caret))
        m_word.start();
    else
        commit();
    emit changed();
}

void OwnDraft::read()
{
    const std::string text = m_text.toStdString();
    auto result = readOwnFormula(m_model->state(), m_id, text);
    m_reading.reset();
    m_problem.reset();
    if (auto *reading = std::get_if<expression::Reading>(&result)) {
        m_reading = std::move(*reading);
    } else {
        m_problem = std::move(std::get<expression::Problem>(result));
    }
}

/// Whether the caret is behind a word that has just come up and would be a parameter: it may be on the way to a function.
bool OwnDraft::mayGoOn(qsizetype caret) const
{
    if (!m_reading || caret > m_text.size() || (caret < m_text.size() && isWordCharacter(m_text[caret])))
        return false;
    qsizetype begin = caret;
    while (begin > 0 && isWordCharacter(m_text[begin - 1]))
        --begin;
    const std::string word = m_text.mid(begin, caret - begin).toStdString();
    const auto isWord = [&](const std::string &parameter) { return parameter == word; };
    const auto wasThere = [&](const CustomParameter &parameter) { return parameter.id == word; };
    return std::any_of(m_reading->parameters.begin(), m_reading->parameters.end(), isWord)
        && std::none_of(m_base.parameters.begin(), m_base.parameters.end(), wasThere);
}

void OwnDraft::commit()
{
    m_word.stop();
    if (!m_reading || m_text.toStdString() == m_formula)
        return;
    const auto nameProblem = m_id.empty() ? problemWithName(m_name.toStdString()) : std::nullopt;
    const QScopedValueRollback ours(m_own, true);
    m_model->edit(m_id.empty() ? tr("New Function") : tr("Edit Formula"), [&](State &state) { put(state); },
                  QStringLiteral("own.formula.%1").arg(m_stretch));
    const CustomFunction *own = ownFunction(m_model->state(), m_id);
    m_formula = own ? own->formula : std::string();
    m_tree = own && m_reading ? m_reading->tree : nullptr;
    emit changed();
    if (!own || !nameProblem)
        return;
    m_name.clear();
    emit nameRefused(QString::fromStdString(textOf(*nameProblem, translation())));
}

void OwnDraft::put(State &state)
{
    const std::string text = m_text.toStdString();
    if (m_id.empty()) {
        m_id = addOwnFunction(state, text, m_name.toStdString());
        if (const CustomFunction *own = ownFunction(state, m_id)) {
            m_base = *own;
            m_base.formula.assign(1, 'x');
            m_base.parameters.clear();
            m_baseValues.reset();
        }
        return;
    }
    CustomFunction *own = ownFunction(state, m_id);
    if (!own)
        return;
    own->parameters = m_base.parameters;
    own->formula = m_base.formula;
    if (m_baseValues)
        state.parameters[m_id] = *m_baseValues;
    else
        state.parameters.erase(m_id);
    setOwnFormula(state, m_id, text);
}

std::optional<expression::Problem> OwnDraft::problemWithName(const std::string &name) const
{
    const State &state = m_model->state();
    return m_id.empty() ? problemWithNewName(state, name, m_reading ? m_reading->parameters : std::vector<std::string>())
                        : problemWithOwnName(state, m_id, name);
}

QString OwnDraft::setName(const QString &name)
{
    if (const auto problem = problemWithName(name.toStdString()))
        return QString::fromStdString(textOf(*problem, translation()));
    if (m_id.empty()) {
        m_name = name;
        return {};
    }
    m_model->sealStep();
    m_model->edit(tr("Rename Function"), [&](State &state) { setOwnName(state, m_id, name.toStdString()); });
    return {};
}

void OwnDraft::settle()
{
    m_pause.stop();
    commit();
    if (std::exchange(m_settled, true))
        return;
    emit changed();
}

void OwnDraft::takeFix(const expression::Fix &fix)
{
    const QString typed = m_text;
    const QString text = QString::fromStdString(fixed(typed.toStdString(), fix));
    const std::string formula = m_formula;
    m_model->sealStep();
    emit replaced(text);
    setText(text, text.size());
    settle();
    m_model->sealStep();
    m_fixIsStep = m_formula != formula;
    m_unfixed = typed;
    m_fixedText = text;
    emit changed();
}

void OwnDraft::revert()
{
    if (isFixed()) {
        m_fixedText.reset();
        if (m_fixIsStep)
            m_model->undo();
        emit replaced(m_unfixed);
        setText(m_unfixed, m_unfixed.size());
        settle();
        return;
    }
    const CustomFunction *own = ownFunction(m_model->state(), m_id);
    show(own ? QString::fromStdString(own->formula) : QString());
}

void OwnDraft::show(const QString &text)
{
    m_word.stop();
    m_pause.stop();
    m_text = text;
    m_settled = false;
    read();
    m_tree = m_reading && !m_id.empty() ? m_reading->tree : nullptr; // what is shown is what the state has
    emit replaced(m_text);
    emit changed();
}

void OwnDraft::take(const CustomFunction &own, const State &state)
{
    m_formula = own.formula;
    m_base = own;
    const auto values = state.parameters.find(own.id);
    m_baseValues = values == state.parameters.end() ? std::nullopt : std::optional(values->second);
}

void OwnDraft::follow(const State &before, const State &after)
{
    if (!m_open || m_own)
        return;
    if (m_fixedText) {
        m_fixedText.reset(); // Ctrl+Z is for the other change first
        emit changed();
    }
    if (m_id.empty() && !m_lost.empty() && ownFunction(after, m_lost))
        m_id = std::exchange(m_lost, {}); // its making was done again
    const CustomFunction *own = ownFunction(after, m_id);
    if (!own && !m_id.empty()) {
        if (!m_new) {
            emit left();
            return;
        }
        m_lost = std::exchange(m_id, {});
        m_formula.clear();
        m_tree.reset();
        show({});
        return;
    }
    if (before.selected != after.selected && after.selected != m_id) {
        emit left();
        return;
    }
    if (!own)
        return;
    const bool isOther = own->formula != m_formula;
    take(*own, after);
    if (isOther)
        show(QString::fromStdString(own->formula));
    else if (before.own != after.own)
        emit changed();
}

} // namespace actiscope
