#pragma once

#include "ui/binding/numberentry.h"
#include "ui/picture/animation/animationsettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace actiscope {

class NumberBox;
class StateModel;

/// What the animation dialog asks for: which slider moves, from where to where and how long, and how the file looks.
class AnimationForm : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        AnimationSettings settings;
        std::string key; ///< of the slider that moves
        double from = 0.0;
        double to = 0.0;
        QString title;
        bool operator==(const Values &) const = default;
    };

    /// The sliders are those of the model's workspace; at first the one that suits it best moves.
    AnimationForm(const AnimationSettings &settings, const StateModel *model, QWidget *parent = nullptr);

    const Values &values() const { return m_values; }
    void setFormat(AnimationFormat format);
    void setSlider(const std::string &key);

signals:
    /// The values have changed; once for each change.
    void changed();
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);

private:
    void addMotion(QGridLayout *grid);
    void addLook(QGridLayout *grid);
    QLabel *label(const QString &text, QWidget *buddy);
    void connectControls();

    template<class Change>
    void edit(const Change &change);
    /// Brings the controls up to the values, silently.
    void showValues();

    const StateModel *m_model;
    Values m_values;

    QComboBox *m_format;
    QComboBox *m_slider;
    NumberBox *m_from;
    NumberBox *m_to;
    QCheckBox *m_andBack;
    QDoubleSpinBox *m_seconds;
    QComboBox *m_rate;
    QComboBox *m_size;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_text;
    QComboBox *m_theme;
    QLineEdit *m_title;
    QCheckBox *m_value;
    QCheckBox *m_still;
    QCheckBox *m_reopenable;
};

} // namespace actiscope
