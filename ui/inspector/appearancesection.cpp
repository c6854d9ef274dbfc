#include "ui/inspector/appearancesection.h"

#include "core/state/fields.h"
#include "ui/binding/numberentry.h"
#include "ui/model/languagechoice.h"
#include "ui/model/statemodel.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/realslider.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/panelcombobox.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace actiscope {

namespace {

SliderSpec textSizeSpec()
{
    return specOf(fieldAt("appearance.textPercent"));
}

} // namespace

AppearanceSection::AppearanceSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(addHeading())
{
    addTheme();
    addLanguage();
    addTextSize();
    m_dashes = new QCheckBox;
    body()->addWidget(m_dashes);
    body()->addSpacing(qRound(70.0 * unitOf(this))); // for the list of the combo box, which opens downwards
    connect(m_dashes, &QCheckBox::toggled, this, [this](bool on) {
        this->model()->edit(tr("Change Dash Patterns"), [on](State &state) { state.appearance.dashes = on; });
    });
    retranslateUi();
    showState(nullptr, model->state());
}

void AppearanceSection::addTheme()
{
    m_themeLabel = new QLabel;
    m_theme = addChoice(m_themeLabel);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark, Theme::Contrast})
        m_theme->addItem(QString(), static_cast<int>(theme));
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        const auto theme = static_cast<Theme>(m_theme->currentData().toInt());
        model()->edit(tr("Change Theme"), [theme](State &state) { state.appearance.theme = theme; });
    });
}

/// A combo box with its label before it.
QComboBox *AppearanceSection::addChoice(QLabel *label)
{
    setLook(label, Look::Muted);
    auto *box = new PanelComboBox;
    label->setBuddy(box);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(box, 1);
    body()->addLayout(row);
    return box;
}

void AppearanceSection::addLanguage()
{
    m_languageLabel = new QLabel;
    m_language = addChoice(m_languageLabel);
    for (const auto &[language, word] : languageWords)
        m_language->addItem(languageName(language), static_cast<int>(language));
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        LanguageChoice::instance()->choose(static_cast<Language>(m_language->currentData().toInt()));
    });
    connect(LanguageChoice::instance(), &LanguageChoice::chosen, this, &AppearanceSection::showLanguage);
    showLanguage();
}

void AppearanceSection::showLanguage()
{
    const QSignalBlocker blocker(m_language);
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(LanguageChoice::instance()->choice())));
}

void AppearanceSection::addTextSize()
{
    m_textSize = new ParameterSlider(textSizeSpec(), ParameterSlider::Arrangement::Compact);
    body()->addWidget(m_textSize);
    connect(m_textSize, &ParameterSlider::edited, this, &AppearanceSection::changeTextSize);
    // A drag takes effect at its end: else the slider would grow, and move away under the mouse.
    connect(m_textSize->slider(), &RealSlider::pressed, this, [this] { m_dragging = true; });
    connect(m_textSize->slider(), &RealSlider::released, this, [this] {
        m_dragging = false;
        if (m_dragged)
            changeTextSize(*std::exchange(m_dragged, std::nullopt));
    });
    connect(m_textSize, &ParameterSlider::editingEnded, model(), &StateModel::sealStep);
}

void AppearanceSection::changeTextSize(double percent)
{
    if (m_dragging) {
        m_dragged = percent;
        return;
    }
    model()->edit(tr("Change Text Size"), [percent](State &state) { state.appearance.textPercent = qRound(percent); },
                  QStringLiteral("text size"));
}

void AppearanceSection::showState(const State *before, const State &after)
{
    if (before && before->appearance == after.appearance)
        return;
    const QSignalBlocker theme(m_theme);
    const QSignalBlocker dashes(m_dashes);
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(after.appearance.theme)));
    m_dashes->setChecked(after.appearance.dashes);
    m_textSize->setValue(after.appearance.textPercent);
}

void AppearanceSection::retranslateUi()
{
    m_heading->setText(tr("Appearance"));
    m_themeLabel->setText(nameOf(fieldAt("appearance.theme")));
    const auto name = [this](Theme theme, const QString &text) {
        m_theme->setItemText(m_theme->findData(static_cast<int>(theme)), text);
    };
    name(Theme::System, tr("System"));
    name(Theme::Light, tr("Light"));
    name(Theme::Dark, tr("Dark"));
    name(Theme::Contrast, tr("High contrast"));
    m_languageLabel->setText(tr("Language"));
    m_language->setItemText(m_language->findData(static_cast<int>(Language::System)), languageName(Language::System));
    m_textSize->setSpec(textSizeSpec());
    m_dashes->setText(nameOf(fieldAt("appearance.dashes")));
    m_dashes->setToolTip(toolTipOf(fieldAt("appearance.dashes")));
}

} // namespace actiscope
