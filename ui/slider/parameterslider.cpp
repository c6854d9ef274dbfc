#include "ui/slider/parameterslider.h"

#include "ui/language/translation.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/numbertext.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/realslider.h"
#include "ui/slider/sliderplayer.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

// Sideways arrows move a slider, but within a spin box only the caret.
bool isNudge(const QEvent *event, bool sideways)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return !key->isAutoRepeat();
    case Qt::Key_Left:
    case Qt::Key_Right:
        return sideways && !key->isAutoRepeat();
    default:
        return false;
    }
}

} // namespace

ParameterSlider::ParameterSlider(const SliderSpec &spec, Arrangement arrangement, QWidget *parent)
    : QWidget(parent)
    , m_arrangement(arrangement)
    , m_value(spec.limited(spec.defaultValue))
    , m_label(new QLabel(this))
    , m_slider(new RealSlider(this))
    , m_box(new NumberBox(this))
{
    m_label->setBuddy(m_box);
    m_label->setWordWrap(true);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    for (QWidget *watched : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_slider),
                             static_cast<QWidget *>(m_box)})
        watched->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    connect(m_slider, &RealSlider::moved, this, &ParameterSlider::takeByHand);
    connect(m_slider, &RealSlider::pressed, this, &ParameterSlider::stopPlaying);
    connect(m_slider, &RealSlider::pressed, this, &ParameterSlider::editingBegan);
    connect(m_slider, &RealSlider::settled, this, &ParameterSlider::editingEnded);
    connect(m_slider, &RealSlider::resetRequested, this, &ParameterSlider::reset);
    connect(m_box, &QDoubleSpinBox::valueChanged, this, &ParameterSlider::takeByHand);
    connect(m_box, &QDoubleSpinBox::editingFinished, this, &ParameterSlider::editingEnded);
    connect(m_box, &NumberBox::notice, this, [this](const QString &text) {
        QToolTip::showText(m_box->mapToGlobal(QPoint(0, m_box->height() / 2)), text, m_box);
        emit notice(text);
    });
    setSpec(spec);
    arrange();
}

ParameterSlider::~ParameterSlider()
{
    // A window that dies while it is open takes the focus from the box, which then says that editing has ended: in
    // QWidget's destructor, when there is no ParameterSlider any more to hear it.
    m_slider->disconnect(this);
    m_box->disconnect(this);
    if (m_play)
        m_play->player()->disconnect(this);
}

void ParameterSlider::setSpec(const SliderSpec &spec)
{
    m_spec = spec;
    m_value = spec.limited(m_value);
    const QSignalBlocker blocker(m_box);
    m_slider->setSpec(spec);
    m_box->setSpec(spec);
    display(m_value);
    retranslate();
}

void ParameterSlider::setValue(double value)
{
    if (std::isnan(value))
        return;
    m_value = m_spec.limited(value);
    display(m_value);
}

void ParameterSlider::take(double value)
{
    value = m_spec.limited(value);
    const bool changed = value != m_value;
    m_value = value;
    display(value);
    if (changed)
        emit edited(value);
}

void ParameterSlider::takeByHand(double value)
{
    stopPlaying();
    take(value);
}

void ParameterSlider::setPlayable()
{
    if (m_play)
        return;
    m_play = new PlayButton(this);
    m_play->installEventFilter(this);
    setTabOrder(m_box, m_play);
    connect(m_play, &PlayButton::playRequested, this, &ParameterSlider::play);
    connect(m_play->player(), &SliderPlayer::placed, this, &ParameterSlider::takePlayed);
    connect(m_play->player(), &SliderPlayer::playingChanged, this, [this](bool playing) {
        if (playing)
            emit editingBegan();
        else
            emit editingEnded();
    });
    retranslate();
    arrange();
}

void ParameterSlider::setPlayed(const QObject *model, const QString &key)
{
    setPlayable();
    m_play->player()->setNumber(model, key);
}

void ParameterSlider::setBelow(QWidget *widget)
{
    m_below = widget;
    widget->setParent(this);
    arrange();
}

void ParameterSlider::setSymbol(QWidget *widget)
{
    m_symbol = widget;
    widget->setParent(this);
    widget->installEventFilter(this);
    m_label->hide();
    arrange();
}

