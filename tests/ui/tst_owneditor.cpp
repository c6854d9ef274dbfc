// Functions of one's own in the window: typed, mended, named, changed, taken away, and all of it undone.

#include "core/expression/reader.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/model/statemodel.h"
#include "ui/own/formulafield.h"
#include "ui/own/namefield.h"
#include "ui/own/ownactions.h"
#include "ui/own/owneditor.h"
#include "ui/own/rangeends.h"
#include "ui/own/readingview.h"
#include "ui/own/rightpanel.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/theme/apptheme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace actiscope;

namespace {

struct Case {
    StateModel model;
    RightPanel panel{&model};
    QSignalSpy notices{&panel, &RightPanel::notice};
    OwnEditor &editor = *panel.findChild<OwnEditor *>();
    FormulaField &field = *panel.findChild<FormulaField *>();
    NameField &name = *panel.findChild<NameField *>();
    ReadingView &reading = *panel.findChild<ReadingView *>();

    explicit Case(const State &state = {})
        : model(state)
    {
        panel.resize(330, 800);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
    }

    const State &state() const { return model.state(); }
    OwnActions &actions() const { return *panel.actions(); }
    const CustomFunction &own(std::size_t i = 0) const { return state().own.at(i); }
    FunctionRef record(std::size_t i = 0) const { return Functions(state()).find(own(i).id); }
    QStringList parameters(std::size_t i = 0) const
    {
        QStringList all;
        if (const FunctionRef function = record(i)) {
            for (const Parameter &parameter : function->parameters)
                all += QString::fromStdString(parameter.id);
        }
        return all;
    }
    /// A new function with that formula, its editor open.
    void make(const QString &formula)
    {
        actions().newFunction()->trigger();
        type(formula);
        QTest::keyClick(&field, Qt::Key_Return);
        actions().edit()->trigger();
        notices.clear();
    }
    void type(const QString &text)
    {
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        field.selectAll();
        field.paste();
    }
    bool says(const QString &text) const
    {
        const auto labels = reading.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&panel) && label->text().contains(text);
        });
    }
    /// The link that offers what would be right.
    QToolButton *link() const
    {
        for (QToolButton *button : reading.findChildren<QToolButton *>()) {
            if (button->isVisibleTo(&panel))
                return button;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    ParameterSlider *slider(const QString &symbol) const
    {
        for (ParameterSlider *slider : editor.findChildren<ParameterSlider *>()) {
            if (slider->isVisibleTo(&panel) && slider->spec().name == symbol)
                return slider;
        }
        return nullptr;
    }
    QString underlined() const
    {
        return field.extraSelections().isEmpty() ? QString() : field.extraSelections().first().cursor.selectedText();
    }
    QString lastNotice() const { return notices.isEmpty() ? QString() : notices.last().first().toString(); }
};

} // namespace

class TestOwnEditor : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void typingIsOneStep();
    void wordsOnTheWayLeaveNothing();
    void problems_data();
    void problems();
    void unreadableKeepsTheLastFormula();
    void neverReadableIsNotKept();
    void unfinishedIsQuietAtFirst();
    void undoTakesBackWhatIsNotAFormula();
    void undoOfMakingGoesOnTyping();
    void parametersComeBack();
    void rangeEnds();
    void names();
    void colours();
    void copies();
    void removes();
    void otherSelectionLeaves();
    void focusComesBack();
    void pastedCode_data();
    void pastedCode();
    void hostileText_data();
    void hostileText();
};

