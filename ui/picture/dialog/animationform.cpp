#include "ui/picture/dialog/animationform.h"

#include "core/workspace/controls.h"
#include "ui/binding/sceneentry.h"
#include "ui/model/statemodel.h"
#include "ui/picture/dialog/formcontrols.h"
#include "ui/picture/exportsettings.h"
#include "ui/slider/numberbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace actiscope {

namespace {

void set(NumberBox *box, double value)
{
    const QSignalBlocker silent(box);
    box->setNumber(value);
}

/// Where a slider goes unless a person says otherwise: over its whole span. The ends of the x axis move out from where
/// they stand, and counts grow to what they are.
std::pair<double, double> usualWay(const std::string &key, const SliderSpec &spec, double present)
{
    if (key == "range.minimum")
        return {present, spec.minimum};
    if (key == "range.maximum")
        return {present, spec.maximum};
    const bool grows = spec.whole && present > spec.minimum;
    return {spec.minimum, grows ? present : spec.maximum};
}

} // namespace

AnimationForm::AnimationForm(const AnimationSettings &settings, const StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_values{settings, {}, 0.0, 0.0, {}}
    , m_format(new QComboBox)
    , m_slider(new QComboBox)
    , m_from(new NumberBox)
    , m_to(new NumberBox)
    , m_andBack(new QCheckBox(tr("There and &back")))
    , m_seconds(new QDoubleSpinBox)
    , m_rate(new QComboBox)
    , m_size(new QComboBox)
    , m_width(new QSpinBox)
    , m_height(new QSpinBox)
    , m_text(new QSpinBox)
    , m_theme(new QComboBox)
    , m_title(new QLineEdit)
    , m_value(new QCheckBox(tr("Sho&w the slider's value")))
    , m_still(new QCheckBox(tr("Axes stay st&ill")))
    , m_reopenable(new QCheckBox(tr("Can be &opened again")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    // In this order Tab goes through them.
    addMotion(grid);
    addLook(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    setSlider(usualControls(m_model->state()).front());
    connectControls();
}

QLabel *AnimationForm::label(const QString &text, QWidget *buddy)
{
    auto *result = new QLabel(text);
    result->setBuddy(buddy);
    return result;
}

void AnimationForm::addMotion(QGridLayout *grid)
{
    m_format->addItem(tr("GIF, plays everywhere"), static_cast<int>(AnimationFormat::Gif));
    m_format->addItem(tr("PDF, a page a frame"), static_cast<int>(AnimationFormat::Pdf));
    m_format->addItem(tr("PNG, numbered pictures"), static_cast<int>(AnimationFormat::Png));
    m_format->setToolTip(tr("A PDF with a page a frame is what the LaTeX package animate plays in a Beamer talk"));
    for (const std::string &key : suitingControls(m_model->state()))
        m_slider->addItem(sliderName(key, m_model), QString::fromStdString(key));
    m_slider->setToolTip(tr("What moves while the animation plays"));
    form::makeShrinkable(m_format);
    form::makeShrinkable(m_slider);
    for (NumberBox *box : {m_from, m_to})
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // in line with the boxes below
    m_seconds->setRange(leastSeconds, greatestSeconds);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.5);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setToolTip(tr("How long it plays before it begins again; with the way back, both together"));
    for (const int rate : frameRates)
        m_rate->addItem(tr("%1 per second").arg(rate), rate);
    grid->addWidget(label(tr("&Format"), m_format), 0, 0);
    grid->addWidget(m_format, 0, 1, 1, 3);
    grid->addWidget(label(tr("S&lider"), m_slider), 1, 0);
    grid->addWidget(m_slider, 1, 1, 1, 3);
    grid->addWidget(label(tr("F&rom"), m_from), 2, 0);
    grid->addWidget(m_from, 2, 1);
    grid->addWidget(label(tr("&To"), m_to), 2, 2);
    grid->addWidget(m_to, 2, 3);
    grid->addWidget(m_andBack, 3, 1, 1, 3);
    grid->addWidget(label(tr("D&uration"), m_seconds), 4, 0);
    grid->addWidget(m_seconds, 4, 1);
    grid->addWidget(label(tr("Fra&mes"), m_rate), 4, 2);
    grid->addWidget(m_rate, 4, 3);
}

void AnimationForm::addLook(QGridLayout *grid)
{
    for (const AnimationSize &size : animationSizes())
        m_size->addItem(tr("%1 × %2 px").arg(size.width).arg(size.height), QSize(size.width, size.height));
    m_size->addItem(tr("Custom"), QSize());
    for (QSpinBox *side : {m_width, m_height}) {
        side->setRange(leastAnimationSide, greatestAnimationSide);
        side->setSuffix(tr(" px"));
    }
    for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_seconds), static_cast<QAbstractSpinBox *>(m_width),
                                  static_cast<QAbstractSpinBox *>(m_height), static_cast<QAbstractSpinBox *>(m_text)})
        box->setKeyboardTracking(false); // 1 on the way to 1.5 is no duration
    m_text->setRange(leastTextPercent, greatestTextPercent);
    m_text->setSingleStep(10);
    m_text->setSuffix(tr("%"));
    form::addThemes(m_theme);
    form::makeShrinkable(m_size);
    form::makeShrinkable(m_theme);
    form::prepareTitle(m_title);
    m_value->setToolTip(tr("Above the charts, in the title"));
    m_still->setToolTip(tr("They hold all that is shown from the first frame to the last; else they fit each frame"));
    m_reopenable->setToolTip(tr("The file carries all settings: dropped on the window it brings this view back"));
    grid->addWidget(label(tr("Si&ze"), m_size), 5, 0);
    grid->addWidget(m_size, 5, 1, 1, 3);
    grid->addWidget(label(tr("Wi&dth"), m_width), 6, 0);
    grid->addWidget(m_width, 6, 1);
    grid->addWidget(label(tr("Hei&ght"), m_height), 6, 2);
    grid->addWidget(m_height, 6, 3);
    grid->addWidget(label(tr("Te&xt size"), m_text), 7, 0);
    grid->addWidget(m_text, 7, 1);
    grid->addWidget(label(tr("T&heme"), m_theme), 7, 2);
    grid->addWidget(m_theme, 7, 3);
    grid->addWidget(label(tr("Titl&e"), m_title), 8, 0);
    grid->addWidget(m_title, 8, 1, 1, 3);
    grid->addWidget(m_value, 9, 1, 1, 3);
    grid->addWidget(m_still, 10, 1, 1, 3);
    grid->addWidget(m_reopenable, 11, 1, 1, 3);
}

