#include "ui/picture/dialog/exportform.h"

#include "ui/picture/dialog/formcontrols.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace actiscope {

ExportForm::ExportForm(const Values &values, QSize windowSize, bool asksForCharts, QWidget *parent)
    : QWidget(parent)
    , m_values(values)
    , m_windowSize(windowSize)
    , m_format(new QComboBox)
    , m_preset(new QComboBox)
    , m_width(new QDoubleSpinBox)
    , m_height(new QDoubleSpinBox)
    , m_unit(new QComboBox)
    , m_dpi(new QSpinBox)
    , m_text(new QSpinBox)
    , m_theme(new QComboBox)
    , m_charts(new QLabel(tr("Charts")))
    , m_value(new QCheckBox(tr("&Activation f(x)")))
    , m_first(new QCheckBox(tr("&Derivative f′(x)")))
    , m_second(new QCheckBox(tr("S&econd derivative f″(x)")))
    , m_title(new QLineEdit)
    , m_transparent(new QCheckBox(tr("Transparent &background")))
    , m_reopenable(new QCheckBox(tr("Can be &opened again")))
    , m_comma(new QCheckBox(tr("Decimal co&mma, semicolon between columns")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    // In this order Tab goes through them.
    addFormatAndSize(grid);
    addMeasures(grid);
    addLook(grid);
    addCharts(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_charts, m_value, m_first, m_second})
        widget->setVisible(asksForCharts);
    showValues();
    connectControls();
}

QLabel *ExportForm::label(const QString &text, QWidget *buddy)
{
    auto *result = new QLabel(text);
    result->setBuddy(buddy);
    return result;
}

void ExportForm::addFormatAndSize(QGridLayout *grid)
{
    m_format->addItem(tr("PNG, pixels"), static_cast<int>(PictureFormat::Png));
    m_format->addItem(tr("SVG, vectors"), static_cast<int>(PictureFormat::Svg));
    m_format->addItem(tr("PDF, vectors"), static_cast<int>(PictureFormat::Pdf));
    m_format->addItem(tr("CSV, a table of the curves"), static_cast<int>(PictureFormat::Csv));
    m_format->addItem(tr("TeX, a picture by PGFPlots"), static_cast<int>(PictureFormat::Tex));
    m_format->addItem(tr("TeX, that picture alone to \\input"), static_cast<int>(PictureFormat::Tikz));
    m_format->addItem(tr("Python, a script for Matplotlib"), static_cast<int>(PictureFormat::Python));
    m_preset->addItem(tr("As in the window (%1 × %2 px)").arg(m_windowSize.width()).arg(m_windowSize.height()),
                      QLatin1String(ExportSettings::windowSize));
    for (const SizePreset &preset : sizePresets())
        m_preset->addItem(nameOf(preset), QLatin1String(preset.id));
    m_preset->addItem(tr("Custom"), QLatin1String(ExportSettings::customSize));
    form::makeShrinkable(m_format);
    form::makeShrinkable(m_preset);
    grid->addWidget(label(tr("&Format"), m_format), 0, 0);
    grid->addWidget(m_format, 0, 1, 1, 3);
    grid->addWidget(label(tr("Si&ze"), m_preset), 1, 0);
    grid->addWidget(m_preset, 1, 1, 1, 3);
}

void ExportForm::addMeasures(QGridLayout *grid)
{
    for (QDoubleSpinBox *box : {m_width, m_height}) {
        box->setKeyboardTracking(false);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    }
    m_unit->addItem(tr("Pixels"), static_cast<int>(SizeUnit::Pixels));
    m_unit->addItem(tr("Millimetres"), static_cast<int>(SizeUnit::Millimetres));
    form::makeShrinkable(m_unit);
    m_dpi->setRange(leastDpi, greatestDpi);
    m_dpi->setSingleStep(50);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setKeyboardTracking(false);
    m_dpi->setToolTip(tr("Pixels per inch of a PNG whose size is given in millimetres"));
    grid->addWidget(label(tr("&Width"), m_width), 2, 0);
    grid->addWidget(m_width, 2, 1);
    grid->addWidget(label(tr("&Height"), m_height), 2, 2);
    grid->addWidget(m_height, 2, 3);
    grid->addWidget(label(tr("&Unit"), m_unit), 3, 0);
    grid->addWidget(m_unit, 3, 1);
    grid->addWidget(label(tr("&Resolution"), m_dpi), 3, 2);
    grid->addWidget(m_dpi, 3, 3);
}

