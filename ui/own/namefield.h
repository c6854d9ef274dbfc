#pragma once

#include "core/activation/activation.h"

#include <QLineEdit>

class QToolButton;

namespace actiscope {

/// The name of a function with the dot of its colour in front, which is a button that offers the other colours.
class NameField : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameField(QWidget *parent = nullptr);

    /// -1 for a function that has no colour yet.
    void setStyle(int style);
    int style() const { return m_style; }
    QToolButton *dot() const { return m_dot; }
    /// What stands there without a name, shortened to the field's width.
    void setHint(const QString &hint);

signals:
    void styleChosen(int style);

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseStyle();
    void arrange();
    void retranslateUi();

    int m_style = -1;
    QString m_hint;
    QToolButton *m_dot;
};

} // namespace actiscope
