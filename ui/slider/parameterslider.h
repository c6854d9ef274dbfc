#pragma once

#include "ui/slider/sliderspec.h"

#include <QWidget>

class QLabel;

namespace actiscope {

class NumberBox;
class PlayButton;
class RealSlider;

/// A number with its label, slider and spin box. The one place where a slider and a spin box are kept in step: the
/// owner sees a single value, never which of the two was used.
class ParameterSlider : public QWidget
{
    Q_OBJECT

public:
    enum class Arrangement {
        Row,    ///< label, slider, spin box side by side
        Compact ///< label and spin box above, the slider below them over the whole width
    };

    explicit ParameterSlider(const SliderSpec &spec, Arrangement arrangement = Arrangement::Row,
                             QWidget *parent = nullptr);
    ~ParameterSlider() override;

    const SliderSpec &spec() const { return m_spec; }
    /// Another parameter, or the same in another language. Keeps the value, brought into the limits; emits nothing.
    void setSpec(const SliderSpec &spec);

    double value() const { return m_value; }
    /// From the model to the widget: emits nothing. Not-a-number is ignored.
    void setValue(double value);

    Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);

    /// What belongs to the slider's ends, right below it. Takes the widget.
    void setBelow(QWidget *widget);
    /// What stands in the place of the label. Takes the widget.
    void setSymbol(QWidget *widget);

    /// A button that moves the slider by itself. Not there at first.
    void setPlayable();
    /// Which number of which model it shows: where other sliders show the same, the buttons of all tell whether it moves.
    void setPlayed(const QObject *model, const QString &key);
    PlayButton *playButton() const { return m_play; }
    /// To be called when the slider becomes that of another number.
    void stopPlaying();

    QLabel *label() const { return m_label; }
    RealSlider *slider() const { return m_slider; }
    NumberBox *box() const { return m_box; }

signals:
    /// The user has changed the value: once per change, exactly as typed.
    void edited(double value);
    /// A stretch of changes that belong together, such as a drag or a held arrow key, begins and ends.
    void editingBegan();
    void editingEnded();
    /// What was typed could not be taken as it stands, in words for the status bar. The tool tip shows it already.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(double value);
    void takeByHand(double value);
    void play();
    void takePlayed(double place);
    void reset();
    void display(double value);
    void showPlace();
    void retranslate();
    void arrange();

    SliderSpec m_spec;
    Arrangement m_arrangement;
    double m_value = 0.0;
    QLabel *m_label;
    RealSlider *m_slider;
    NumberBox *m_box;
    PlayButton *m_play = nullptr;
    QWidget *m_below = nullptr;
    QWidget *m_symbol = nullptr;
    double m_played = 0.0; ///< the value that the player has set last
};

} // namespace actiscope