void ExportForm::addLook(QGridLayout *grid)
{
    m_text->setRange(leastTextPercent, greatestTextPercent);
    m_text->setSingleStep(10);
    m_text->setSuffix(tr("%"));
    m_text->setKeyboardTracking(false);
    m_text->setToolTip(tr("100% is what suits the size; lines follow to a lesser degree"));
    form::addThemes(m_theme);
    form::makeShrinkable(m_theme);
    grid->addWidget(label(tr("Te&xt size"), m_text), 4, 0);
    grid->addWidget(m_text, 4, 1);
    grid->addWidget(label(tr("&Theme"), m_theme), 4, 2);
    grid->addWidget(m_theme, 4, 3);
    grid->addWidget(m_transparent, 5, 1, 1, 3);
    m_transparent->setToolTip(tr("For slides and pages with a colour of their own"));
    grid->addWidget(m_reopenable, 6, 1, 1, 3);
    m_reopenable->setToolTip(tr("The file carries all settings: dropped on the window it brings this view back"));
    grid->addWidget(m_comma, 6, 1, 1, 3); // of tables, which carry nothing
    m_comma->setToolTip(tr("As spreadsheets of many countries read numbers; for copies of tables too"));
}

void ExportForm::addCharts(QGridLayout *grid)
{
    grid->addWidget(label(tr("Tit&le"), m_title), 7, 0);
    grid->addWidget(m_title, 7, 1, 1, 3);
    form::prepareTitle(m_title);
    grid->addWidget(m_charts, 8, 0);
    grid->addWidget(m_value, 8, 1, 1, 3);
    grid->addWidget(m_first, 9, 1, 1, 3);
    grid->addWidget(m_second, 10, 1, 1, 3);
}

void ExportForm::connectControls()
{
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this] { setFormat(static_cast<PictureFormat>(m_format->currentData().toInt())); });
    connect(m_preset, &QComboBox::currentIndexChanged, this,
            [this] { choosePreset(m_preset->currentData().toString()); });
    connect(m_width, &QDoubleSpinBox::valueChanged, this,
            [this](double width) { editSize([width](PictureSize &size) { size.width = width; }); });
    connect(m_height, &QDoubleSpinBox::valueChanged, this,
            [this](double height) { editSize([height](PictureSize &size) { size.height = height; }); });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        const auto unit = static_cast<SizeUnit>(m_unit->currentData().toInt());
        editSize([unit](PictureSize &size) { size = converted(size, unit); });
    });
    connect(m_dpi, &QSpinBox::valueChanged, this,
            [this](int dpi) { edit([dpi](Values &values) { values.settings.size.dpi = dpi; }); });
    connect(m_text, &QSpinBox::valueChanged, this,
            [this](int percent) { edit([percent](Values &values) { values.settings.textPercent = percent; }); });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        const auto theme = static_cast<Theme>(m_theme->currentData().toInt());
        edit([theme](Values &values) { values.settings.theme = theme; });
    });
    connect(m_transparent, &QCheckBox::toggled, this,
            [this](bool on) { edit([on](Values &values) { values.settings.transparent = on; }); });
    connect(m_reopenable, &QCheckBox::toggled, this,
            [this](bool on) { edit([on](Values &values) { values.settings.reopenable = on; }); });
    connect(m_comma, &QCheckBox::toggled, this, [this](bool on) {
        edit([on](Values &values) { values.settings.decimals = on ? DecimalMark::Comma : DecimalMark::Point; });
    });
    connect(m_title, &QLineEdit::textChanged, this,
            [this](const QString &title) { edit([&](Values &values) { values.title = title; }); });
    connect(m_value, &QCheckBox::toggled, this, [this](bool on) { editChart(&Charts::value, on); });
    connect(m_first, &QCheckBox::toggled, this, [this](bool on) { editChart(&Charts::first, on); });
    connect(m_second, &QCheckBox::toggled, this, [this](bool on) { editChart(&Charts::second, on); });
}

