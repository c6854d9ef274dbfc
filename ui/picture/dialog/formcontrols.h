#pragma once

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QVariant;

/// What the forms of the dialogs that write pictures have in common.
namespace actiscope::form {

/// Each sets a control to a value without its saying so.
void select(QComboBox *combo, const QVariant &data);
void set(QCheckBox *box, bool checked);
void set(QSpinBox *box, int value);
void set(QDoubleSpinBox *box, double value);

/// As wide as the form lets it be, however long its longest entry is.
void makeShrinkable(QComboBox *combo);
/// The themes of a picture, as int, with the window's own as Theme::System.
void addThemes(QComboBox *combo);
/// A title that may be none, with a button to clear it.
void prepareTitle(QLineEdit *title);

} // namespace actiscope::form
