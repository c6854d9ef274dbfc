#pragma once

#include "ui/binding/numberentry.h"

#include <QWidget>

class QLabel;

namespace actiscope {

class NumberBox;
class StateModel;

/// A label with a spin box for a number of the state that needs no slider, such as a batch size.
class NumberField : public QWidget
{
    Q_OBJECT

public:
    NumberField(StateModel *model, NumberEntry entry, QWidget *parent = nullptr);

signals:
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void change(double value);
    void follow();
    void retranslateUi();

    StateModel *m_model;
    NumberEntry m_entry;
    QLabel *m_label;
    NumberBox *m_box;
};

} // namespace actiscope
