#pragma once

#include "ui/binding/numberentry.h"
#include "ui/slider/parameterslider.h"

#include <QBoxLayout>
#include <QWidget>

#include <vector>

namespace actiscope {

class RangeEnds;
class StateModel;

/// The sliders below a workspace's charts that are always at hand.
/// Side by side with their labels where there is room, else with the labels above, and in a narrow window one below
/// the other.
class ParameterBar : public QWidget
{
    Q_OBJECT

public:
    ParameterBar(StateModel *model, const std::vector<NumberEntry> &entries, QWidget *parent = nullptr);

    /// Other numbers; without any the bar hides itself.
    void setEntries(const std::vector<NumberEntry> &entries);

    QSize minimumSizeHint() const override;

    /// To be called when what the entries' specs depend on has changed.
    void renewSpecs();

signals:
    /// What was typed could not be taken as it stands.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        NumberEntry number;
        ParameterSlider *slider;
        RangeEnds *ends = nullptr; ///< where they can be moved
    };

    void add(const NumberEntry &entry);
    void change(std::size_t index, double value);
    void changeRange(std::size_t index, double least, double greatest);
    void renewSpec(std::size_t index);
    void follow();
    void arrange();
    int leastWidth(ParameterSlider::Arrangement arrangement) const;
    int narrowestLabel() const; ///< of all, with a line for each word
    int buttonWidth() const; ///< what a play button adds to a row

    StateModel *m_model;
    QBoxLayout *m_layout;
    std::vector<Entry> m_entries;
};

} // namespace actiscope