void ParameterSlider::play()
{
    m_played = m_value;
    m_play->player()->start(m_spec.fraction(m_value));
}

void ParameterSlider::takePlayed(double place)
{
    if (m_value != m_played) { // undone meanwhile, or set elsewhere
        m_play->player()->setPlace(m_spec.fraction(m_value));
        m_played = m_value;
        return;
    }
    take(m_spec.valueAt(place));
    m_played = m_value;
}

void ParameterSlider::stopPlaying()
{
    if (m_play)
        m_play->player()->stopNumber();
}

void ParameterSlider::reset()
{
    stopPlaying();
    take(m_spec.defaultValue);
}

void ParameterSlider::display(double value)
{
    m_slider->setValue(value);
    if (m_box->value() != value) {
        const QSignalBlocker blocker(m_box);
        m_box->setValue(value);
    }
    m_box->fit();
    showPlace();
}

/// A value that was typed beyond the slider's ends, or was there before they moved, is one that the handle cannot show.
void ParameterSlider::showPlace()
{
    QString text = m_spec.toolTip;
    if (m_slider->isBeyond()) {
        text = tr("%1 lies beyond the slider, which goes from %2 to %3.")
                   .arg(numberText(m_value, m_spec.decimals), numberText(m_spec.minimum, 0), numberText(m_spec.maximum, 0));
    }
    if (text != m_slider->toolTip())
        m_slider->setToolTip(text);
}

void ParameterSlider::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    arrange();
}

void ParameterSlider::arrange()
{
    delete layout();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const int em = fontMetrics().height();
    grid->setHorizontalSpacing(em * 5 / 8);
    grid->setVerticalSpacing(em / 8);
    QWidget *name = m_symbol ? m_symbol : m_label;
    const Qt::Alignment middle = m_symbol ? Qt::AlignVCenter : Qt::Alignment();
    if (m_arrangement == Arrangement::Row) {
        grid->addWidget(name, 0, 0, middle);
        if (m_play)
            grid->addWidget(m_play, 0, 3);
        grid->addWidget(m_box, 0, 2);
        if (m_below) {
            // Nearer to the slider than to the lower edge of the box.
            auto *column = new QVBoxLayout;
            column->setSpacing(0);
            column->addSpacing(std::max(0, m_box->sizeHint().height() - m_slider->sizeHint().height()) / 2);
            column->addWidget(m_slider);
            column->addWidget(m_below);
            grid->addLayout(column, 0, 1, 2, 1);
            grid->setVerticalSpacing(0);
        } else {
            grid->addWidget(m_slider, 0, 1);
        }
        grid->setColumnStretch(1, 1);
    } else {
        grid->addWidget(name, 0, 0, middle);
        grid->addWidget(m_box, 0, 1);
        auto *below = new QHBoxLayout;
        below->setSpacing(grid->horizontalSpacing());
        below->addWidget(m_slider, 1);
        if (m_play)
            below->addWidget(m_play);
        grid->addLayout(below, 1, 0, 1, 2);
        if (m_below)
            grid->addWidget(m_below, 2, 0, 1, 2);
        grid->setColumnStretch(0, 1);
    }
}

void ParameterSlider::retranslate()
{
    QString text = m_spec.name;
    m_label->setText(text.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_slider->setAccessibleName(m_spec.name);
    m_box->setAccessibleName(named(tr("%1 value"), m_spec.name));
    if (m_play)
        m_play->setSubject(m_spec.name);
    for (QWidget *widget : {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_box)})
        widget->setToolTip(m_spec.toolTip);
    showPlace();
}

void ParameterSlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange && layout())
        arrange();
    QWidget::changeEvent(event);
}

bool ParameterSlider::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonDblClick:
        if (watched == m_label || watched == m_symbol) {
            reset();
            emit editingEnded();
        }
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_play && m_play->player()->isNumberPlaying()) {
            stopPlaying();
            return true;
        }
        if (watched == m_play)
            break;
        if (isNudge(event, watched == m_slider))
            emit editingBegan();
        break;
    case QEvent::KeyRelease:
        if (watched != m_play && isNudge(event, watched == m_slider))
            emit editingEnded();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace actiscope
