#pragma once

#include "ui/control/parameterslider.h"

#include <QBoxLayout>
#include <QWidget>

#include <functional>
#include <vector>

namespace actiscope {

class StateModel;
struct SliderSpec;
struct State;

/// The sliders below the curves that are always at hand: the range of x and Leaky ReLU's slope.
/// Side by side with their labels where there is room, else with the labels above, and in a narrow window one below
/// the other.
class ParameterBar : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterBar(StateModel *model, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

signals:
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        std::function<SliderSpec()> spec;
        std::function<double(const State &)> get;
        std::function<void(State &, double)> set;
        QString key; ///< changes of one entry merge to one undo step
        ParameterSlider *slider = nullptr;
    };

    void add(Entry entry);
    void follow();
    void retranslateUi();
    void arrange();
    int leastWidth(ParameterSlider::Arrangement arrangement) const;
    int narrowestLabel() const; ///< of all, with a line for each word

    StateModel *m_model;
    QBoxLayout *m_layout;
    std::vector<Entry> m_entries;
};

} // namespace actiscope
