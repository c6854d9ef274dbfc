#pragma once

#include "tests/ui/dialogcontrol.h"
#include "tests/ui/windowcase.h"
#include "ui/table/importsheet.h"
#include "ui/table/previewmodel.h"
#include "ui/table/previewtable.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QPushButton>

#include <memory>
#include <vector>

namespace actiscope {

inline constexpr std::size_t mostNumbers = 1000;

inline QString caseFile(const QString &name)
{
    return QStringLiteral(ACTISCOPE_REFERENCE "/tables/") + name;
}

inline QByteArray contentOf(const QString &name)
{
    QFile file(caseFile(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

/// The sheet of a text, as a person uses it.
class SheetCase
{
public:
    explicit SheetCase(const QByteArray &bytes, const QString &name = QStringLiteral("a.csv"))
        : m_text(std::make_shared<const TableText>(bytes.toStdString()))
        , sheet({name, m_text, findTable(*m_text)}, mostNumbers)
    {
        hushTheOffscreenPlatform();
        sheet.resize(1200, 700);
        sheet.show();
        sheet.activateWindow();
        (void)QTest::qWaitForWindowActive(&sheet);
        settle();
    }

    void settle()
    {
        do
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        while (sheet.isBusy());
        QApplication::processEvents();
    }

    template<class T>
    T *control(const QString &name)
    {
        for (T *widget : sheet.findChildren<T *>()) {
            if (widget->isVisible() && accessibleName(widget) == name)
                return widget;
        }
        qFatal("nothing is named '%s'", qPrintable(name));
    }
    void click(const QString &name)
    {
        control<QAbstractButton>(name)->click();
        settle();
    }
    bool isTicked(const QString &column) { return control<QCheckBox>(column)->isChecked(); }
    bool says(const QString &part) const { return textsOf(&sheet).join(u'\n').contains(part); }
    QPushButton *open() { return control<QPushButton>(QStringLiteral("Open")); }
    QAbstractItemModel &preview() { return *sheet.findChild<PreviewTable *>()->model(); }
    bool isLeftOut(int row, int column) { return preview().index(row, column).data(PreviewModel::LeftOutRole).toBool(); }

    /// What Open gives.
    TakenTable taken()
    {
        QTest::mouseClick(open(), Qt::LeftButton);
        settle();
        if (sheet.result() != QDialog::Accepted)
            qFatal("the sheet is still open: %s", qPrintable(textsOf(&sheet).join(u'\n')));
        return sheet.taken();
    }

private:
    std::shared_ptr<const TableText> m_text;

public:
    ImportSheet sheet;
};

using Values = std::vector<double>;

} // namespace actiscope
