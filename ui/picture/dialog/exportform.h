#pragma once

#include "ui/picture/exportsettings.h"

#include <QSize>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace actiscope {

/// What the export dialog asks for: format, size, look, charts and title.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    struct Values {
        ExportSettings settings;
        Charts charts;
        QString title;
        bool operator==(const Values &) const = default;
    };

    /// `windowSize` is that of the charts in the window, in its pixels.
    /// Which charts are shown is asked only where there is a choice.
    ExportForm(const Values &values, QSize windowSize, bool asksForCharts, QWidget *parent = nullptr);

    const Values &values() const { return m_values; }
    void setFormat(PictureFormat format);

signals:
    /// The values have changed; once for each change.
    void changed();
    /// Why a change was refused.
    void refused(const QString &reason);

private:
    void addFormatAndSize(QGridLayout *grid);
    void addMeasures(QGridLayout *grid);
    void addLook(QGridLayout *grid);
    void addCharts(QGridLayout *grid);
    QLabel *label(const QString &text, QWidget *buddy);
    void connectControls();

    using Change = std::function<void(Values &)>;
    void edit(const Change &change);
    void choosePreset(const QString &id);
    void editSize(const std::function<void(PictureSize &)> &change);
    void editChart(bool Charts::*chart, bool shown);
    /// Brings the controls up to the values, silently.
    void showValues();
    void showMeasures();

    Values m_values;
    const QSize m_windowSize;

    QComboBox *m_format;
    QComboBox *m_preset;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_unit;
    QSpinBox *m_dpi;
    QSpinBox *m_text;
    QComboBox *m_theme;
    QLabel *m_charts;
    QCheckBox *m_value;
    QCheckBox *m_first;
    QCheckBox *m_second;
    QLineEdit *m_title;
    QCheckBox *m_transparent;
    QCheckBox *m_reopenable;
    QCheckBox *m_comma;
};

} // namespace actiscope