template<class Change>
void AnimationForm::edit(const Change &change)
{
    Values values = m_values;
    change(values);
    const bool different = values != m_values;
    m_values = values;
    showValues();
    if (different)
        emit changed();
}

void AnimationForm::connectControls()
{
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this] { setFormat(static_cast<AnimationFormat>(m_format->currentData().toInt())); });
    connect(m_slider, &QComboBox::currentIndexChanged, this,
            [this] { setSlider(m_slider->currentData().toString().toStdString()); });
    connect(m_rate, &QComboBox::currentIndexChanged, this, [this] {
        edit([this](Values &values) { values.settings.framesPerSecond = m_rate->currentData().toInt(); });
    });
    connect(m_size, &QComboBox::currentIndexChanged, this, [this] {
        const QSize size = m_size->currentData().toSize();
        if (size.isEmpty())
            m_width->setFocus(); // where a size of one's own begins
        edit([size](Values &values) {
            values.settings.width = size.isEmpty() ? values.settings.width : size.width();
            values.settings.height = size.isEmpty() ? values.settings.height : size.height();
        });
    });
    connect(m_theme, &QComboBox::currentIndexChanged, this, [this] {
        edit([this](Values &values) { values.settings.theme = static_cast<Theme>(m_theme->currentData().toInt()); });
    });
    const auto followNumber = [this](auto *box, auto change) {
        connect(box, &std::remove_pointer_t<decltype(box)>::valueChanged, this,
                [this, change](auto value) { edit([&](Values &values) { change(values, value); }); });
    };
    followNumber(static_cast<QDoubleSpinBox *>(m_from), [](Values &values, double from) { values.from = from; });
    followNumber(static_cast<QDoubleSpinBox *>(m_to), [](Values &values, double to) { values.to = to; });
    followNumber(m_seconds, [](Values &values, double seconds) { values.settings.seconds = seconds; });
    followNumber(m_width, [](Values &values, int width) { values.settings.width = width; });
    followNumber(m_height, [](Values &values, int height) { values.settings.height = height; });
    followNumber(m_text, [](Values &values, int percent) { values.settings.textPercent = percent; });
    const auto followCheck = [this](QCheckBox *box, auto change) {
        connect(box, &QCheckBox::toggled, this,
                [this, change](bool on) { edit([&](Values &values) { change(values.settings, on); }); });
    };
    followCheck(m_andBack, [](AnimationSettings &settings, bool on) { settings.andBack = on; });
    followCheck(m_value, [](AnimationSettings &settings, bool on) { settings.showValue = on; });
    followCheck(m_still, [](AnimationSettings &settings, bool on) { settings.fitAxes = !on; });
    followCheck(m_reopenable, [](AnimationSettings &settings, bool on) { settings.reopenable = on; });
    connect(m_title, &QLineEdit::textChanged, this,
            [this](const QString &title) { edit([&](Values &values) { values.title = title; }); });
    for (const NumberBox *box : {m_from, m_to})
        connect(box, &NumberBox::notice, this, &AnimationForm::notice);
}

void AnimationForm::setFormat(AnimationFormat format)
{
    edit([format](Values &values) { values.settings.format = format; });
}

void AnimationForm::setSlider(const std::string &key)
{
    const NumberEntry entry = *entryOf(key, m_model);
    for (NumberBox *box : {m_from, m_to}) {
        const QSignalBlocker silent(box);
        box->setSpec(entry.spec());
    }
    edit([&](Values &values) {
        values.key = key;
        std::tie(values.from, values.to) = usualWay(key, entry.spec(), entry.get(m_model->state()));
    });
}

void AnimationForm::showValues()
{
    const AnimationSettings &settings = m_values.settings;
    form::select(m_format, static_cast<int>(settings.format));
    form::select(m_slider, QString::fromStdString(m_values.key));
    set(m_from, m_values.from);
    set(m_to, m_values.to);
    form::set(m_andBack, settings.andBack);
    form::set(m_seconds, settings.seconds);
    form::select(m_rate, settings.framesPerSecond);
    const QSize size(settings.width, settings.height);
    form::select(m_size, m_size->findData(size) < 0 ? QSize() : size);
    form::set(m_width, settings.width);
    form::set(m_height, settings.height);
    form::set(m_text, settings.textPercent);
    form::select(m_theme, static_cast<int>(settings.theme));
    form::set(m_value, settings.showValue);
    form::set(m_still, !settings.fitAxes);
    form::set(m_reopenable, settings.reopenable);
    m_reopenable->setEnabled(settings.format != AnimationFormat::Gif);
    if (m_title->text() != m_values.title) {
        const QSignalBlocker silent(m_title);
        m_title->setText(m_values.title);
    }
}

} // namespace actiscope
