#include "core/activation/catalogue/catalogue.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/icon.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace actiscope;

namespace {

constexpr std::array themes = {Theme::Light, Theme::Dark, Theme::Contrast};

int functions()
{
    return static_cast<int>(catalogue().size());
}

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &matrix, const Triple &v)
{
    Triple result;
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

// What colour-blind people see (Machado, Oliveira and Fernandes 2009, severity 1), in linear RGB.
constexpr Matrix everyone = {{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}};
constexpr Matrix protanopia = {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

Triple oklab(const QColor &c, const Matrix &eye = everyone)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    Triple rgb = times(eye, {linear(c.redF()), linear(c.greenF()), linear(c.blueF())});
    for (double &v : rgb)
        v = std::max(v, 0.0);
    Triple lms = times({{{0.4122214708, 0.5363325363, 0.0514459929}, {0.2119034982, 0.6806995451, 0.1073969566}, {0.0883024619, 0.2817188376, 0.6299787005}}}, rgb);
    for (double &v : lms)
        v = std::cbrt(v);
    return times({{{0.2104542553, 0.7936177850, -0.0040720468}, {1.9779984951, -2.4285922050, 0.4505937099}, {0.0259040371, 0.7827717662, -0.8086757660}}}, lms);
}

// The distance of two colours in OKLab, where 0.02 is about what an eye tells apart side by side.
double distance(const QColor &a, const QColor &b, const Matrix &eye = everyone)
{
    const auto p = oklab(a, eye), q = oklab(b, eye);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void contrastFormula();
    void everyFunctionHasColors();
    void functionsDiffer();
    void familiarColors();
    void ownColorsStandOut();
    void dashes();
    void uiTextContrast();
    void systemIsLightOrDark();
    void applyIsQuickAndComplete();
    void textSize();
    void looksFollow();
    void icons();
};

void TestTheme::contrastFormula()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(std::fabs(contrast(QColor("#767676"), Qt::white) - 4.54) < 0.01);
}

void TestTheme::everyFunctionHasColors()
{
    const QList<Slot> colored = coloredSlots();
    QCOMPARE(std::set<Slot>(colored.begin(), colored.end()).size(), std::size_t(colored.size()));
    for (const FunctionRef &function : catalogue())
        QVERIFY2(colored.contains(function->slot), function->id.c_str());
    QCOMPARE(colored.size(), qsizetype(catalogue().size()) + ownSlots);
    for (const Theme theme : themes) {
        const ThemeColors &colors = themeColors(theme);
        for (const Slot slot : colored) {
            const QByteArray what = QByteArray::number(slot);
            QVERIFY2(lineColor(theme, slot).isValid(), what);
            QVERIFY2(contrast(lineColor(theme, slot), colors.panel) >= 3.0, what);
            QVERIFY2(contrast(textColor(theme, slot), colors.panel) >= 4.5, what);
            QVERIFY2(lineColor(theme, slot) != colors.text, what);
            QVERIFY2(bandColor(theme, slot).alphaF() < 0.3F, what);
        }
        for (const Slot nobody : {-1, functions(), firstOwnSlot - 1, firstOwnSlot + ownSlots})
            QCOMPARE(lineColor(theme, nobody), colors.text);
    }
}

void TestTheme::functionsDiffer()
{
    for (const Theme theme : themes) {
        const QList<Slot> colored = coloredSlots();
        for (const Slot a : colored) {
            for (const Slot b : colored)
                QVERIFY2(a == b || distance(lineColor(theme, a), lineColor(theme, b)) > 0.03,
                         qPrintable(QStringLiteral("%1, %2").arg(a).arg(b)));
        }
    }
}

void TestTheme::familiarColors()
{
    QCOMPARE(lineColor(Theme::Light, findActivation("sigmoid")->slot), QColor("#0072b2"));
    QCOMPARE(lineColor(Theme::Light, findActivation("relu")->slot), QColor("#d55e00"));
    QCOMPARE(lineColor(Theme::Light, findActivation("gelu")->slot), QColor("#009e73"));
    QCOMPARE(lineColor(Theme::Dark, findActivation("leaky_relu")->slot), QColor("#f2c14e"));
}

