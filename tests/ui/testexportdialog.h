#pragma once

#include "tests/ui/dialogcontrol.h"
#include "ui/picture/dialog/exportdialog.h"
#include "ui/picture/dialog/exportpreview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>

namespace actiscope {

/// A dialog whose questions the test answers.
class TestExportDialog : public ExportDialog
{
public:
    explicit TestExportDialog(const State &state = {}) : ExportDialog(state, {900, 700}, nullptr) {}

    QString answer;
    QString suggestion;
    std::optional<PictureFormat> chosenFormat;
    bool replace = false;
    int questions = 0;

    template <typename Widget>
    Widget *control(const QString &name) const
    {
        return controlOf<Widget>(this, name);
    }
    void choose(const QString &combo, int value) const
    {
        auto *box = control<QComboBox>(combo);
        box->setCurrentIndex(box->findData(value));
    }
    void choosePreset(const QString &id) const
    {
        auto *box = control<QComboBox>(QStringLiteral("Size"));
        box->setCurrentIndex(box->findData(id));
    }
    ExportForm *form() const { return findChild<ExportForm *>(); }
    ExportPreview *preview() const { return findChild<ExportPreview *>(); }
    QStringList shownTexts() const { return textsOf(this); }

protected:
    QString chosenFile(const QString &suggested, PictureFormat &format) override
    {
        suggestion = suggested;
        format = chosenFormat.value_or(format);
        return answer;
    }
    bool mayReplace(const QString &) override
    {
        ++questions;
        return replace;
    }
};

/// What a screen reader calls a control. On Linux Qt gives a combo box its value for a name, and leaves the name to
/// the label whose buddy it is.
inline QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    for (const auto &[label, relation] : accessible->relations(QAccessible::Label))
        return label->text(QAccessible::Name);
    return qobject_cast<QComboBox *>(widget) ? QString() : accessible->text(QAccessible::Name);
}

/// Keeps the settings of the tests in a folder of their own.
inline void useSettingsIn(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("test"));
    QCoreApplication::setApplicationName(QStringLiteral("export"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.filePath(QStringLiteral("settings")));
}

} // namespace actiscope
