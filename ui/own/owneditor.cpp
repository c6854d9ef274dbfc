#include "ui/own/owneditor.h"

#include "core/code/code.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/inspector/arithmeticremark.h"
#include "ui/inspector/codesection.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/own/formulafield.h"
#include "ui/own/namefield.h"
#include "ui/own/owndraft.h"
#include "ui/own/ownparameters.h"
#include "ui/own/readingview.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

OwnEditor::OwnEditor(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_draft(new OwnDraft(model, this))
    , m_area(new QScrollArea)
    , m_buttons(new QHBoxLayout)
    , m_title(new QLabel)
    , m_nameLabel(new QLabel)
    , m_name(new NameField)
    , m_formulaLabel(new QLabel)
    , m_formula(new FormulaField)
    , m_reading(new ReadingView)
    , m_parameters(new OwnParameters(model))
    , m_remark(new ArithmeticRemark(model))
    , m_done(new QPushButton)
    , m_copy(new QPushButton)
    , m_delete(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the line at the panel's edge
    layout->addWidget(m_area);
    auto *content = new QWidget;
    content->setMinimumWidth(1); // it has the panel's width, whatever stands in it
    setLook(content, Look::Panel);
    m_content = new QVBoxLayout(content);
    setLook(m_title, Look::Title);
    m_title->setWordWrap(true);
    for (QLabel *label : {m_nameLabel, m_formulaLabel})
        setLook(label, Look::Small);
    m_nameLabel->setBuddy(m_name);
    m_name->setMaxLength(static_cast<int>(longestOwnName));
    m_formulaLabel->setBuddy(m_formula);
    setLook(m_done, Look::Primary);
    setLook(m_delete, Look::Danger);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_nameLabel),
                          static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_formulaLabel),
                          static_cast<QWidget *>(m_formula), static_cast<QWidget *>(m_reading),
                          static_cast<QWidget *>(m_parameters), static_cast<QWidget *>(m_remark)})
        m_content->addWidget(part);
    m_content->addStretch(1);
    m_buttons->addWidget(m_done);
    m_buttons->addWidget(m_copy);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_delete);
    layout->addLayout(m_buttons);
    m_remark->setSaysNowhere();
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // as the facts have it
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(content);
    content->installEventFilter(this);
    chainTabs();
    arrange();
    retranslateUi();

    connect(m_formula, &FormulaField::edited, this,
            [this](const QString &text) { m_draft->setText(text, m_formula->caret()); });
    connect(m_formula, &FormulaField::confirmed, this, &OwnEditor::confirm);
    connect(m_formula, &FormulaField::escaped, this, &OwnEditor::leave);
    connect(m_formula, &FormulaField::revertRequested, m_draft, &OwnDraft::revert);
    connect(m_formula, &FormulaField::focusLeft, m_draft, &OwnDraft::settle);
    connect(m_formula, &FormulaField::notice, this, &OwnEditor::notice);
    connect(m_draft, &OwnDraft::replaced, m_formula, &FormulaField::setText);
    connect(m_draft, &OwnDraft::changed, this, &OwnEditor::showDraft);
    connect(m_draft, &OwnDraft::left, this, &OwnEditor::leave);
    connect(m_reading, &ReadingView::fixChosen, this, [this](const expression::Fix &fix) {
        m_draft->takeFix(fix);
        m_formula->setFocus(Qt::OtherFocusReason);
    });
    connect(m_draft, &OwnDraft::nameRefused, this, &OwnEditor::notice);
    connect(m_name, &QLineEdit::editingFinished, this, &OwnEditor::takeName);
    connect(m_name, &NameField::styleChosen, this, &OwnEditor::chooseStyle);
    connect(m_parameters, &OwnParameters::notice, this, &OwnEditor::notice);
    connect(m_parameters, &OwnParameters::rowsAdded, this, &OwnEditor::chainTabs);
    connect(m_done, &QPushButton::clicked, this, &OwnEditor::leave);
    connect(m_copy, &QPushButton::clicked, this, &OwnEditor::copyCode);
    connect(m_delete, &QPushButton::clicked, this, &OwnEditor::removeRequested);
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        m_draft->follow(before, after);
        if (before.own != after.own)
            showFunction();
    });
}

void OwnEditor::open(const std::string &id)
{
    leave();
    m_draft->begin(id);
    m_name->setText(QString());
    showFunction();
    showDraft();
    m_area->verticalScrollBar()->setValue(0);
    m_formula->moveCursor(QTextCursor::End);
}

void OwnEditor::focusFormula()
{
    m_formula->setFocus(Qt::OtherFocusReason);
}

void OwnEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

bool OwnEditor::isOpen() const
{
    return m_draft->isOpen();
}

void OwnEditor::leave()
{
    if (!isOpen())
        return;
    takeName();
    if (const QString said = m_draft->end(); !said.isEmpty())
        emit notice(said);
    m_remark->showFunction({});
    emit closed();
}

/// Enter: what can be read is done.
void OwnEditor::confirm()
{
    m_draft->settle();
    if (m_draft->reading())
        leave();
}

FunctionRef OwnEditor::function() const
{
    return m_draft->id().empty() ? nullptr : Functions(m_model->state()).find(m_draft->id());
}

