// Sliders that play: where they go as time goes by, and what stops them.

#include "ui/model/settings.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/playbutton.h"
#include "ui/slider/playmenu.h"
#include "ui/slider/realslider.h"
#include "ui/slider/sliderplayer.h"

#include "tests/ui/windowcase.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QTimer>

using namespace actiscope;

namespace {

/// The places after each of so many steps of a tenth of a second.
QList<double> placesFrom(double start, int steps)
{
    SliderPlayer player;
    QList<double> places;
    QObject::connect(&player, &SliderPlayer::placed, &player, [&](double place) { places << place; });
    player.start(start);
    for (int i = 0; i < steps && player.isPlaying(); ++i)
        player.advance(0.1);
    return places;
}

SliderSpec spec()
{
    SliderSpec slope;
    slope.name = QStringLiteral("Slope");
    slope.hardMinimum = -10.0;
    slope.hardMaximum = 10.0;
    slope.defaultValue = 0.5;
    slope.step = 0.01;
    slope.decimals = 2;
    return slope;
}

} // namespace

class TestSliderPlayer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bounces();
    void loops();
    void playsOnce();
    void speeds_data();
    void speeds();
    void aPauseOfTheProgramIsNoLeap();
    void logarithmicSlidersMoveEvenly();
    void theButtonPlaysAndPauses();
    void handsStopIt_data();
    void handsStopIt();
    void whatIsSetElsewhereIsWhereItGoesOn();
    void menusChangeAllSliders();
    void oneStepToUndo();
    void hiddenSlidersStop();
    void everyBarPlays();

private:
    PrivateSettings m_settings;
};

void TestSliderPlayer::init()
{
    hushTheOffscreenPlatform();
    QSettings().clear();
}

void TestSliderPlayer::bounces()
{
    const QList<double> places = placesFrom(0.97, 200);
    QVERIFY(places.contains(1.0) && places.contains(0.0)); // both ends, exactly
    QVERIFY(places[0] > 0.97 && places.last() > 0.0);
    const qsizetype top = places.indexOf(1.0);
    const qsizetype bottom = places.indexOf(0.0);
    QVERIFY(top < bottom);
    for (qsizetype i = top + 1; i <= bottom; ++i)
        QVERIFY(places[i] < places[i - 1]);
    QVERIFY(placesFrom(1.0, 1)[0] < 1.0); // turns round at once
}

void TestSliderPlayer::loops()
{
    settings::setPlayRepeat(PlayRepeat::Loop);
    const QList<double> places = placesFrom(0.97, 10);
    const qsizetype top = places.indexOf(1.0);
    QVERIFY(top >= 0 && places[top + 1] == 0.0 && places[top + 2] > 0.0);
}

void TestSliderPlayer::playsOnce()
{
    settings::setPlayRepeat(PlayRepeat::Once);
    const QList<double> places = placesFrom(0.9, 1000);
    QCOMPARE(places.last(), 1.0);
    QVERIFY(places.size() < 20);
    QCOMPARE(placesFrom(1.0, 1)[0], 0.0); // from the start again, which is shown too
    QVERIFY(placesFrom(1.0, 1)[1] < 0.1);
}

void TestSliderPlayer::speeds_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<double>("second");
    QTest::newRow("as at first") << 1.0 << 1.0 / SliderPlayer::wholeSeconds;
    QTest::newRow("slow") << 0.25 << 0.25 / SliderPlayer::wholeSeconds;
    QTest::newRow("fast") << 4.0 << 4.0 / SliderPlayer::wholeSeconds;
    QTest::newRow("nonsense in the settings") << -3.0 << 1.0 / SliderPlayer::wholeSeconds;
}

void TestSliderPlayer::speeds()
{
    QFETCH(const double, speed);
    QFETCH(const double, second);
    settings::setPlaySpeed(speed);
    QVERIFY(std::abs(placesFrom(0.0, 10).last() - second) < 1e-12);
}

void TestSliderPlayer::aPauseOfTheProgramIsNoLeap()
{
    SliderPlayer player;
    double place = 0.0;
    connect(&player, &SliderPlayer::placed, this, [&](double now) { place = now; });
    player.start(0.0);
    player.advance(30.0);
    QVERIFY(place < 0.05);
}

void TestSliderPlayer::logarithmicSlidersMoveEvenly()
{
    SliderSpec rate;
    rate.minimum = rate.hardMinimum = 0.01;
    rate.maximum = rate.hardMaximum = 100.0;
    rate.logarithmic = true;
    ParameterSlider slider(rate);
    slider.setPlayable();
    slider.setValue(0.01);
    slider.playButton()->click();
    for (int i = 0; i < 40; ++i)
        slider.playButton()->player()->advance(0.1); // half of the way
    QVERIFY(std::abs(slider.value() - 1.0) < 0.2);
}