void TestOwnEditor::typingIsOneStep()
{
    Case c;
    c.actions().newFunction()->trigger();
    QVERIFY(c.panel.isEditing());
    QVERIFY(c.field.hasFocus());
    c.type("x*sigmoid(b*x)");
    QCOMPARE(c.state().own.size(), 1U);
    QCOMPARE(c.own().formula, "x*sigmoid(b*x)");
    QCOMPARE(c.parameters(), QStringList{"b"});
    QVERIFY(isShown(c.state(), c.own().id));
    QCOMPARE(c.state().selected, c.own().id);
    QVERIFY(c.slider("b"));
    QTest::keyClick(&c.field, Qt::Key_Return);
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    c.model.undo();
    QVERIFY(c.state().own.empty());
    c.model.redo();
    QCOMPARE(c.own().formula, "x*sigmoid(b*x)");

    // And so is another stretch, by itself.
    c.actions().edit()->trigger();
    c.type("x + 1");
    c.editor.leave();
    QCOMPARE(c.own().formula, "x + 1");
    QCOMPARE(c.model.undoName(), "Edit Formula");
    c.model.undo();
    QCOMPARE(c.own().formula, "x*sigmoid(b*x)");
}

void TestOwnEditor::wordsOnTheWayLeaveNothing()
{
    Case c;
    c.actions().newFunction()->trigger();
    QStringList seen;
    connect(&c.model, &StateModel::changed, &c.panel, [&] { seen += c.parameters(); });
    c.type("alpha*tanh(x)");
    QVERIFY2(!seen.contains("al") && !seen.contains("tan") && !seen.contains("ta"), qPrintable(seen.join(' ')));
    QCOMPARE(c.parameters(), QStringList{"alpha"});
    QCOMPARE(c.own().parameters.size(), 1U);
    QVERIFY(c.slider(QStringLiteral("α")));
    // A word at the end is taken when it is over, at the latest on leaving.
    c.type("x*gain");
    QVERIFY(!c.parameters().contains("gain"));
    c.editor.leave();
    QCOMPARE(c.parameters(), QStringList{"gain"});
}

void TestOwnEditor::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("underlined");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("mended");
    QTest::newRow("function without brackets") << "x*sinx" << "sinx" << "sin(x)" << "x*sin(x)";
    QTest::newRow("decimal comma") << "0,5*x" << "0,5" << "0.5" << "0.5*x";
    QTest::newRow("behind letters of two and three bytes") << QStringLiteral("α·x + sinx") << "sinx" << "sin(x)"
                                                           << QStringLiteral("α·x + sin(x)");
}

void TestOwnEditor::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, underlined);
    QFETCH(QString, link);
    QFETCH(QString, mended);
    Case c;
    c.make("x");
    c.paste(text);
    QTest::keyClick(&c.field, Qt::Key_Return);
    QVERIFY(c.panel.isEditing()); // there is something to mend
    QCOMPARE(c.own().formula, "x");
    QCOMPARE(c.underlined(), underlined);
    QToolButton *fix = c.link();
    QVERIFY(fix);
    QCOMPARE(fix->text(), link);
    QVERIFY(!fix->accessibleName().isEmpty());
    QVERIFY(c.says("The charts keep the last formula that could be read."));
    // Reached and pressed by keys alone.
    QTest::keyClick(&c.field, Qt::Key_Tab);
    QVERIFY(fix->hasFocus());
    QTest::keyClick(fix, Qt::Key_Space);
    QCOMPARE(c.field.text(), mended);
    QCOMPARE(c.own().formula, mended.toStdString());
    QVERIFY(c.field.hasFocus());
    QVERIFY(c.underlined().isEmpty());
    QVERIFY(!c.link());
}

void TestOwnEditor::unreadableKeepsTheLastFormula()
{
    Case c;
    c.make("2x");
    c.paste("x*sinx");
    QCOMPARE(c.own().formula, "2x");
    QCOMPARE(c.record()->value(3.0, {}), 6.0);
    QTest::keyClick(&c.field, Qt::Key_Escape);
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.own().formula, "2x");
    QVERIFY2(c.lastNotice().contains("x*sinx") && c.lastNotice().contains("keeps its last formula"), qPrintable(c.lastNotice()));
    c.actions().edit()->trigger();
    QCOMPARE(c.field.text(), "2x");
}

