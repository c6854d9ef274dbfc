#include "ui/picture/dialog/formcontrols.h"

#include "core/state/state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace actiscope::form {

namespace {

struct PictureForm {
    Q_DECLARE_TR_FUNCTIONS(PictureForm)
};

} // namespace

void select(QComboBox *combo, const QVariant &data)
{
    const QSignalBlocker silent(combo);
    combo->setCurrentIndex(combo->findData(data));
}

void set(QCheckBox *box, bool checked)
{
    const QSignalBlocker silent(box);
    box->setChecked(checked);
}

void set(QSpinBox *box, int value)
{
    const QSignalBlocker silent(box);
    box->setValue(value);
}

void set(QDoubleSpinBox *box, double value)
{
    const QSignalBlocker silent(box);
    box->setValue(value);
}

void makeShrinkable(QComboBox *combo)
{
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void addThemes(QComboBox *combo)
{
    combo->addItem(PictureForm::tr("Light"), static_cast<int>(Theme::Light));
    combo->addItem(PictureForm::tr("Dark"), static_cast<int>(Theme::Dark));
    combo->addItem(PictureForm::tr("High contrast"), static_cast<int>(Theme::Contrast));
    combo->addItem(PictureForm::tr("As in the window"), static_cast<int>(Theme::System));
}

void prepareTitle(QLineEdit *title)
{
    title->setPlaceholderText(PictureForm::tr("None"));
    title->setClearButtonEnabled(true);
    const auto clearButtons = title->findChildren<QToolButton *>(); // Qt's own has no name
    for (QToolButton *button : clearButtons)
        button->setAccessibleName(PictureForm::tr("Clear title"));
}

} // namespace actiscope::form
