// At every window size and text size nothing is cut off, and the controls that matter are in view.

#include "core/figure/curvesfigure.h"
#include "ui/chart/figurestyle.h"
#include "ui/control/formulaview.h"
#include "ui/control/functionlistview.h"
#include "ui/control/inspector/readingstable.h"
#include "ui/control/numberbox.h"
#include "ui/control/readout.h"
#include "ui/control/realslider.h"
#include "ui/model/language.h"

#include "tests/ui/windowcase.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBoundaryFinder>

using namespace actiscope;

namespace {

/// What is wrong, in words; empty if nothing is.
using Findings = QStringList;

QString nameOf(const QWidget *widget)
{
    QString text = accessibleName(const_cast<QWidget *>(widget));
    if (text.isEmpty())
        text = widget->objectName();
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(widget->metaObject()->className()), text);
}

QString sizeText(QSize size)
{
    return QStringLiteral("%1×%2").arg(size.width()).arg(size.height());
}

/// The size that a widget's text needs, at the width it has.
QSize neededBy(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            return {0, label->heightForWidth(label->width())};
        return label->QLabel::sizeHint(); // not a subclass's idea of it
    }
    if (const auto *box = qobject_cast<const NumberBox *>(widget)) {
        const QLineEdit *edit = box->findChild<QLineEdit *>();
        const int frame = box->width() - edit->width();
        return {edit->fontMetrics().horizontalAdvance(box->text()) + frame, edit->fontMetrics().height()};
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
        const QString text = edit->text().isEmpty() ? edit->placeholderText() : edit->text();
        const int margins = edit->minimumSizeHint().width() - edit->fontMetrics().maxWidth();
        return {edit->fontMetrics().horizontalAdvance(text) + std::max(0, margins), edit->fontMetrics().height()};
    }
    if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget))
        return widget->sizeHint();
    if (qobject_cast<const RealSlider *>(widget) || qobject_cast<const FormulaView *>(widget)
        || qobject_cast<const FunctionListView *>(widget) || qobject_cast<const ReadingsTable *>(widget))
        return widget->minimumSizeHint();
    return {};
}

/// The scroll area whose content a widget is, or is part of.
QScrollArea *scrollAreaOf(const QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            return area;
    }
    return nullptr;
}

void checkPlace(const QWidget *widget, Findings &findings)
{
    for (const QWidget *inner = widget; !inner->isWindow(); inner = inner->parentWidget()) {
        const QWidget *outer = inner->parentWidget();
        if (auto *area = qobject_cast<QScrollArea *>(outer->parentWidget()); area && area->viewport() == outer) {
            if (inner->width() > outer->width())
                findings += QStringLiteral("content of width %1 in a view of width %2").arg(inner->width()).arg(outer->width());
            continue; // the rest comes into view by scrolling
        }
        if (!outer->rect().contains(inner->geometry())) {
            findings += QStringLiteral("%1: %2 sticks out of %3, %4 at %5,%6 in %7").arg(nameOf(widget), nameOf(inner),
                nameOf(outer), sizeText(inner->size())).arg(inner->x()).arg(inner->y()).arg(sizeText(outer->size()));
            return;
        }
    }
}

void checkWords(const QLabel *label, Findings &findings)
{
    if (!label->wordWrap())
        return;
    const QString text = label->text();
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > 0; from = to, to = breaks.toNextBoundary()) {
        const QString word = text.mid(from, to - from).trimmed();
        if (label->fontMetrics().horizontalAdvance(word) > label->contentsRect().width())
            findings += QStringLiteral("%1: '%2' is wider than %3").arg(nameOf(label), word).arg(label->width());
    }
}

void checkParts(const QWidget *widget, Findings &findings)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            const QRect tab = tabs->tabRect(i);
            if (!tabs->rect().contains(tab) || tab.width() < tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)))
                findings += QStringLiteral("the tab %1 is cut off").arg(tabs->tabText(i));
        }
    } else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
        for (QAction *action : bar->actions()) {
            const QRect place = bar->actionGeometry(action);
            if (place.isEmpty() || !bar->rect().contains(place))
                findings += QStringLiteral("the menu %1 is cut off").arg(action->text());
        }
    } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        const QHeaderView *header = table->horizontalHeader();
        int all = 0;
        for (int i = 0; i < header->count(); ++i) {
            const QString title = table->model()->headerData(i, Qt::Horizontal).toString();
            if (header->sectionSize(i) < header->fontMetrics().horizontalAdvance(title))
                findings += QStringLiteral("the column %1 is cut off").arg(title);
            all += header->sectionSize(i);
        }
        if (all > table->viewport()->width() && table->horizontalScrollBar()->maximum() == 0)
            findings += QStringLiteral("the table's columns stick out");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString name = table->model()->index(row, 0).data().toString();
            if (table->columnWidth(0) < table->fontMetrics().horizontalAdvance(name))
                findings += QStringLiteral("the row %1 is cut off").arg(name);
        }
    }
}