void TestOwnEditor::neverReadableIsNotKept()
{
    Case c;
    c.actions().newFunction()->trigger();
    c.paste("x*sinx");
    c.button("Done")->click();
    QVERIFY(!c.panel.isEditing());
    QVERIFY(c.state().own.empty());
    QVERIFY(!c.model.canUndo());
    QVERIFY2(c.lastNotice().contains("no function was made"), qPrintable(c.lastNotice()));
    // Nothing typed, nothing said.
    c.notices.clear();
    c.actions().newFunction()->trigger();
    QVERIFY(!c.button("Delete")->isEnabled());
    c.button("Done")->click();
    QVERIFY(c.notices.isEmpty());
}

void TestOwnEditor::unfinishedIsQuietAtFirst()
{
    Case c;
    c.make("x");
    c.type("2*sin(");
    QVERIFY(c.field.extraSelections().isEmpty());
    QTest::keyClick(&c.field, Qt::Key_Return);
    QVERIFY(c.panel.isEditing());
    QVERIFY(!c.field.extraSelections().isEmpty());
    QTest::keyClick(&c.field, Qt::Key_X);
    QTest::keyClick(&c.field, Qt::Key_ParenRight);
    QVERIFY(c.field.extraSelections().isEmpty());
    QCOMPARE(c.own().formula, "2*sin(x)");
}

void TestOwnEditor::undoTakesBackWhatIsNotAFormula()
{
    Case c;
    c.make("x + 1");
    c.paste("x*sinx");
    QTest::keyClick(&c.field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(c.field.text(), "x + 1");
    QVERIFY(!c.state().own.empty());
    // Then the window's undo goes on, whose changes the field shows.
    c.paste("x + 2");
    c.model.undo();
    QCOMPARE(c.field.text(), "x + 1");
    c.model.redo();
    QCOMPARE(c.field.text(), "x + 2");
}

void TestOwnEditor::undoOfMakingGoesOnTyping()
{
    Case c;
    c.actions().newFunction()->trigger();
    c.type("x/2");
    c.model.undo();
    QVERIFY(c.state().own.empty());
    QVERIFY(c.panel.isEditing());
    QVERIFY(c.field.text().isEmpty());
    c.model.redo();
    QCOMPARE(c.field.text(), "x/2");
    c.model.undo();
    c.type("x/3");
    QCOMPARE(c.state().own.size(), 1U);
    QCOMPARE(c.own().formula, "x/3");
}

void TestOwnEditor::parametersComeBack()
{
    Case c;
    c.make("a*x + b");
    c.slider("b")->box()->setNumber(0.25);
    c.type("a*x");
    QVERIFY(!c.slider("b"));
    QCOMPARE(c.parameters(), QStringList{"a"});
    c.type("a*x + b");
    QVERIFY(c.slider("b"));
    QCOMPARE(c.slider("b")->value(), 0.25);
    QCOMPARE(parametersOf(c.state(), *c.record()), (Parameters{1.0, 0.25}));
}

void TestOwnEditor::rangeEnds()
{
    Case c;
    c.make("a*x");
    auto *ends = c.editor.findChild<RangeEnds *>();
    const auto type = [](QLineEdit *end, const QString &text) {
        end->setFocus();
        end->selectAll();
        QTest::keyClicks(end, text);
        QTest::keyClick(end, Qt::Key_Return);
    };
    QCOMPARE(ends->greatestField()->text(), "5");
    type(ends->greatestField(), "0,5");
    QCOMPARE(c.own().parameters.front().greatest, 0.5);
    QCOMPARE(c.slider("a")->spec().maximum, 0.5);
    type(ends->leastField(), "2");
    QVERIFY(c.lastNotice().contains("lower end"));
    QCOMPARE(c.own().parameters.front().least, -5.0);
    QCOMPARE(ends->leastField()->text(), QStringLiteral("−5"));
    type(ends->leastField(), "wide");
    QVERIFY(c.lastNotice().contains("wide"));
    c.model.undo();
    QCOMPARE(c.own().parameters.front().greatest, 5.0);
    QCOMPARE(ends->greatestField()->text(), "5");
}

void TestOwnEditor::names()
{
    Case c;
    c.make("x^2");
    QVERIFY2(!c.name.placeholderText().isEmpty() && c.name.text().isEmpty(), qPrintable(c.name.text()));
    c.actions().rename()->trigger();
    QVERIFY(c.name.hasFocus());
    QTest::keyClicks(&c.name, "Parabola");
    QCOMPARE(c.own().name, "Parabola");
    c.editor.leave();
    QCOMPARE(c.model.undoName(), "Rename Function");
    c.model.undo();
    QVERIFY(c.own().name.empty());
    c.model.redo();
    c.make("x^3");
    c.editor.focusName();
    QTest::keyClicks(&c.name, "Parabola");
    QTest::keyClick(&c.name, Qt::Key_Return);
    QVERIFY2(c.lastNotice().contains("Parabola"), qPrintable(c.lastNotice()));
    QVERIFY(c.own(1).name != "Parabola");
    QCOMPARE(c.name.text(), QString::fromStdString(c.own(1).name));
}

void TestOwnEditor::colours()
{
    Case c;
    c.make("x^2");
    c.name.dot()->click();
    auto *menu = c.name.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), ownSlots);
    menu->actions().at(7)->trigger();
    QCOMPARE(c.own().style, 7);
    QCOMPARE(c.record()->slot, firstOwnSlot + 7);
    QCOMPARE(c.name.style(), 7);
    menu->close();
    c.model.undo();
    QVERIFY(c.own().style != 7);
}

