#pragma once

#include "core/code/code.h"
#include "ui/inspector/section.h"

#include <span>
#include <utility>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace actiscope {

/// The selected function and its derivative as source code, with its present parameters, in the language of choice.
/// Closed at first: what it shows is made when it is opened for the first time.
class CodeSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit CodeSection(StateModel *model, QWidget *parent = nullptr);

    /// Those that there are, with their names, which are the same everywhere.
    static std::span<const std::pair<const char *, CodeLanguage>> languages();

    void showState(const State *before, const State &after) override;

    /// What is shown; empty while it never was.
    QString code() const;

signals:
    /// The section has become higher or lower.
    void opened(bool open);

private:
    void retranslateUi() override;
    void changeEvent(QEvent *event) override;
    void setOpen(bool open);
    void build();
    /// Some lines high, in the size of the panel's text.
    void fitText();
    void showCode(const State &state);

    QToolButton *m_toggle;
    QWidget *m_content = nullptr;
    QComboBox *m_language = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace actiscope
