// Walks the table of workspaces: every row is whole, and what it says of itself holds.

#include "tests/core/fixedmetrics.h"
#include "tests/core/kindstates.h"

#include "core/figure/withhold.h"
#include "core/network/detail.h"
#include "core/state/deck.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/workspace/controls.h"
#include "core/workspace/workspacefigure.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace actiscope;

namespace {

QByteArray rowName(const WorkspaceKind &kind)
{
    return QByteArray::fromStdString(kind.fileName(stateOf(kind)));
}

Figure figureOf(const State &state)
{
    return workspaceFigure(state, {.width = 900.0, .height = 600.0, .title = {}}, FixedMetrics(), untranslated());
}

/// A value of a field other than the one it has.
double otherValue(const Field &field, const State &state)
{
    const double value = field.get(state);
    if (field.isNumeric())
        return value + 1.0 <= field.greatest ? value + 1.0 : value - 1.0;
    if (field.kind == FieldKind::Switch)
        return 1.0 - value;
    const auto other = std::find_if(field.words.begin(), field.words.end(),
                                    [&](const EnumWord &word) { return word.value != static_cast<int>(value); });
    return other->value;
}

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyWorkspaceHasARow();
    void rowIsWhole_data() { rows(); }
    void rowIsWhole();
    void fillsItsPage_data() { rows(); }
    void fillsItsPage();
    void computesAnewWhenItsFieldsChange_data() { rows(); }
    void computesAnewWhenItsFieldsChange();
    void stopsWhenAsked_data() { rows(); }
    void stopsWhenAsked();
    void hidesDerivatives_data();
    void hidesDerivatives();
    void usualControlsSuit_data() { rows(); }
    void usualControlsSuit();
    void namesItsFile_data();
    void namesItsFile();
    void titles_data();
    void titles();

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < workspaceKinds().size(); ++i)
            QTest::addRow("%s", rowName(workspaceKinds()[i]).constData()) << static_cast<int>(i);
    }
    static const WorkspaceKind &row()
    {
        QFETCH(const int, index);
        return workspaceKinds()[static_cast<std::size_t>(index)];
    }
};

void WorkspaceTest::everyWorkspaceHasARow()
{
    QSet<const WorkspaceKind *> found;
    for (const EnumWord &workspace : words::workspaces) {
        for (const EnumWord &view : words::layerViews) {
            State state;
            state.workspace = static_cast<Workspace>(workspace.value);
            state.layer.view = static_cast<LayerView>(view.value);
            const WorkspaceKind &kind = kindOf(state);
            QCOMPARE(kind.workspace, state.workspace);
            QVERIFY(!kind.isView || kind.isView(state));
            found.insert(&kind);
        }
    }
    QCOMPARE(static_cast<std::size_t>(found.size()), workspaceKinds().size());

    const std::vector<const WorkspaceKind *> tabs = workspaceTabs();
    QCOMPARE(tabs.size(), words::workspaces.size());
    for (std::size_t i = 0; i < tabs.size(); ++i)
        QCOMPARE(static_cast<int>(tabs[i]->workspace), words::workspaces[i].value);
}

void WorkspaceTest::rowIsWhole()
{
    const WorkspaceKind &kind = row();
    QVERIFY(kind.name && kind.menuName && kind.optionsMeaning);
    QCOMPARE(std::string(kind.menuName).find('&') != std::string::npos, true);
    QCOMPARE(kind.compute == nullptr, kind.dependsOn == nullptr);
    QVERIFY(kind.page && kind.figure && kind.shows && kind.usualControls && kind.title && kind.fileName && kind.draws);
}

void WorkspaceTest::fillsItsPage()
{
    const State state = stateOf(row());
    const FixedMetrics metrics;
    const PageRequest request{.width = 900.0, .height = 600.0, .title = "A title"};
    const Page page = row().page(state, request, metrics);
    const Figure figure = workspaceFigure(state, request, metrics, untranslated());
    QVERIFY(!figure.panels.empty());
    QCOMPARE(figure.panels.size(), page.frames.size());
    for (const Panel &panel : figure.panels) {
        QVERIFY2(!panel.curves.empty() || !panel.bars.empty() || panel.field, panel.id.c_str());
        QVERIFY(panel.frame.x >= 0.0 && panel.frame.right() <= 900.0 && panel.frame.bottom() <= 600.0);
    }
    QVERIFY(!row().hasTable || !figure.table.rows.empty());
    if (row().compute) // what was not computed is not drawn
        QVERIFY(row().figure(state, Outcome(), page, metrics, untranslated()).panels.empty());
}

void WorkspaceTest::computesAnewWhenItsFieldsChange()
{
    const WorkspaceKind &kind = row();
    if (!kind.compute)
        return;
    const State before = stateOf(kind);
    QVERIFY(!kind.dependsOn(before, before));
    int fieldsSeen = 0;
    for (const Field &field : fields()) {
        if (field.workspace != kind.workspace || !isSeen(field, before))
            continue;
        State after = before;
        field.set(after, otherValue(field, before));
        QVERIFY2(kind.dependsOn(before, after), std::string(field.path).c_str());
        ++fieldsSeen;
    }
    QVERIFY(fieldsSeen > 3);
    State after = before;
    after.appearance.theme = Theme::Dark;
    QVERIFY(!kind.dependsOn(before, after));
    for (const Functions known(before); const FunctionRef &function : known.all()) {
        if (!kind.shows(before, *function) || function->parameters.empty())
            continue;
        after = before;
        setParameter(after, *function, 0, function->parameters.front().defaultValue + 0.125);
        QVERIFY2(kind.dependsOn(before, after), function->id.c_str());
    }
}

