#include "ui/menu/editmenu.h"

#include "ui/language/translation.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"

#include <QEvent>

namespace actiscope {

EditMenu::EditMenu(StateModel *model, QWidget *parent)
    : QMenu(parent)
    , m_model(model)
    , m_undo(addAction(QString(), this, [this] { m_model->undo(); }))
    , m_redo(addAction(QString(), this, [this] { m_model->redo(); }))
{
    setToolTipsVisible(true);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    addSeparator();
    const auto addCopy = [this](CopyKind kind) {
        return addAction(QString(), this, [this, kind] { emit copyRequested(kind); });
    };
    m_copyData = addCopy(CopyKind::Data);
    m_copyWords = addCopy(CopyKind::Words);
    m_copyTex = addCopy(CopyKind::Tex);
    m_copyValues = addAction(QString(), this, &EditMenu::copyValuesRequested);
    m_copyValues->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_comma = addAction(QString(), this, [](bool on) {
        settings::setDecimalMark(on ? DecimalMark::Comma : DecimalMark::Point);
    });
    m_comma->setCheckable(true);
    // The export dialog sets it too, and so do other windows.
    const auto followSettings = [this] { m_comma->setChecked(settings::decimalMark() == DecimalMark::Comma); };
    connect(this, &QMenu::aboutToShow, m_comma, followSettings);
    followSettings();
    addSeparator();
    m_find = addAction(QString(), this, &EditMenu::findRequested);
    m_find->setShortcut(QKeySequence::Find);
    connect(m_model, &StateModel::historyChanged, this, &EditMenu::followHistory);
    retranslateUi();
}

void EditMenu::setEdited(StateModel *model)
{
    if (model == m_model)
        return;
    disconnect(m_model, &StateModel::historyChanged, this, nullptr);
    m_model = model;
    connect(m_model, &StateModel::historyChanged, this, &EditMenu::followHistory);
    followHistory();
}

void EditMenu::followHistory()
{
    m_undo->setEnabled(m_model->canUndo());
    const QString undo = m_model->undoName();
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : named(tr("&Undo %1"), undo));
    m_redo->setEnabled(m_model->canRedo());
    const QString redo = m_model->redoName();
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : named(tr("&Redo %1"), redo));
}

void EditMenu::retranslateUi()
{
    setTitle(tr("&Edit"));
    followHistory();
    m_copyData->setText(tr("Copy &data"));
    m_copyData->setToolTip(tr("Copy the points of the charts as CSV"));
    m_copyWords->setText(tr("Copy as &text"));
    m_copyWords->setToolTip(tr("Copy what the charts show, in words"));
    m_copyTex->setText(tr("Copy as Te&X"));
    m_copyTex->setToolTip(tr("Copy the charts as a picture for a document that loads PGFPlots"));
    m_copyValues->setText(tr("Copy &values"));
    m_copyValues->setToolTip(tr("Copy the values at the cursor as a table"));
    m_comma->setText(tr("Decimal &comma in tables"));
    m_comma->setToolTip(tr("Write 0,5 for a half in tables that are copied or exported, with semicolons in CSV, as "
                           "spreadsheets of many countries read them"));
    m_find->setText(tr("&Find function"));
}

void EditMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
