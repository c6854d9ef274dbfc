#include "ui/widget/savequestion.h"

#include "ui/widget/messagebox.h"

#include <QCoreApplication>
#include <QPushButton>

namespace actiscope {

namespace {

struct SaveQuestion {
    Q_DECLARE_TR_FUNCTIONS(SaveQuestion)
};

} // namespace

SaveAnswer askToSave(QWidget *over, const QString &title, const QString &question)
{
    MessageBox box(QMessageBox::Question, title, question,
                   QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, over);
    box.setDefaultButton(QMessageBox::Save);
    box.setEscapeButton(QMessageBox::Cancel);
    box.button(QMessageBox::Save)->setText(SaveQuestion::tr("&Save"));
    box.button(QMessageBox::Discard)->setText(SaveQuestion::tr("&Discard"));
    box.button(QMessageBox::Cancel)->setText(SaveQuestion::tr("Cancel"));
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveAnswer::Save;
    case QMessageBox::Discard:
        return SaveAnswer::Discard;
    default:
        return SaveAnswer::Cancel;
    }
}

} // namespace actiscope