void WorkspaceTest::stopsWhenAsked()
{
    if (!row().compute)
        return;
    State state = stateOf(row());
    state.layer.rows = 4096; // which nobody has computed before
    state.layer.learning.steps = 2000;
    state.layer.bias = 0.375;
    state.depth.seed = 77;
    std::stop_source source;
    source.request_stop();
    const Outcome outcome = row().compute(state, Detail::Full, source.get_token());
    QVERIFY(!outcome);
    const Page page = row().page(state, {.width = 900.0, .height = 600.0, .title = {}}, FixedMetrics());
    QVERIFY(row().figure(state, outcome, page, FixedMetrics(), untranslated()).panels.empty());
}

void WorkspaceTest::hidesDerivatives_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("panels");
    QTest::addColumn<QStringList>("curves");
    const std::map<QByteArray, QStringList> panels = {
        {"sigmoid-relu-leaky_relu-gelu", {"df", "d2f"}},
        {"depth-sigmoid-relu-leaky_relu-gelu", {"gradient_by_depth", "gradient_by_layer"}}};
    const std::map<QByteArray, QStringList> curves = {{"layer-gelu", {"df", "da_db", "da_dw", "da_dx"}}};
    const auto of = [](const std::map<QByteArray, QStringList> &all, const QByteArray &row) {
        return all.count(row) > 0 ? all.at(row) : QStringList();
    };
    for (std::size_t i = 0; i < workspaceKinds().size(); ++i) {
        const QByteArray name = rowName(workspaceKinds()[i]);
        QTest::addRow("%s", name.constData()) << static_cast<int>(i) << of(panels, name) << of(curves, name);
    }
}

/// Each panel and curve says itself whether it gives a derivative away.
void WorkspaceTest::hidesDerivatives()
{
    State state = stateOf(row());
    state.charts = {true, true, true};
    QStringList panels;
    QStringList curves;
    const Figure whole = figureOf(state);
    for (const Panel &panel : whole.panels) {
        if (panel.derivative)
            panels << QString::fromStdString(panel.id);
        for (const Curve &curve : panel.curves) {
            if (curve.derivative)
                curves << QString::fromStdString(curve.function);
        }
    }
    QTEST(panels, "panels");
    QTEST(curves, "curves");

    Figure hidden = whole;
    withhold(hidden, state, Hidden::Derivative, untranslated());
    for (std::size_t i = 0; i < hidden.panels.size(); ++i) {
        const auto derivatives = std::count_if(whole.panels[i].curves.begin(), whole.panels[i].curves.end(),
                                               [](const Curve &curve) { return curve.derivative; });
        const std::size_t left = whole.panels[i].derivative
            ? 0 : whole.panels[i].curves.size() - static_cast<std::size_t>(derivatives);
        QCOMPARE(hidden.panels[i].curves.size(), left);
    }
    QVERIFY(hidden.table.rows.empty() && hidden.remarks.empty());
}

void WorkspaceTest::usualControlsSuit()
{
    const State state = stateOf(row());
    const std::vector<std::string> suiting = suitingControls(state);
    const std::vector<std::string> known = controlKeys(Functions(state));
    QVERIFY(!usualControls(state).empty());
    for (const std::string &key : usualControls(state)) {
        QVERIFY2(std::find(suiting.begin(), suiting.end(), key) != suiting.end(), key.c_str());
        QVERIFY(std::find(known.begin(), known.end(), key) != known.end());
    }
}

void WorkspaceTest::namesItsFile_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("functions");
    QTest::addColumn<QString>("name");
    const char *const few[] = {"relu-gelu", "layer-gelu", "neuron-gelu", "depth-relu-gelu"};
    const char *const many[] = {"activations", "layer-gelu", "neuron-gelu", "depth"};
    const char *const none[] = {"activations", "layer-gelu", "neuron-gelu", "depth"};
    for (int i = 0; i < 4; ++i) {
        QTest::addRow("%s", few[i]) << i << QStringList{"relu", "gelu"} << few[i];
        QTest::addRow("many: %s", many[i]) << i << QStringList{"relu", "gelu", "elu", "tanh", "mish"} << many[i];
        QTest::addRow("none: %s", none[i]) << i << QStringList{} << none[i];
    }
}

void WorkspaceTest::namesItsFile()
{
    QFETCH(const QStringList, functions);
    const State state = stateOf(row(), functions, "gelu");
    QTEST(QString::fromStdString(kindOf(state).fileName(state)), "name");
}

void WorkspaceTest::titles_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QStringList>("functions");
    QTest::addColumn<QString>("title");
    const auto add = [](int index, const QStringList &functions, const char *title) {
        QTest::addRow("%s", title) << index << functions << title;
    };
    add(0, {}, "No function");
    add(0, {"relu"}, "ReLU");
    add(0, {"relu", "gelu"}, "ReLU and GELU");
    add(0, {"relu", "gelu", "mish", "tanh"}, "Tanh, ReLU, GELU and Mish");
    add(0, {"relu", "gelu", "mish", "tanh", "elu"}, "5 functions");
    add(1, {"relu"}, "Toy layer: GELU");
    add(2, {"relu"}, "One neuron learns: GELU");
    add(3, {"relu"}, "Depth: 5 layers");
}

void WorkspaceTest::titles()
{
    QFETCH(const QStringList, functions);
    const State state = stateOf(row(), functions, "gelu");
    QTEST(QString::fromStdString(kindOf(state).title(state, untranslated())), "title");
}

QTEST_APPLESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