void OwnEditor::showDraft()
{
    if (!isOpen())
        return;
    const bool isEmpty = m_draft->text().trimmed().isEmpty();
    const expression::Problem *problem = m_draft->problem();
    const bool isWrong = problem && !isEmpty && !m_draft->isQuiet();
    m_formula->mark(isWrong ? std::optional(problem->place) : std::nullopt);
    m_formula->setAccessibleDescription(isWrong ? QString::fromStdString(textWithFix(*problem, translation())) : QString());
    const CustomFunction *own = ownFunction(m_model->state(), m_draft->id());
    m_formula->setRevertible(m_draft->isFixed() || (own ? own->formula != m_draft->text().toStdString() : !m_draft->text().isEmpty()));
    m_reading->show(*m_draft);
    showFunction();
}

/// What is known of the function once it is there.
void OwnEditor::showFunction()
{
    if (!isOpen())
        return;
    const CustomFunction *own = ownFunction(m_model->state(), m_draft->id());
    const FunctionRef record = function();
    m_name->setStyle(own ? own->style : -1);
    const QString name = own ? QString::fromStdString(own->name) : m_draft->name();
    if (!m_name->isModified() && name != m_name->text()) // what is being typed is taken later
        m_name->setText(name);
    m_name->setHint(record && own->name.empty() ? nameOf(*record) : tr("The formula is the name"));
    m_parameters->showFunction(m_draft->id(), m_draft->text().trimmed().isEmpty());
    m_remark->showFunction(m_draft->id());
    m_copy->setEnabled(record != nullptr);
    m_delete->setEnabled(own);
}

/// The name as a whole: one that cannot be gives back the one before.
void OwnEditor::takeName()
{
    if (!isOpen() || !m_name->isModified())
        return;
    m_name->setModified(false);
    const QString reason = m_draft->setName(m_name->text());
    showFunction();
    if (!reason.isEmpty())
        emit notice(reason);
}

void OwnEditor::chooseStyle(int style)
{
    m_model->edit(tr("Change Colour"), [&](State &state) { setOwnStyle(state, m_draft->id(), style); });
}

void OwnEditor::copyCode()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &[name, language] : CodeSection::languages()) {
        menu->addAction(QString::fromLatin1(name), this, [this, language = language, name = name] {
            const FunctionRef function = this->function();
            if (!function)
                return;
            const std::string code = codeOf(*function, parametersOf(m_model->state(), *function), language);
            QGuiApplication::clipboard()->setText(QString::fromStdString(code));
            emit notice(tr("The code for %1 is on the clipboard.").arg(QString::fromLatin1(name)));
        });
    }
    menu->popup(m_copy->mapToGlobal(QPoint(0, m_copy->height())));
}

/// As they stand: from the top to the bottom, the dot before the name.
void OwnEditor::chainTabs()
{
    setTabOrder(m_name->dot(), m_name);
    setTabOrder(m_name, m_formula);
    QWidget *last = m_parameters->chainTabs(m_reading->chainTabs(m_formula));
    for (QWidget *button : {m_done, m_copy, m_delete}) {
        setTabOrder(last, button);
        last = button;
    }
}

QSize OwnEditor::sizeHint() const
{
    return {std::max(minimumSizeHint().width(), qRound(330.0 * unitOf(this))), qRound(600.0 * unitOf(this))};
}

QSize OwnEditor::minimumSizeHint() const
{
    // That of what is always there: the charts beside it must not jump while a formula is typed.
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    const int buttons = m_buttons->minimumSize().width() + bar + 1; // their margins are in it
    return {std::max(buttons, qRound(240.0 * unitOf(this))), qRound(120.0 * unitOf(this))};
}

bool OwnEditor::eventFilter(QObject *watched, QEvent *event)
{
    // What stands in a scroll area asks nobody above it for room.
    if (event->type() == QEvent::LayoutRequest && minimumSizeHint().width() != m_leastWidth) {
        m_leastWidth = minimumSizeHint().width();
        updateGeometry();
    }
    return QWidget::eventFilter(watched, event);
}

void OwnEditor::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_content->setContentsMargins(pixels(15), pixels(14), pixels(4), pixels(16));
    m_content->setSpacing(pixels(7));
    m_buttons->setContentsMargins(pixels(15), pixels(10), pixels(15), pixels(12));
    m_formula->arrange(unitOf(this));
    updateGeometry();
}

void OwnEditor::retranslateUi()
{
    setAccessibleName(tr("Function of your own"));
    m_title->setText(tr("Function of your own"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setToolTip(tr("What lists and charts call it; without a name that is its formula"));
    m_formulaLabel->setText(tr("Formula in x"));
    m_formula->setAccessibleName(tr("Formula in x"));
    m_formula->setPlaceholderText(QStringLiteral("x*sigmoid(b*x)"));
    m_formula->setToolTip(tr("Type or paste a formula, Python or LaTeX. Enter: done. Shift+Enter: another line"));
    m_done->setText(tr("Done"));
    m_done->setToolTip(tr("Back to the facts (Esc); the charts have the function already"));
    m_copy->setText(tr("Copy code"));
    m_copy->setToolTip(tr("Puts the function as source code on the clipboard"));
    m_delete->setText(tr("Delete"));
    m_delete->setToolTip(tr("Takes the function away; Undo brings it back"));
    showFunction();
    updateGeometry();
}

void OwnEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void OwnEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        showDraft();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
    } else if (event->type() == QEvent::PaletteChange) {
        showDraft(); // the underline has a colour of the theme
    }
}

} // namespace actiscope