void TestSliderPlayer::theButtonPlaysAndPauses()
{
    ParameterSlider slider(spec());
    QVERIFY(!slider.playButton());
    slider.setPlayable();
    PlayButton *button = slider.playButton();
    QSignalSpy edits(&slider, &ParameterSlider::edited);
    QSignalSpy begun(&slider, &ParameterSlider::editingBegan);
    QSignalSpy ended(&slider, &ParameterSlider::editingEnded);
    QCOMPARE(button->accessibleName(), QStringLiteral("Play Slope"));
    button->click();
    QCOMPARE(button->accessibleName(), QStringLiteral("Pause Slope"));
    button->player()->advance(0.1);
    QVERIFY(slider.value() > 0.0 && edits.size() == 1);
    QCOMPARE(slider.box()->value(), slider.value());
    button->click();
    QVERIFY(!button->player()->isPlaying());
    QCOMPARE(begun.size(), 1);
    QCOMPARE(ended.size(), 1);
}

void TestSliderPlayer::handsStopIt_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"drag", "arrow", "typed", "double click", "escape", "disabled"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestSliderPlayer::handsStopIt()
{
    QFETCH(const QString, how);
    ParameterSlider slider(spec());
    slider.setPlayable();
    slider.show();
    slider.playButton()->click();
    SliderPlayer *player = slider.playButton()->player();
    player->advance(0.1);
    QVERIFY(player->isPlaying());
    if (how == QLatin1String("drag"))
        QTest::mousePress(slider.slider(), Qt::LeftButton, {}, slider.slider()->rect().center());
    else if (how == QLatin1String("arrow"))
        QTest::keyClick(slider.slider(), Qt::Key_Right);
    else if (how == QLatin1String("typed"))
        slider.box()->setValue(0.75);
    else if (how == QLatin1String("double click"))
        QTest::mouseDClick(static_cast<QWidget *>(slider.label()), Qt::LeftButton);
    else if (how == QLatin1String("escape"))
        QTest::keyClick(slider.slider(), Qt::Key_Escape);
    else
        slider.setEnabled(false);
    QVERIFY(!player->isPlaying());
}

void TestSliderPlayer::whatIsSetElsewhereIsWhereItGoesOn()
{
    ParameterSlider slider(spec());
    slider.setPlayable();
    slider.playButton()->click();
    slider.playButton()->player()->advance(0.1);
    slider.setValue(0.8);
    for (int i = 0; i < 3; ++i)
        slider.playButton()->player()->advance(0.1);
    QVERIFY(slider.value() > 0.8 && slider.value() < 0.9);
}

void TestSliderPlayer::menusChangeAllSliders()
{
    PlayMenu first;
    PlayMenu second;
    const auto action = [](PlayMenu &menu, const QString &text) {
        for (QAction *each : menu.actions()) {
            if (each->text() == text)
                return each;
        }
        qFatal("no '%s'", qPrintable(text));
    };
    action(first, QStringLiteral("Speed × 2"))->trigger();
    action(first, QStringLiteral("Once"))->trigger();
    QCOMPARE(settings::playSpeed(), 2.0);
    QVERIFY(settings::playRepeat() == PlayRepeat::Once);
    // Another one says so when it is opened.
    emit second.aboutToShow();
    QVERIFY(action(second, QStringLiteral("Speed × 2"))->isChecked());
    QVERIFY(action(second, QStringLiteral("Once"))->isChecked());

    PlayButton button;
    button.show();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {2, 2}, button.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&button, &event);
    QVERIFY(qobject_cast<PlayMenu *>(QApplication::activePopupWidget()));
    QApplication::activePopupWidget()->close();
}

void TestSliderPlayer::oneStepToUndo()
{
    WindowCase c;
    const State before = c.state();
    auto *button = c.named<PlayButton>(QStringLiteral("Play Range maximum"));
    button->click();
    for (int i = 0; i < 30; ++i) {
        button->player()->advance(0.1);
        c.settle();
    }
    button->click();
    QVERIFY(c.state().range.maximum != before.range.maximum);
    c.model().undo();
    QVERIFY(c.state() == before);
}

void TestSliderPlayer::hiddenSlidersStop()
{
    WindowCase c;
    auto *button = c.named<PlayButton>(QStringLiteral("Play Leaky ReLU slope"));
    button->click();
    QVERIFY(button->player()->isPlaying());
    c.edit([](State &state) { state.workspace = Workspace::Depth; });
    QVERIFY(!button->player()->isPlaying());
}

void TestSliderPlayer::everyBarPlays()
{
    WindowCase c;
    for (const char *name : {"Range minimum", "Range maximum", "Leaky ReLU slope", "Cursor"})
        QVERIFY(c.named<PlayButton>(QStringLiteral("Play ") + QLatin1String(name)));
    c.edit([](State &state) { state.workspace = Workspace::ToyLayer; });
    for (const char *name : {"Weight", "Bias"})
        QVERIFY(c.named<PlayButton>(QStringLiteral("Play ") + QLatin1String(name)));
    c.edit([](State &state) { state.workspace = Workspace::Depth; });
    for (const char *name : {"Depth", "Weight scale"})
        QVERIFY(c.named<PlayButton>(QStringLiteral("Play ") + QLatin1String(name)));
}

QTEST_MAIN(TestSliderPlayer)
#include "tst_sliderplayer.moc"
