#pragma once

#include "core/state/state.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;

namespace actiscope {

class StateModel;

/// A label with a combo box for one of several things that the state may say.
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        int value;     ///< of the enumeration
        QString text;  ///< in the program's language
    };
    struct Entry {
        std::function<QString()> name;
        std::function<QString()> toolTip;
        std::function<std::vector<Choice>()> choices;
        std::function<int(const State &)> get;
        std::function<void(State &, int)> set;
    };

    ChoiceField(StateModel *model, Entry entry, QWidget *parent = nullptr);

    QComboBox *box() const { return m_box; }
    /// To be asked first when a person has chosen something: false leaves the state as it is.
    void setGuard(std::function<bool(int)> guard);
    /// Texts in another language, or of another state.
    void retranslateUi();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void follow();

    StateModel *m_model;
    Entry m_entry;
    std::function<bool(int)> m_guard;
    QLabel *m_label;
    QComboBox *m_box;
};

} // namespace actiscope