void TestOwnEditor::copies()
{
    State state;
    state.selected = "swish";
    Case c(state);
    QVERIFY(!c.actions().duplicate()->isEnabled());
    QVERIFY(!c.actions().remove()->isEnabled());
    c.actions().editCopy()->trigger();
    QVERIFY(c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    QCOMPARE(c.parameters(), QStringList{"beta"});
    QVERIFY(qAbs(c.record()->value(1.0, {1.0}) - 0.73105857863000488) < 1e-15);
    QCOMPARE(c.field.text(), QString::fromStdString(c.own().formula));
    c.editor.leave();
    c.actions().duplicate()->trigger();
    QCOMPARE(c.state().own.size(), 2U);
    QCOMPARE(c.own(1).formula, c.own(0).formula);
    QVERIFY(c.own(1).style != c.own(0).style);
    QVERIFY(!c.panel.isEditing());
    c.model.undo();
    c.model.undo();
    QVERIFY(c.state().own.empty());
    QCOMPARE(c.state().selected, "swish");
}

void TestOwnEditor::removes()
{
    Case c;
    c.make("x^2");
    c.editor.focusName();
    QTest::keyClicks(&c.name, "hump");
    c.make("hump(x) + 1");
    c.button("Delete")->click();
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    c.model.undo();
    QCOMPARE(c.state().own.size(), 2U);
    // What another one is made of stays, and that is said.
    c.model.edit("x", [&](State &next) { next.selected = c.own(0).id; });
    c.actions().remove()->trigger();
    QCOMPARE(c.state().own.size(), 2U);
    QVERIFY2(c.lastNotice().contains("hump"), qPrintable(c.lastNotice()));
}

void TestOwnEditor::otherSelectionLeaves()
{
    Case c;
    c.make("x^2");
    c.model.edit("x", [](State &state) { state.selected = "relu"; });
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
    c.actions().newFunction()->trigger();
    c.model.edit("x", [](State &state) { state.selected = "gelu"; });
    QVERIFY(!c.panel.isEditing());
    QCOMPARE(c.state().own.size(), 1U);
}

void TestOwnEditor::focusComesBack()
{
    Case c;
    auto *button = new QPushButton(&c.panel);
    button->show();
    button->setFocus();
    c.actions().newFunction()->trigger();
    QVERIFY(c.field.hasFocus());
    QTest::keyClick(&c.field, Qt::Key_Escape);
    QVERIFY(button->hasFocus());
}

void TestOwnEditor::pastedCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("builtIn");
    QTest::newRow("sigmoid") << QStringLiteral("def sigmoid(x):return 1 / (1 + np.exp(-x))# 生成输入数据") << "sigmoid";
    QTest::newRow("relu") << "def relu(x):\n    return np.maximum(0, x)" << "relu";
    QTest::newRow("leaky relu") << "import numpy as np\n\ndef leaky_relu(x, alpha=0.01):\n    return np.where(x > 0, x, alpha * x)\n"
                                << "leaky_relu";
    QTest::newRow("lambda") << "lambda x: x * torch.sigmoid(x)" << "silu";
    QTest::newRow("LaTeX") << "\\frac{1}{1 + e^{-x}}" << "sigmoid";
}

