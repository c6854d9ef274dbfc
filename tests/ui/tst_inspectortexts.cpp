#include "core/activation/catalogue/catalogue.h"
#include "ui/theme/apptheme.h"

#include "tests/ui/inspectorfixture.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QTest>

using namespace actiscope;

/// What the facts panel says; tst_inspector tests its controls.
class TestInspectorTexts : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void describesTheSelected();
    void tellsFacts_data();
    void tellsFacts();
    void remarksKinksAndJumps();
    void factsFollowTheThreshold();
    void tableListsTheShown();
    void tableSelects();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestInspectorTexts::describesTheSelected()
{
    InspectorFixture f;
    QVERIFY(f.says("GELU"));
    QVERIFY(f.says("Gaussian Error Linear Unit · paper cited: Hendrycks & Gimpel, 2016"));
    QVERIFY(f.says("arXiv:1606.08415"));
    QVERIFY(f.says("At the cursor, x = 1.00"));
    QCOMPARE(f.fact("f(x)"), "0.841345");
    QCOMPARE(f.fact("f′(x)"), "1.08332");
    QCOMPARE(f.fact("f″(x)"), "0.241971");
    for (const char *heading : {"Properties", "When to use it", "What goes wrong", "Show", "Appearance"})
        QVERIFY2(f.says(heading), heading);
    f.model.edit("x", [](State &state) { state.selected = "sine"; });
    QVERIFY(!f.says("Hendrycks"));
    QVERIFY(f.says("Sine"));
    QCOMPARE(f.changes.count(), 1);
}

void TestInspectorTexts::tellsFacts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *id, const char *name, const char *text) {
        QTest::addRow("%s, %s", id, name) << QString(id) << QString(name) << QString(text);
    };
    row("gelu", "Range", "[−0.16997, ∞)");
    row("gelu", "Minimum", "f(−0.75179) = −0.16997");
    row("gelu", "Maximum", "none");
    row("gelu", "Steepest slope", "1.1289 at x = 1.4142");
    row("gelu", "Monotonic", "no");
    row("gelu", "Symmetry", "none");
    row("gelu", "Smoothness", "C∞, smooth");
    row("sigmoid", "Range", "(0, 1)");
    row("sigmoid", "Minimum", "none, tends to 0");
    row("sigmoid", "Steepest slope", "0.25 at x = 0");
    row("sigmoid", "Saturates", "left, to 0 (x < −4.59)\nright, to 1 (x > 4.59)");
    row("sigmoid", "Monotonic", "strictly increasing");
    row("tanh", "Symmetry", "odd: f(−x) = −f(x)");
    row("gaussian", "Symmetry", "even: f(−x) = f(x)");
    row("gaussian", "Maximum", "f(0) = 1");
    row("relu", "Range", "[0, ∞)");
    row("relu", "Minimum", "f(0) = 0");
    row("relu", "Steepest slope", "1");
    row("relu", "Saturates", "left, to 0 (x < 0)");
    row("relu", "Smoothness", "C⁰, f′ jumps");
    row("relu", "Monotonic", "never decreasing");
    row("identity", "Saturates", "never");
    row("identity", "Range", "(−∞, ∞)");
    row("binary_step", "Saturates", "everywhere");
    row("binary_step", "Smoothness", "none, f jumps");
    row("squared_relu", "Steepest slope", "no limit");
    for (const char *jumping : {"binary_step", "sign", "hardshrink"})
        row(jumping, "Steepest slope", "none, f jumps");
}

void TestInspectorTexts::tellsFacts()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    QFETCH(QString, text);
    const InspectorFixture f(selecting(qPrintable(id)));
    QCOMPARE(f.fact(name), text);
}

void TestInspectorTexts::remarksKinksAndJumps()
{
    InspectorFixture f(selecting("relu"));
    QVERIFY(!f.says("PyTorch defines"));
    f.model.edit("x", [](State &state) { state.cursor = 0.0; });
    QVERIFY(f.says("Kink: f′ as PyTorch defines it"));
    QCOMPARE(f.fact("f′(x)"), "0");
    f.model.edit("x", [](State &state) { state.selected = "binary_step"; });
    QVERIFY(f.says("Jump: f and f′ as PyTorch defines them"));
    f.model.edit("x", [](State &state) { state.selected = "tanh"; });
    QVERIFY(!f.says("PyTorch defines"));
}

