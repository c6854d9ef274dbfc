// The editor of one's own functions while somebody types: what is read, what is wrong, what stays when it is left.

#include "tests/ui/owneditorfixture.h"
#include "ui/language/language.h"
#include "ui/theme/apptheme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

using namespace actiscope;

class TestOwnEditor : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void typingIsOneStep();
    void wordsOnTheWayLeaveNothing();
    void problems_data();
    void problems();
    void sentences_data();
    void sentences();
    void filesAreTheWindows();
    void unreadableKeepsTheLastFormula();
    void neverReadableIsNotKept();
    void unfinishedIsQuietAtFirst();
    void undoTakesBackWhatIsNotAFormula();
    void undoOfMakingGoesOnTyping();
    void otherSelectionLeaves();
    void focusComesBack();
    void pastedCode_data();
    void pastedCode();
    void hostileText_data();
    void hostileText();
};

void TestOwnEditor::typingIsOneStep()
{
    EditorCase c;
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
    EditorCase c;
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
    QTest::newRow("no closing bracket") << "x*(x+1" << "1" << "x*(x+1)" << "x*(x+1)";
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
    EditorCase c;
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
    QVERIFY2(c.says("Did you mean " + link + "?"), qPrintable(link)); // one sentence, the link within it
    QVERIFY2(c.field.accessibleDescription().contains("."), qPrintable(c.field.accessibleDescription()));
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
    QCOMPARE(c.field.accessibleDescription(), QString());
}

void TestOwnEditor::sentences_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown") << Language::English << "x*sinx" << "sinx is not known. Did you mean sin(x)?";
    QTest::newRow("bracket") << Language::English << "x*(x+1" << "A closing bracket ) is missing at the end. Did you mean x*(x+1)?";
    QTest::newRow("too much") << Language::English << "x+1)" << QStringLiteral("“)” closes nothing that was opened. Did you mean x+1?");
    QTest::newRow("unknown, in Chinese") << Language::Chinese << "x*sinx" << QStringLiteral("无法识别 sinx。是否想输入 sin(x)？");
    QTest::newRow("bracket, in Chinese") << Language::Chinese << "x*(x+1" << QStringLiteral("公式末尾缺少“)”。是否想输入 x*(x+1)？");
}

void TestOwnEditor::sentences()
{
    QFETCH(Language, language);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    applyLanguage(language);
    EditorCase c;
    c.make("x");
    c.paste(typed);
    QTest::keyClick(&c.field, Qt::Key_Return);
    QVERIFY(c.link());
    QCOMPARE(static_cast<LinkSentence *>(c.link()->parentWidget())->text(), said);
    // The link is where its words are, within the sentence.
    QVERIFY(c.link()->parentWidget()->rect().contains(c.link()->geometry()) && !c.link()->geometry().isEmpty());
    applyLanguage(Language::English);
}

void TestOwnEditor::filesAreTheWindows()
{
    EditorCase c;
    c.make("x");
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile("/somewhere/deck.actideck")});
    files.setText("/somewhere/deck.actideck");
    QDragEnterEvent entered(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    for (QWidget *widget : {c.field.viewport(), static_cast<QWidget *>(&c.name)}) {
        entered.accept();
        QApplication::sendEvent(widget, &entered);
        QVERIFY2(!entered.isAccepted(), widget->metaObject()->className());
    }
    auto *copied = new QMimeData;
    copied->setUrls(files.urls());
    copied->setText(files.text());
    QApplication::clipboard()->setMimeData(copied);
    c.field.paste();
    QCOMPARE(c.field.text(), "x");
}

void TestOwnEditor::unreadableKeepsTheLastFormula()
{
    EditorCase c;
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
    EditorCase c;
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
    EditorCase c;
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
    EditorCase c;
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
    EditorCase c;
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

void TestOwnEditor::otherSelectionLeaves()
{
    EditorCase c;
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
    EditorCase c;
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
    EditorCase c;
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
    EditorCase c;
    c.make("x");
    c.paste(text);
    QTest::keyClick(&c.field, Qt::Key_Return);
    for (const LinkSentence *sentence : c.panel.findChildren<LinkSentence *>())
        QVERIFY2(sentence->text().size() < 700, qPrintable(sentence->text().left(200)));
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