void TestTheme::ownColorsStandOut()
{
    constexpr int first = 8; // more functions of one's own are seldom compared
    QCOMPARE(lineColor(Theme::Light, firstOwnSlot), QColor("#b0306a"));
    QList<Slot> compared;
    for (const char *id : {"relu", "gelu", "sigmoid", "leaky_relu"})
        compared.append(findActivation(id)->slot);
    for (int style = 0; style < ownSlots; ++style)
        compared.append(firstOwnSlot + style);
    for (const Theme theme : themes) {
        for (const Slot own : compared) {
            if (own < firstOwnSlot)
                continue;
            const QColor color = lineColor(theme, own);
            const Triple lab = oklab(color);
            const QByteArray what = QByteArray::number(own) + ' ' + color.name().toLatin1();
            QVERIFY2(theme == Theme::Contrast || own >= firstOwnSlot + first || std::hypot(lab[1], lab[2]) > 0.085, what); // not grey
            QVERIFY2(distance(color, themeColors(theme).text) > 0.1, what);
            for (const Slot other : compared) {
                if (other == own)
                    continue;
                const QColor beside = lineColor(theme, other);
                QVERIFY2(distance(color, beside) > 0.09, what + " and " + beside.name().toLatin1());
                const double seen = std::min(distance(color, beside, protanopia), distance(color, beside, deuteranopia));
                QVERIFY2(seen > 0.05 || dashPattern(own) != dashPattern(other), what + " and " + beside.name().toLatin1());
            }
        }
    }
}

void TestTheme::dashes()
{
    std::set<QList<qreal>> all, shown;
    for (const Slot slot : coloredSlots()) {
        const QList<qreal> pattern = dashPattern(slot);
        QVERIFY(pattern.size() % 2 == 0);
        all.insert(pattern);
    }
    QCOMPARE(all.size(), std::size_t(6));
    for (const std::string &id : State().functions)
        shown.insert(dashPattern(findActivation(id)->slot));
    QCOMPARE(shown.size(), State().functions.size());
    QVERIFY(dashPattern(-1).isEmpty());
}

void TestTheme::uiTextContrast()
{
    for (const Theme theme : themes) {
        const ThemeColors &c = themeColors(theme);
        for (const QColor &paper : {c.panel, c.window, c.selection, c.hover}) {
            QVERIFY(contrast(c.text, paper) >= 7.0);
            QVERIFY(contrast(c.muted, paper) >= 4.5);
        }
        QVERIFY(contrast(c.accent, c.panel) >= 4.5);
        QVERIFY(contrast(c.accentText, c.accent) >= 4.5);
        QVERIFY(contrast(c.warningText, c.warning) >= 4.5);
        QVERIFY(contrast(c.goodText, c.good) >= 4.5);
        QVERIFY(contrast(c.muted, c.neutral) >= 4.5);
        QVERIFY(contrast(c.error, c.panel) >= 4.5);
        QVERIFY(contrast(c.control, c.panel) >= 3.0);
    }
}

void TestTheme::systemIsLightOrDark()
{
    const Theme resolved = resolvedTheme(Theme::System);
    QVERIFY(resolved == Theme::Light || resolved == Theme::Dark);
    // Our own palette must not be taken for the platform's.
    applyTheme(*qApp, resolved == Theme::Light ? Theme::Dark : Theme::Light, 100);
    QCOMPARE(resolvedTheme(Theme::System), resolved);
    QCOMPARE(resolvedTheme(Theme::Contrast), Theme::Contrast);
    QCOMPARE(&themeColors(Theme::System), &themeColors(resolved));
}