void TestInspectorTexts::factsFollowTheThreshold()
{
    InspectorFixture f(selecting("sigmoid"));
    f.model.edit("x", [](State &state) { state.saturationThreshold = 0.1; });
    QTRY_COMPARE(f.fact("Saturates"), "left, to 0 (x < −2.07)\nright, to 1 (x > 2.07)");
    f.model.edit("x", [](State &state) {
        state.selected = "elu";
        setParameter(state, *findActivation("elu"), 0, 2.0);
    });
    QCOMPARE(f.fact("Range"), "(−2, ∞)");
    f.model.edit("x", [](State &state) { setParameter(state, *findActivation("elu"), 0, 3.0); });
    QTRY_COMPARE(f.fact("Range"), "(−3, ∞)");
}

void TestInspectorTexts::tableListsTheShown()
{
    InspectorFixture f;
    QCOMPARE(f.table()->accessibleName(), "Values at the cursor");
    QCOMPARE(f.table()->model()->rowCount(), 4);
    QCOMPARE(f.table()->model()->columnCount(), 3);
    QCOMPARE(f.cell(0, 0), "Sigmoid");
    QCOMPARE(f.cell(0, 1), "0.731059");
    QCOMPARE(f.cell(0, 2), "0.196612");
    f.model.edit("x", [](State &state) {
        setShown(state, "tanh", true);
        state.charts.second = true;
        state.cursor = 0.0;
    });
    QCOMPARE(f.table()->model()->rowCount(), 5);
    QCOMPARE(f.cell(1, 0), "Tanh");
    QCOMPARE(f.cell(1, 2), "1");
    QCOMPARE(f.table()->model()->headerData(3, Qt::Horizontal).toString(), "f″(x)");
    f.model.edit("x", [](State &state) { setParameter(state, *findActivation("leaky_relu"), 0, 0.3); });
    QCOMPARE(f.cell(3, 2), "0.3");
    f.model.edit("x", [](State &state) { state.functions.clear(); });
    QVERIFY(!f.table()->isVisibleTo(&f.panel));
    f.model.edit("x", [](State &state) {
        state.charts.second = false;
        for (const FunctionRef &activation : catalogue())
            setShown(state, activation->id, true);
    });
    QTRY_COMPARE(f.table()->height(), f.table()->horizontalHeader()->height() + 12 * f.table()->rowHeight(0));
}

void TestInspectorTexts::tableSelects()
{
    InspectorFixture f;
    QTest::qWait(0);
    const QRect cell = f.table()->visualRect(f.table()->model()->index(1, 0));
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(f.model.state().selected, "relu");
    QCOMPARE(f.changes.count(), 1);
}

void TestInspectorTexts::nothingIsCutOff_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("narrow");
    QTest::newRow("100 %") << 100 << false;
    QTest::newRow("100 %, as narrow as it gets") << 100 << true;
    QTest::newRow("200 %") << 200 << false;
    QTest::newRow("200 %, as narrow as it gets") << 200 << true;
}

void TestInspectorTexts::nothingIsCutOff()
{
    QFETCH(int, percent);
    QFETCH(bool, narrow);
    InspectorFixture f;
    applyTheme(*qApp, Theme::Dark, percent);
    for (const FunctionRef &activation : catalogue()) {
        f.model.edit("x", [&](State &state) {
            state.selected = activation->id;
            state.charts.second = true;
        });
        QApplication::processEvents();
        f.panel.resize(narrow ? f.panel.minimumSizeHint().width() : f.panel.sizeHint().width(), 900);
        f.settle();
        const int room = f.panel.findChild<QScrollArea *>()->viewport()->width();
        const auto labels = f.panel.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisibleTo(&f.panel) || label->text().isEmpty())
                continue;
            const QString what = QStringLiteral("%1: %2").arg(QString::fromStdString(activation->id), label->text());
            const QRect text = label->fontMetrics().boundingRect(
                QRect(0, 0, label->contentsRect().width(), 10000), label->wordWrap() ? Qt::TextWordWrap : 0,
                label->text());
            QVERIFY2(text.width() <= label->contentsRect().width() + 1, qPrintable(what));
            QVERIFY2(text.height() <= label->contentsRect().height() + 1, qPrintable(what));
            QVERIFY2(label->mapTo(&f.panel, QPoint(label->width(), 0)).x() <= room + 2, qPrintable(what));
        }
        const auto boxes = f.panel.findChildren<QCheckBox *>();
        for (const QCheckBox *box : boxes)
            QVERIFY2(box->width() >= box->sizeHint().width(), qPrintable(box->text()));
    }
}

QTEST_MAIN(TestInspectorTexts)
#include "tst_inspectortexts.moc"
