#pragma once

#include "core/state/state.h"

#include <QList>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace actiscope {

class ArithmeticSection;
class InspectorSection;
class PresentFacts;
class StateModel;

/// The panel at the right: all about the selected function, the values at the cursor, and what the charts show.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(StateModel *model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);
    /// The formula of the selected function, one's own, is to be edited.
    void editRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange();
    /// Lays out at once what a change of texts has made higher or lower.
    void settle();
    void retranslateUi();

    PresentFacts *m_facts;
    QScrollArea *m_area;
    ArithmeticSection *m_arithmetic;
    InspectorSection *m_advice; ///< which the first frame does without
    QVBoxLayout *m_content;
    QList<InspectorSection *> m_sections;
};

} // namespace actiscope
