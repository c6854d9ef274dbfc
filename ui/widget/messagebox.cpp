#include "ui/widget/messagebox.h"

#include <QCoreApplication>
#include <QPushButton>

namespace actiscope {

namespace {

struct MessageBoxTexts {
    Q_DECLARE_TR_FUNCTIONS(MessageBox)
};

} // namespace

MessageBox::MessageBox(Icon icon, const QString &title, const QString &text, StandardButtons buttons, QWidget *over)
    : QMessageBox(icon, title, QString(), buttons, over)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void warn(QWidget *over, const QString &title, const QString &text)
{
    auto *box = new MessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

Replacing askToReplace(QWidget *over, const QString &title, const QString &name)
{
    MessageBox box(QMessageBox::Warning, title,
                   MessageBoxTexts::tr("“%1” has been written by another window or program since it was opened here. Replace it?")
                       .arg(name),
                   QMessageBox::NoButton, over);
    QPushButton *another = box.addButton(MessageBoxTexts::tr("Save &as…"), QMessageBox::AcceptRole);
    QPushButton *replace = box.addButton(MessageBoxTexts::tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(MessageBoxTexts::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(another);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == replace)
        return Replacing::Yes;
    return box.clickedButton() == another ? Replacing::Another : Replacing::No;
}

} // namespace actiscope
