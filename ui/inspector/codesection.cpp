#include "ui/inspector/codesection.h"

#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/panelcombobox.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace actiscope {

namespace {

constexpr int shownLines = 14;

constexpr std::array<std::pair<const char *, CodeLanguage>, 5> allLanguages = {{{"NumPy", CodeLanguage::NumPy},
                                                                            {"PyTorch", CodeLanguage::PyTorch},
                                                                            {"JAX", CodeLanguage::Jax},
                                                                            {"C++", CodeLanguage::Cpp},
                                                                            {"LaTeX", CodeLanguage::Latex}}};

} // namespace

std::span<const std::pair<const char *, CodeLanguage>> CodeSection::languages()
{
    return allLanguages;
}

CodeSection::CodeSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_toggle(new QToolButton)
{
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    setLook(m_toggle, Look::Heading);
    body()->addWidget(m_toggle, 0, Qt::AlignLeft);
    connect(m_toggle, &QToolButton::toggled, this, &CodeSection::setOpen);
    retranslateUi();
}

void CodeSection::setOpen(bool open)
{
    if (open && !m_content) {
        build();
        retranslateUi();
    }
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(open);
    if (open)
        showCode(model()->state());
    emit opened(open);
}

void CodeSection::build()
{
    m_content = new QWidget;
    m_language = new PanelComboBox;
    for (const auto &[name, language] : allLanguages)
        m_language->addItem(QString::fromLatin1(name), static_cast<int>(language));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QPushButton;
    fitText();

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_language);
    layout->addWidget(m_text);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    body()->addWidget(m_content);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] { showCode(model()->state()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(code()); });
}

void CodeSection::fitText()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qRound(11.5 * unitOf(this)));
    m_text->setFont(font);
    m_text->setFixedHeight(QFontMetrics(font).lineSpacing() * shownLines);
    m_text->setMinimumWidth(0);
}

QString CodeSection::code() const
{
    return m_text ? m_text->toPlainText() : QString();
}

void CodeSection::showState(const State *before, const State &after)
{
    if (m_content && m_content->isVisibleTo(this) && selectedParametersDiffer(before, after))
        showCode(after);
}

void CodeSection::showCode(const State &state)
{
    const FunctionRef selection = selectedActivation(state);
    const Activation &selected = *selection;
    const auto language = static_cast<CodeLanguage>(m_language->currentData().toInt());
    const QString code = QString::fromStdString(codeOf(selected, parametersOf(state, selected), language));
    // While a slider moves, the same text stays where it is scrolled to.
    if (code != m_text->toPlainText())
        m_text->setPlainText(code);
}

void CodeSection::retranslateUi()
{
    m_toggle->setText(tr("Code"));
    m_toggle->setToolTip(tr("The selected function and its derivative as source code"));
    if (!m_content)
        return;
    m_language->setAccessibleName(tr("Code language"));
    m_language->setToolTip(tr("The library or language of the code"));
    m_text->setAccessibleName(tr("Source code"));
    m_copy->setText(tr("Copy code"));
    m_copy->setToolTip(tr("Puts the code on the clipboard"));
}

void CodeSection::changeEvent(QEvent *event)
{
    InspectorSection::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_text)
        fitText();
}

} // namespace actiscope