void TestOwnEditor::pastedCode()
{
    QFETCH(QString, code);
    QFETCH(QString, builtIn);
    Case c;
    c.actions().newFunction()->trigger();
    c.paste(code);
    QVERIFY2(c.state().own.size() == 1, qPrintable(code));
    QCOMPARE(c.own().formula, code.toStdString());
    QCOMPARE(c.field.text(), code);
    const FunctionRef known = Functions::builtIn().find(builtIn.toStdString());
    const FunctionRef typed = c.record();
    for (const double x : {-3.0, -0.5, 0.25, 2.0}) {
        const double expected = known->value(x, known->defaults());
        QVERIFY(qAbs(typed->value(x, parametersOf(c.state(), *typed)) - expected) <= 1e-14 * qAbs(expected));
    }
    QVERIFY(c.field.height() >= c.field.fontMetrics().lineSpacing() * (1 + code.trimmed().count('\n')));
}

void TestOwnEditor::hostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("deep") << QString(3000, '(');
    QTest::newRow("deep functions") << QStringLiteral("sin(").repeated(2000) + "x";
    QTest::newRow("minus signs") << QString(9000, '-') + "x";
    QTest::newRow("long") << QString(9999, 'x');
    QTest::newRow("HTML") << "<img src=x onerror=1><b>x</b>*sinx";
    QTest::newRow("unseen") << QStringLiteral("x\u202e\u200b\u0007+1");
    QTest::newRow("half a character") << QString(QChar(0xD835));
    QTest::newRow("lines") << QStringLiteral("x\n").repeated(2000);
    QTest::newRow("powers") << QStringLiteral("9^").repeated(1500) + "9";
    QTest::newRow("&") << "x & y && z";
}

void TestOwnEditor::hostileText()
{
    QFETCH(QString, text);
    Case c;
    c.make("x");
    c.paste(text);
    QTest::keyClick(&c.field, Qt::Key_Return);
    for (const QLabel *label : c.panel.findChildren<QLabel *>()) {
        QVERIFY(label->textFormat() == Qt::PlainText);
        QVERIFY2(label->text().size() < 700, qPrintable(label->text().left(200)));
    }
    QVERIFY(c.panel.minimumSizeHint().width() < 340);
    c.editor.leave();
    QVERIFY2(c.lastNotice().size() < 300, qPrintable(c.lastNotice()));
    QCOMPARE(c.state().own.size(), 1U);
    // More than any formula has is refused as a whole.
    c.actions().edit()->trigger();
    const QString before = c.field.text();
    c.paste(QString(10'000'000, 'x'));
    QCOMPARE(c.field.text(), before);
    QVERIFY(c.lastNotice().contains("10,000"));
}

QTEST_MAIN(TestOwnEditor)
#include "tst_owneditor.moc"
