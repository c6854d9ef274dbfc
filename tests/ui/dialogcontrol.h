#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

namespace actiscope {

/// The control of a dialog that a person knows by its label, or by the text on it.
template <typename Widget>
Widget *controlOf(const QWidget *dialog, const QString &name)
{
    for (QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->text().remove(u'&') == name)
            return qobject_cast<Widget *>(label->buddy());
    }
    for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        if (button->text().remove(u'&') == name)
            return qobject_cast<Widget *>(button);
    }
    return nullptr;
}

/// What all labels say that can be seen.
inline QStringList textsOf(const QWidget *dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

/// The letters that Alt reaches labels and buttons by.
inline QStringList mnemonicsOf(const QWidget *dialog)
{
    QStringList letters;
    const auto add = [&](const QString &text) {
        if (const qsizetype at = text.indexOf(u'&'); at >= 0)
            letters << text.mid(at + 1, 1).toUpper();
    };
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        add(label->text());
    for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>())
        add(button->text());
    return letters;
}

} // namespace actiscope
