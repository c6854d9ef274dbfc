// Nothing is cut off whatever the window shows: any function's facts, long numbers, three charts, an experiment.

#include "core/activation/catalogue/catalogue.h"
#include "core/figure/curvesfigure.h"
#include "ui/language/language.h"

#include "tests/ui/cutoff.h"

using namespace actiscope;

class TestLayoutContents : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(Language::English); }
    void everyFunctionsFactsFit_data();
    void everyFunctionsFactsFit();
    void longNumbersFit_data();
    void longNumbersFit();
    void threeChartsFit_data();
    void threeChartsFit();
    void experimentsFit_data();
    void experimentsFit();

private:
    PrivateSettings m_settings;
};

void TestLayoutContents::everyFunctionsFactsFit_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("chinese");
    for (const int percent : {100, 150, 200}) {
        QTest::addRow("%d %%", percent) << percent << false;
        QTest::addRow("%d %%, in Chinese", percent) << percent << true;
    }
}

void TestLayoutContents::everyFunctionsFactsFit()
{
    QFETCH(int, percent);
    QFETCH(bool, chinese);
    applyLanguage(chinese ? Language::Chinese : Language::English);
    State state;
    state.appearance.textPercent = percent;
    WindowCase c(state, {1280, 720});
    for (const FunctionRef &activation : catalogue()) {
        c.edit([&](State &next) { next.selected = activation->id; });
        const Findings findings = cutOff(c);
        QVERIFY2(findings.isEmpty(), qPrintable(QLatin1String(activation->id) + QLatin1String(": ")
                                                + findings.join(QLatin1Char('\n'))));
    }
}

void TestLayoutContents::longNumbersFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayoutContents::longNumbersFit()
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

void TestLayoutContents::threeChartsFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayoutContents::threeChartsFit()
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

void TestLayoutContents::experimentsFit_data()
{
    everyFunctionsFactsFit_data();
}

void TestLayoutContents::experimentsFit()
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

QTEST_MAIN(TestLayoutContents)
#include "tst_layoutcontents.moc"