void TestTheme::applyIsQuickAndComplete()
{
    QWidget window;
    for (int i = 0; i < 200; ++i)
        setLook(new QLabel(QStringLiteral("text"), &window), i % 2 ? Look::Muted : Look::Good);
    window.show();
    QElapsedTimer timer;
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast, Theme::System}) {
        timer.start();
        applyTheme(*qApp, theme, 100);
        qInfo("a change of theme over 200 labels took %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
        qInfo("and with its repainting %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        QVERIFY(timer.elapsed() < 100);
        const ThemeColors &colors = themeColors(theme);
        QCOMPARE(appliedTheme(), resolvedTheme(theme));
        QCOMPARE(QApplication::palette().color(QPalette::Window), colors.window);
        QCOMPARE(QApplication::palette().color(QPalette::Base), colors.panel);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), colors.accent);
        QCOMPARE(window.palette().color(QPalette::WindowText), colors.text);
    }
}

void TestTheme::textSize()
{
    applyTheme(*qApp, Theme::Light, 100);
    const double base = QApplication::font().pointSizeF();
    QPushButton button(QStringLiteral("Export…"));
    QSpinBox box;
    QLabel title(QStringLiteral("GELU"));
    setLook(&title, Look::Title);
    for (QWidget *widget : {static_cast<QWidget *>(&button), static_cast<QWidget *>(&box)})
        widget->show();
    const double titleBase = title.font().pointSizeF();
    const QSize buttonBase = button.sizeHint();
    const int boxBase = box.sizeHint().height();
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 13);
    for (const int percent : {125, 150, 200}) {
        applyTheme(*qApp, Theme::Light, percent);
        QCoreApplication::processEvents();
        const double scale = percent / 100.0;
        QCOMPARE(QApplication::font().pointSizeF(), base * scale);
        QVERIFY(std::fabs(title.font().pointSizeF() - titleBase * scale) < 0.1);
        QVERIFY(button.sizeHint().width() > buttonBase.width() * (scale - 0.1));
        QVERIFY(box.sizeHint().height() > boxBase * (scale - 0.1));
    }
    applyTheme(*qApp, Theme::Light, 100);
    QCoreApplication::processEvents();
    QCOMPARE(button.sizeHint(), buttonBase);
}

void TestTheme::looksFollow()
{
    applyTheme(*qApp, Theme::Light, 100);
    QLabel chip(QStringLiteral("smooth"));
    setLook(&chip, Look::Good);
    QCOMPARE(lookOf(&chip), Look::Good);
    QCOMPARE(chip.palette().color(QPalette::WindowText), themeColors(Theme::Light).goodText);
    QVERIFY(chip.grab().toImage().pixelColor(chip.width() / 2, 1) == themeColors(Theme::Light).good);
    applyTheme(*qApp, Theme::Dark, 100);
    QCOMPARE(chip.palette().color(QPalette::WindowText), themeColors(Theme::Dark).goodText);
    QVERIFY(chip.grab().toImage().pixelColor(chip.width() / 2, 1) == themeColors(Theme::Dark).good);
    QPushButton primary(QStringLiteral("Run"));
    setLook(&primary, Look::Primary);
    primary.resize(primary.sizeHint());
    QCOMPARE(primary.grab().toImage().pixelColor(primary.width() / 2, 2), themeColors(Theme::Dark).accent);
    QLabel back(QStringLiteral("x"));
    QCOMPARE(lookOf(&back), Look::Plain);
    QCOMPARE(lookOf(nullptr), Look::Plain);
}

void TestTheme::icons()
{
    applyTheme(*qApp, Theme::Dark, 100);
    for (const char *name : {"clear", "copy", "export", "fit", "plus", "redo", "search", "undo"}) {
        const QImage picture = themedIcon(QLatin1String(name)).pixmap(32, 32).toImage();
        int painted = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                if (pixel.alpha() < 255)
                    continue;
                ++painted;
                QCOMPARE(pixel, themeColors(Theme::Dark).text);
            }
        }
        QVERIFY2(painted > 20, name);
    }
    QVERIFY(!programIcon().pixmap(64, 64).isNull());
    QCOMPARE(inkOn(Qt::black), QColor(Qt::white));
    QVERIFY(contrast(inkOn(themeColors(Theme::Contrast).accent), themeColors(Theme::Contrast).accent) > 4.5);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
