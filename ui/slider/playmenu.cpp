#include "ui/slider/playmenu.h"

#include "ui/model/settings.h"

#include <QActionGroup>
#include <QLocale>

#include <array>

namespace actiscope {

namespace {

constexpr std::array speeds = {0.25, 0.5, 1.0, 2.0, 4.0};
constexpr std::array repeats = {PlayRepeat::Bounce, PlayRepeat::Loop, PlayRepeat::Once};

} // namespace

PlayMenu::PlayMenu(QWidget *parent)
    : QMenu(parent)
    , m_speeds(new QActionGroup(this))
    , m_repeats(new QActionGroup(this))
{
    const auto add = [this](QActionGroup *group, const auto &choose) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, choose);
        addAction(action);
    };
    for (const double speed : speeds)
        add(m_speeds, [speed] { settings::setPlaySpeed(speed); });
    addSeparator();
    for (const PlayRepeat repeat : repeats)
        add(m_repeats, [repeat] { settings::setPlayRepeat(repeat); });
    connect(this, &QMenu::aboutToShow, this, &PlayMenu::followSettings);
    retranslateUi();
    followSettings();
}

/// Another menu like this one may have changed them.
void PlayMenu::followSettings()
{
    for (std::size_t i = 0; i < speeds.size(); ++i)
        m_speeds->actions()[static_cast<qsizetype>(i)]->setChecked(speeds[i] == settings::playSpeed());
    for (std::size_t i = 0; i < repeats.size(); ++i)
        m_repeats->actions()[static_cast<qsizetype>(i)]->setChecked(repeats[i] == settings::playRepeat());
}

void PlayMenu::retranslateUi()
{
    setTitle(tr("Play&back of sliders"));
    for (std::size_t i = 0; i < speeds.size(); ++i) {
        m_speeds->actions()[static_cast<qsizetype>(i)]->setText(
            tr("Speed × %1").arg(QLocale().toString(speeds[i], 'g', QLocale::FloatingPointShortest)));
    }
    m_repeats->actions()[0]->setText(tr("Back and forth"));
    m_repeats->actions()[1]->setText(tr("From the start again"));
    m_repeats->actions()[2]->setText(tr("Once"));
}

} // namespace actiscope
