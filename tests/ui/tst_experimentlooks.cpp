// How the Toy layer and Depth look: exported, to a screen reader, and on a small screen.

#include "ui/picture/exporter.h"
#include "ui/slider/numberbox.h"

#include "tests/ui/experimentstates.h"

#include <QXmlStreamReader>

using namespace actiscope;

class TestExperimentLooks : public QObject
{
    Q_OBJECT

private slots:
    void exported_data();
    void exported();
    void everythingIsNamed_data();
    void everythingIsNamed();
    void fitsTheSmallestScreen_data();
    void fitsTheSmallestScreen();

private:
    PrivateSettings m_settings;
};

void TestExperimentLooks::exported_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("chart");
    QTest::newRow("batch") << toy() << QByteArray("pre_activation,count,");
    QTest::newRow("neuron") << toy(LayerView::Neuron) << QByteArray("answer,relu,");
    QTest::newRow("depth") << deep() << QByteArray("gradient_by_depth,sigmoid,");
}

void TestExperimentLooks::exported()
{
    QFETCH(State, state);
    QFETCH(QByteArray, chart);
    ExportOptions options;
    options.title = QStringLiteral("A title");
    const QImage image = renderedImage(state, options);
    QCOMPARE(image.size(), QSize(1280, 720));
    const QByteArray png = renderedFile(PictureFormat::Png, state, options);
    QCOMPARE(QImage::fromData(png, "PNG").size(), QSize(1280, 720));
    const QByteArray svg = renderedFile(PictureFormat::Svg, state, options);
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains("A title"));
    QVERIFY(renderedFile(PictureFormat::Pdf, state, options).startsWith("%PDF"));
    const QByteArray csv = renderedFile(PictureFormat::Csv, state, options);
    QVERIFY(csv.startsWith("chart,function,piece,x,y\n"));
    QVERIFY(csv.contains('\n' + chart));
    QVERIFY(!csv.contains("nan"));

    // What is exported is what is seen.
    WindowCase c(state);
    const Figure figure = exportedFigure(state, options, 1.0);
    const Figure &shown = c.window.workspace()->figure();
    QCOMPARE(figure.panels.size(), shown.panels.size());
    for (std::size_t i = 0; i < shown.panels.size(); ++i) {
        QCOMPARE(figure.panels[i].title, shown.panels[i].title);
        QCOMPARE(figure.panels[i].bars.size(), shown.panels[i].bars.size());
        QVERIFY(figure.panels[i].x.range == shown.panels[i].x.range);
    }
    QVERIFY(figure.table.rows == shown.table.rows);
    QVERIFY(figure.remarks == shown.remarks);
}

void TestExperimentLooks::everythingIsNamed_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("batch") << toy();
    QTest::newRow("neuron") << toy(LayerView::Neuron);
    QTest::newRow("depth") << deep();
}

void TestExperimentLooks::everythingIsNamed()
{
    QFETCH(State, state);
    WindowCase c(state, {1280, 720});
    const auto widgets = c.window.workspace()->findChildren<QWidget *>();
    int stops = 0;
    for (QWidget *widget : widgets) {
        const bool stop = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled()
            && widget->isVisibleTo(&c.window) && !widget->focusProxy();
        if (!stop)
            continue;
        ++stops;
        QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(stops > 8);
    const auto charts = c.window.workspace()->findChildren<CurveChart *>();
    for (const CurveChart *chart : charts) {
        if (chart->isVisibleTo(&c.window))
            QVERIFY2(chart->accessibleDescription().size() > 20, qPrintable(chart->accessibleName()));
    }
}

void TestExperimentLooks::fitsTheSmallestScreen_data()
{
    QTest::addColumn<State>("state");
    for (const int percent : {100, 150, 200}) {
        for (State state : {toy(), toy(LayerView::Neuron), deep()}) {
            state.appearance.textPercent = percent;
            const char *name = state.workspace == Workspace::Depth ? "depth"
                               : state.layer.view == LayerView::Neuron ? "neuron" : "batch";
            QTest::addRow("%s at %d %%", name, percent) << state;
        }
    }
}

void TestExperimentLooks::fitsTheSmallestScreen()
{
    QFETCH(State, state);
    WindowCase c(state, {1280, 720});
    QCOMPARE(c.window.size(), QSize(1280, 720));
    // No control is narrower than it must be, or reaches out of the workspace.
    const QRect inside = c.window.workspace()->rect();
    for (const char *name : {"Weight value", "Batch size", "Depth value", "Samples"}) {
        const auto boxes = c.window.workspace()->findChildren<NumberBox *>();
        for (const NumberBox *box : boxes) {
            if (box->accessibleName() != QLatin1String(name) || !box->isVisibleTo(&c.window))
                continue;
            QVERIFY(box->width() >= box->minimumSizeHint().width());
            QVERIFY2(inside.contains(QRect(box->mapTo(c.window.workspace(), QPoint()), box->size())), name);
        }
    }
    const auto charts = c.window.workspace()->findChildren<CurveChart *>();
    for (const CurveChart *chart : charts) {
        if (chart->isVisibleTo(&c.window))
            QVERIFY2(chart->width() >= 100 && chart->height() >= 60, qPrintable(chart->accessibleName()));
    }
}

QTEST_MAIN(TestExperimentLooks)
#include "tst_experimentlooks.moc"