Findings cutOff(WindowCase &c)
{
    Findings findings;
    for (const QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&c.window) || widget->isWindow() || widget->visibleRegion().isEmpty()) {
            if (!widget->isVisibleTo(&c.window) || widget->isWindow() || !scrollAreaOf(widget))
                continue;
        }
        // The parts of a compound control are its own affair, and so is the corner of a scroll bar.
        if (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<QLineEdit *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QTabBar *>(widget->parentWidget())
            || qobject_cast<QMenuBar *>(widget->parentWidget()) || qobject_cast<QHeaderView *>(widget->parentWidget()))
            continue;
        const QSize needed = neededBy(widget);
        // A pixel of height is what rounding a font's line up or down makes.
        if (needed.width() > widget->width() || needed.height() > widget->height() + 1)
            findings += QStringLiteral("%1: needs %2, has %3").arg(nameOf(widget), sizeText(needed), sizeText(widget->size()));
        checkParts(widget, findings);
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->textFormat() != Qt::RichText)
            checkWords(label, findings);
        if (!needed.isEmpty())
            checkPlace(widget, findings);
    }
    findings.removeDuplicates();
    return findings;
}

/// The texts of a chart that stick out of it.
Findings cutOffInChart(WindowCase &c, Order order)
{
    Findings findings;
    const FigureStyle style(c.state().appearance.theme, c.state().appearance.textPercent / 100.0);
    const Panel panel = c.panel(order);
    const auto check = [&](const std::string &text, TextRole role, double left, double middle) {
        const double half = style.height(role) / 2;
        if (left < 0.0 || left + style.width(text, role) > panel.frame.width || middle - half < 0.0
            || middle + half > panel.frame.height)
            findings += QStringLiteral("'%1' at %2, %3 is cut off in the chart of %4 × %5").arg(QString::fromStdString(text))
                            .arg(left).arg(middle).arg(panel.frame.width).arg(panel.frame.height);
    };
    const double gap = 0.45 * style.height(TextRole::Tick);
    const double below = panel.plot.bottom() + gap + style.height(TextRole::Tick) / 2;
    check(panel.title, TextRole::PanelTitle, panel.plot.x, panel.plot.y - 0.85 * style.height(TextRole::PanelTitle));
    for (const Tick &tick : panel.x.ticks)
        check(tick.label, TextRole::Tick, panel.pixelX(tick.at) - style.width(tick.label, TextRole::Tick) / 2, below);
    for (const Tick &tick : panel.y.ticks)
        check(tick.label, TextRole::Tick, panel.plot.x - gap - style.width(tick.label, TextRole::Tick), panel.pixelY(tick.at));
    for (const EndLabel &label : panel.endLabels)
        check(label.text, TextRole::EndLabel, panel.endLabelX, label.y);
    for (const Text &note : panel.notes) {
        const double width = style.width(note.text, note.role);
        check(note.text, note.role, note.at.x - (note.align == Align::Left ? 0.0 : note.align == Align::Centre ? width / 2 : width),
              note.at.y);
    }
    return findings;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(Language::English); }
    void fits_data();
    void fits();
    void everyFunctionsFactsFit_data();
    void everyFunctionsFactsFit();
    void longNumbersFit_data();
    void longNumbersFit();
    void threeChartsFit_data();
    void threeChartsFit();
    void experimentsFit_data();
    void experimentsFit();
    void languageAtRunTime();
    void textSizeAtRunTime();
    void sidePanelsMakeRoom();

private:
    PrivateSettings m_settings;
};

void TestLayout::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("theme");
    QTest::addColumn<bool>("chinese");
    for (const QSize size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080), QSize(3840, 2160)}) {
        for (const int percent : {100, 150, 200}) {
            const QString room = QStringLiteral("%1, %2 %").arg(sizeText(size)).arg(percent);
            for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Contrast})
                QTest::addRow("%s, theme %d", qPrintable(room), int(theme)) << size << percent << int(theme) << false;
            QTest::addRow("%s, in Chinese", qPrintable(room)) << size << percent << int(Theme::Light) << true;
        }
    }
}

void TestLayout::fits()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    QFETCH(int, theme);
    QFETCH(bool, chinese);
    for (const bool all : {false, true}) {
        State state = all ? withAllFunctions() : State();
        state.appearance.textPercent = percent;
        state.appearance.theme = static_cast<Theme>(theme);
        applyLanguage(chinese ? Language::Chinese : Language::English);
        WindowCase c(state, size);
        QCOMPARE(c.window.size(), size);
        QVERIFY(c.window.minimumSizeHint().width() <= size.width());
        QVERIFY(c.window.minimumSizeHint().height() <= size.height());
        Findings findings = cutOff(c);
        for (const Order order : {Order::Value, Order::First}) {
            findings += cutOffInChart(c, order);
            // Twice the text in the smallest window is as text of usual size in 640 × 360 pixels.
            QVERIFY2(c.chart(order).height() >= (percent == 200 && size.height() == 720 ? 130 : 150), qPrintable(sizeText(c.chart(order).size())));
            QVERIFY2(c.panel(order).plot.height >= (chinese ? 38.0 : 40.0) && c.panel(order).plot.width >= 180.0,
                     qPrintable(QStringLiteral("%1×%2").arg(c.panel(order).plot.width).arg(c.panel(order).plot.height)));
        }
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        applyLanguage(Language::English); // in which the controls are named here
        c.settle();
        for (const char *name : {"Range minimum", "Range maximum", "Leaky ReLU slope"}) {
            auto *slider = c.named<RealSlider>(QLatin1String(name));
            QCOMPARE(slider->visibleRegion(), QRegion(slider->rect()));
            auto *box = c.named<NumberBox>(QLatin1String(name) + QStringLiteral(" value"));
            QCOMPARE(box->visibleRegion().boundingRect(), box->rect());
        }
    }
}