void ExportForm::edit(const Change &change)
{
    Values values = m_values;
    change(values);
    const bool different = values != m_values;
    m_values = values;
    showValues();
    if (different)
        emit changed();
}

void ExportForm::setFormat(PictureFormat format)
{
    edit([format](Values &values) { values.settings.format = format; });
}

void ExportForm::choosePreset(const QString &id)
{
    edit([&](Values &values) {
        PictureSize &size = values.settings.size;
        values.settings.preset = id;
        if (const SizePreset *preset = findPreset(id))
            size = {preset->size.unit, preset->size.width, preset->size.height, size.dpi};
        else if (id == QLatin1String(ExportSettings::windowSize))
            size = {SizeUnit::Pixels, 1.0 * m_windowSize.width(), 1.0 * m_windowSize.height(), size.dpi};
    });
}

void ExportForm::editSize(const std::function<void(PictureSize &)> &change)
{
    edit([&](Values &values) {
        change(values.settings.size);
        const SizeLimits limits = sizeLimits(values.settings.size.unit);
        values.settings.size.width = std::clamp(values.settings.size.width, limits.least, limits.greatest);
        values.settings.size.height = std::clamp(values.settings.size.height, limits.least, limits.greatest);
        values.settings.preset = QLatin1String(ExportSettings::customSize);
    });
}

void ExportForm::editChart(bool Charts::*chart, bool shown)
{
    Charts charts = m_values.charts;
    charts.*chart = shown;
    if (!charts.value && !charts.first && !charts.second) {
        showValues();
        emit refused(tr("A picture shows at least one chart."));
        return;
    }
    edit([&](Values &values) { values.charts = charts; });
}

void ExportForm::showValues()
{
    const ExportSettings &settings = m_values.settings;
    form::select(m_format, static_cast<int>(settings.format));
    form::select(m_preset, settings.preset);
    form::select(m_unit, static_cast<int>(settings.size.unit));
    form::select(m_theme, static_cast<int>(settings.theme));
    showMeasures();
    form::set(m_dpi, settings.size.dpi);
    form::set(m_text, settings.textPercent);
    form::set(m_transparent, settings.transparent);
    form::set(m_reopenable, settings.reopenable);
    form::set(m_comma, settings.decimals == DecimalMark::Comma);
    form::set(m_value, m_values.charts.value);
    form::set(m_first, m_values.charts.first);
    form::set(m_second, m_values.charts.second);
    if (m_title->text() != m_values.title) {
        const QSignalBlocker silent(m_title);
        m_title->setText(m_values.title);
    }

    const bool picture = settings.format != PictureFormat::Csv;
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_theme),
                            static_cast<QWidget *>(m_transparent), static_cast<QWidget *>(m_title)})
        widget->setEnabled(picture);
    m_reopenable->setEnabled(carriesState(settings.format));
    m_reopenable->setVisible(picture);
    m_comma->setVisible(!picture);
    m_dpi->setEnabled(settings.format == PictureFormat::Png && settings.size.unit == SizeUnit::Millimetres);
}

void ExportForm::showMeasures()
{
    const PictureSize &size = m_values.settings.size;
    const SizeLimits limits = sizeLimits(size.unit);
    const std::pair<QDoubleSpinBox *, double> boxes[] = {{m_width, size.width}, {m_height, size.height}};
    for (const auto &[box, value] : boxes) {
        const QSignalBlocker silent(box);
        box->setDecimals(limits.decimals);
        box->setRange(limits.least, limits.greatest);
        box->setSuffix(size.unit == SizeUnit::Pixels ? tr(" px") : tr(" mm"));
        box->setValue(value);
    }
}

} // namespace actiscope
