#pragma once

#include "ui/inspector/section.h"

#include <optional>

class QCheckBox;
class QComboBox;

namespace actiscope {

class ParameterSlider;

/// Theme, language, text size, dash patterns.
class AppearanceSection : public InspectorSection
{
    Q_OBJECT

public:
    explicit AppearanceSection(StateModel *model, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

private:
    void retranslateUi() override;
    void addTheme();
    void addLanguage();
    QComboBox *addChoice(QLabel *label);
    void showLanguage();
    void addTextSize();
    void changeTextSize(double percent);

    QLabel *m_heading;
    QLabel *m_themeLabel = nullptr;
    QComboBox *m_theme = nullptr;
    QLabel *m_languageLabel = nullptr;
    QComboBox *m_language = nullptr;
    ParameterSlider *m_textSize = nullptr;
    QCheckBox *m_dashes = nullptr;
    bool m_dragging = false;
    std::optional<double> m_dragged; ///< the text size to take when the drag ends
};

} // namespace actiscope