void TestLayout::everyFunctionsFactsFit_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("chinese");
    for (const int percent : {100, 150, 200}) {
        QTest::addRow("%d %%", percent) << percent << false;
        QTest::addRow("%d %%, in Chinese", percent) << percent << true;
    }
}

void TestLayout::everyFunctionsFactsFit()
{
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state;
    state.appearance.textPercent = percent;
    WindowCase c(state, {1280, 720});
    for (const Activation *activation : catalogue()) {
        c.edit([&](State &next) { next.selected = activation->id; });
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(QLatin1String(activation->id) + QLatin1String(": ")
                                                + findings.join(QLatin1Char('\n'))));
    }
}

void TestLayout::longNumbersFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayout::longNumbersFit()
{
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state = withAllFunctions();
    state.range = {-123456.789, 987654.321};
    state.cursor = -98765.4321;
    state.parameters["leaky_relu"] = {-0.1234567891};
    state.charts.second = percent == 100; // three charts of such numbers need more room than that
    state.saturationThreshold = 1.2345e-7;
    state.selected = "threshold";
    state.parameters["threshold"] = {-1.23456789, 9.87654321};
    state.appearance.textPercent = percent;
    // Three sliders with such numbers at twice the size leave a little too little in the smallest window.
    const QSize size(1280, percent == 200 ? 800 : 720);
    WindowCase c(state, size);
    QCOMPARE(c.window.size(), size);
    const Findings findings = cutOff(c) + cutOffInChart(c, Order::Value) + cutOffInChart(c, Order::First);
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TestLayout::threeChartsFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayout::threeChartsFit()
{
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state;
    state.charts.second = true;
    state.appearance.textPercent = percent;
    // Chinese lines are higher by a fifth, which twice as large leaves a little too little.
    const QSize size(1280, chinese && percent == 200 ? 800 : 720);
    WindowCase c(state, size);
    QCOMPARE(c.window.size(), size);
    Findings findings = cutOff(c);
    for (const Order order : shownOrders(c.state())) {
        findings += cutOffInChart(c, order);
        QVERIFY(c.chart(order).height() >= 80);
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
}

void TestLayout::experimentsFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayout::experimentsFit()
{
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state;
    state.appearance.textPercent = percent;
    WindowCase c(state, {1280, 720});
    const auto check = [&](Workspace workspace, LayerView view) {
        c.edit([&](State &next) {
            next.workspace = workspace;
            next.layer.view = view;
        });
        c.settle();
        QCOMPARE(c.window.size(), QSize(1280, 720));
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    };
    check(Workspace::ToyLayer, LayerView::Batch);
    check(Workspace::ToyLayer, LayerView::Neuron);
    check(Workspace::Depth, LayerView::Batch);
}

void TestLayout::languageAtRunTime()
{
    WindowCase c({}, {1280, 720});
    const QSize before = c.chart().size();
    for (const Language language : {Language::Chinese, Language::English}) {
        applyLanguage(language);
        QTest::qWait(0); // the panels' new widths
        c.settle();
        QCOMPARE(c.window.size(), QSize(1280, 720));
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
    }
    QCOMPARE(c.chart().size(), before);
}

void TestLayout::textSizeAtRunTime()
{
    WindowCase c({}, {1280, 720});
    QSize before;
    for (const int percent : {150, 100, 200, 100}) {
        c.edit([&](State &state) { state.appearance.textPercent = percent; });
        QTest::qWait(0); // the panels' new widths
        c.settle();
        QCOMPARE(c.window.size(), QSize(1280, 720));
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(QLatin1Char('\n'))));
        if (percent == 100 && before.isValid())
            QCOMPARE(c.chart().size(), before); // as if it had never been larger
        else if (percent == 100)
            before = c.chart().size();
    }
}

void TestLayout::sidePanelsMakeRoom()
{
    WindowCase c;
    const int both = c.chart().width();
    auto *list = c.window.findChild<FunctionListView *>()->parentWidget();
    for (QAction *action : c.window.findChildren<QAction *>()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F9))
            action->trigger();
    }
    c.settle();
    QVERIFY(!list->isVisible());
    QVERIFY(c.chart().width() > both + 100);
    QVERIFY(cutOff(c).isEmpty());
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
