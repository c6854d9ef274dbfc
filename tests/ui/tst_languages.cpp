// The whole window speaks the language that is chosen, also when it is chosen while the window is open.

#include "ui/language/translation.h"
#include "ui/model/languagechoice.h"
#include "ui/model/settings.h"
#include "ui/picture/exporter.h"
#include "ui/picture/share/clipboard.h"

#include "tests/ui/saying.h"
#include "tests/ui/translations.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>
#include <QSet>
#include <QTabBar>
#include <QTableView>

using namespace actiscope;

namespace {

void addPanel(const Panel &panel, QStringList &all)
{
    all << QString::fromStdString(panel.title) << QString::fromStdString(panel.description);
    for (const Text &note : panel.notes)
        all << QString::fromStdString(note.text);
    for (const EndLabel &label : panel.endLabels)
        all << QString::fromStdString(label.text);
}

void addItems(const QAbstractItemModel *model, QStringList &all)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                all << index.data(role).toString();
        }
    }
    for (int column = 0; column < model->columnCount(); ++column)
        all << model->headerData(column, Qt::Horizontal).toString();
}

/// Each text of a window by itself: what is seen, what appears under the mouse, and what a screen reader says.
QStringList textsOf(WindowCase &c)
{
    c.settle();
    QStringList all;
    for (QWidget *widget : c.window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&c.window))
            continue;
        all << widget->windowTitle() << widget->toolTip() << accessibleName(widget) << widget->accessibleDescription();
        if (auto *label = qobject_cast<QLabel *>(widget))
            all << label->text();
        else if (auto *button = qobject_cast<QAbstractButton *>(widget))
            all << button->text();
        else if (auto *edit = qobject_cast<QLineEdit *>(widget))
            all << edit->placeholderText();
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            addItems(combo->model(), all);
        else if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model() && !qobject_cast<QHeaderView *>(widget))
            addItems(view->model(), all);
        else if (auto *chart = qobject_cast<CurveChart *>(widget))
            addPanel(chart->panel(), all);
        else if (auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                all << tabs->tabText(i);
        }
    }
    for (QMenu *menu : c.window.findChildren<QMenu *>())
        all << menu->title();
    for (QAction *action : c.window.findChildren<QAction *>())
        all << action->text() << action->toolTip();
    all.removeAll(QString());
    return all;
}

/// The texts that are still English though there is Chinese for them.
QStringList leftovers(const QStringList &texts)
{
    static const QList<Message> messages = chineseMessages();
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3}"));
    QStringList found;
    const QStringList each(QSet<QString>(texts.begin(), texts.end()).values());
    for (const Message &message : messages) {
        // Names of functions are the same in both languages, and much looks like what is nothing but places.
        QString bare = message.source;
        for (const QString &place : placeholders(bare))
            bare.remove(place);
        const bool vague = message.source.startsWith(u'%');
        if (vague || message.source == message.translation || !bare.contains(word))
            continue;
        const QRegularExpression english = filledIn(message.source);
        const QRegularExpression chinese = filledIn(message.translation);
        for (const QString &text : each) {
            if (english.match(text).hasMatch() && !chinese.match(text).hasMatch())
                found << message.context + QStringLiteral(": ") + text;
        }
    }
    return found;
}

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QStringList chineseOnesOf(const QStringList &texts)
{
    QStringList all;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(all), isChinese);
    all.removeAll(languageName(Language::Chinese));
    return all;
}

State withAllShown()
{
    State state;
    state.selected = "threshold"; // two sliders of its own
    state.charts.second = true;
    state.extras = {.tangent = true, .saturation = true, .points = true};
    return state;
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private slots:
    void init() { LanguageChoice::instance()->choose(Language::English); }
    void cleanup() { applyLanguage(Language::English); }

    void systemLanguage_data();
    void systemLanguage();
    void choiceIsRemembered();
    void switchesAndBack_data();
    void switchesAndBack();
    void panelAndMenuAgree();
    void undoNamesOfAnotherLanguageAreLeftOut();
    void searchFollows();
    void buttonsOfQt();
    void numbersKeepTheirPoint();
    void blanksStandRoundLatinOnly_data();
    void blanksStandRoundLatinOnly();
    void pictures();

private:
    PrivateSettings m_settings;
};

void TestLanguages::systemLanguage_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *names, const char *word) {
        QTest::newRow(names) << QString::fromLatin1(names).split(u' ') << QString::fromLatin1(word);
    };
    row("en-US", "en");
    row("zh-CN zh", "zh_CN");
    row("zh-Hans-CN", "zh_CN");
    row("zh-TW", "zh_CN");
    row("en-GB zh-CN", "en");
    row("de-DE zh-CN", "zh_CN");
    row("de-DE", "en");
    row("C", "en");
}

void TestLanguages::systemLanguage()
{
    QFETCH(QStringList, names);
    QFETCH(QString, word);
    QCOMPARE(languageWord(languageAmong(names)), word);
}

void TestLanguages::choiceIsRemembered()
{
    QSettings().remove(QStringLiteral("appearance/language"));
    QCOMPARE(settings::language(), Language::System);
    LanguageChoice::instance()->choose(Language::Chinese);
    QCOMPARE(settings::language(), Language::Chinese);
    QCOMPARE(QSettings().value(QStringLiteral("appearance/language")).toString(), QStringLiteral("zh_CN"));
    QCOMPARE(appliedLanguage(), Language::Chinese);
    QSettings().setValue(QStringLiteral("appearance/language"), QStringLiteral("Klingon"));
    QCOMPARE(settings::language(), Language::System);
}

void TestLanguages::switchesAndBack_data()
{
    QTest::addColumn<int>("workspace");
    QTest::addColumn<int>("view");
    const auto row = [](const char *name, Workspace workspace, LayerView view) {
        QTest::newRow(name) << static_cast<int>(workspace) << static_cast<int>(view);
    };
    row("curves", Workspace::Curves, LayerView::Batch);
    row("batch", Workspace::ToyLayer, LayerView::Batch);
    row("neuron", Workspace::ToyLayer, LayerView::Neuron);
    row("depth", Workspace::Depth, LayerView::Batch);
}

void TestLanguages::switchesAndBack()
{
    QFETCH(int, workspace);
    QFETCH(int, view);
    State state = withAllShown();
    state.workspace = static_cast<Workspace>(workspace);
    state.layer.view = static_cast<LayerView>(view);
    WindowCase c(state);
    c.edit([](State &next) { next.cursor = 0.5; });
    const State before = c.state();
    const QStringList english = textsOf(c);
    QVERIFY2(chineseOnesOf(english).isEmpty(), qPrintable(chineseOnesOf(english).join(u'\n')));
    c.changes.clear();

    applyLanguage(Language::Chinese);
    const QStringList chinese = textsOf(c);
    QVERIFY2(leftovers(chinese).isEmpty(), qPrintable(leftovers(chinese).join(u'\n')));
    QVERIFY(chineseOnesOf(chinese).size() > 200);
    static const QRegularExpression blank(QStringLiteral("[\\x{4e00}-\\x{9fff}] [\\x{4e00}-\\x{9fff}]"));
    for (const QString &text : chinese)
        QVERIFY2(!text.contains(blank), qPrintable(text));
    QVERIFY(c.state() == before);
    QCOMPARE(c.changes.size(), 0);
    QVERIFY(c.model().canUndo());

    // As if it had never been English.
    WindowCase born(before);
    born.setPanelSizes(c);
    QByteArray difference;
    QVERIFY2(sayTheSame(c, born, &difference), difference);

    applyLanguage(Language::English);
    QTRY_VERIFY2_WITH_TIMEOUT(textsOf(c) == english, firstDifference(textsOf(c), english), 2000);
    QVERIFY(c.state() == before);
    c.model().undo();
    QVERIFY(c.state().cursor != before.cursor);
}

void TestLanguages::panelAndMenuAgree()
{
    WindowCase c;
    const auto action = [&](const QString &text) {
        for (QAction *one : c.window.findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        qFatal("no action is called '%s'", qPrintable(text));
    };
    const QString chinese = languageName(Language::Chinese);
    auto *box = c.named<QComboBox>(QStringLiteral("Language"));
    QCOMPARE(box->currentText(), QStringLiteral("English"));
    QVERIFY(action(QStringLiteral("English"))->isChecked());
    box->setCurrentText(chinese);
    c.settle();
    QCOMPARE(appliedLanguage(), Language::Chinese);
    QVERIFY(action(chinese)->isChecked());
    QVERIFY(accessibleName(box) != QStringLiteral("Language"));
    QCOMPARE(box->currentText(), chinese);
    action(QStringLiteral("English"))->trigger();
    c.settle();
    QCOMPARE(box->currentText(), QStringLiteral("English"));
    QCOMPARE(accessibleName(box), QStringLiteral("Language"));
    QCOMPARE(c.changes.size(), 0); // it is no part of the state
}

void TestLanguages::undoNamesOfAnotherLanguageAreLeftOut()
{
    StateModel model;
    const auto moveTo = [&](double x) {
        model.edit(languageWord(appliedLanguage()), [x](State &state) { state.cursor = x; });
    };
    moveTo(2.0);
    applyLanguage(Language::Chinese);
    QVERIFY(model.canUndo());
    QCOMPARE(model.undoName(), QString());
    moveTo(3.0);
    QCOMPARE(model.undoName(), QStringLiteral("zh_CN"));
    model.undo();
    QCOMPARE(model.redoName(), QStringLiteral("zh_CN"));
    applyLanguage(Language::English);
    QCOMPARE(model.undoName(), QStringLiteral("en"));
    QCOMPARE(model.redoName(), QString());
    model.undo();
    QCOMPARE(model.redoName(), QStringLiteral("en"));
}

void TestLanguages::searchFollows()
{
    WindowCase c;
    auto *view = c.window.findChild<FunctionListView *>();
    auto *search = c.named<QLineEdit>(QStringLiteral("Search functions"));
    search->setText(QStringLiteral("piecewise"));
    c.settle();
    const int found = view->model()->rowCount();
    QVERIFY(found > 3 && found < 36);
    applyLanguage(Language::Chinese);
    c.settle();
    QVERIFY(view->model()->rowCount() < found); // families have Chinese names now
    applyLanguage(Language::English);
    c.settle();
    QCOMPARE(view->model()->rowCount(), found);
}

void TestLanguages::buttonsOfQt()
{
    const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
    QCOMPARE(cancel(), QStringLiteral("Cancel"));
    applyLanguage(Language::Chinese);
    QVERIFY(isChinese(cancel()));
}

void TestLanguages::numbersKeepTheirPoint()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        applyLanguage(language);
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
        WindowCase c;
        const auto boxes = c.window.findChildren<NumberBox *>();
        QVERIFY(!boxes.isEmpty());
        boxes.first()->setValue(-1.25);
        QVERIFY2(boxes.first()->text().contains(u'.'), qPrintable(boxes.first()->text()));
    }
}

void TestLanguages::blanksStandRoundLatinOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *text, const char *name, const char *said) {
        QTest::addRow("%s, %s", text, name) << QString::fromUtf8(text) << QString::fromUtf8(name) << QString::fromUtf8(said);
    };
    row("显示 %1", "恒等函数", "显示恒等函数");
    row("显示 %1", "GELU", "显示 GELU");
    row("每个元素都为 %1 提供梯度", "恒等函数", "每个元素都为恒等函数提供梯度");
    row("每个元素都为 %1 提供梯度", "ReLU", "每个元素都为 ReLU 提供梯度");
    row("更改 %1", "Leaky ReLU 斜率", "更改 Leaky ReLU 斜率");
    row("%1 的值", "Leaky ReLU 斜率", "Leaky ReLU 斜率的值");
    row("&Undo %1", "Show 100%1", "&Undo Show 100%1");
    row("Show %1", "é", "Show é");
}

void TestLanguages::blanksStandRoundLatinOnly()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QTEST(named(text, name), "said");
}

void TestLanguages::pictures()
{
    const QByteArray english = renderedFile(PictureFormat::Svg, {}, slideOptions());
    const QByteArray table = renderedFile(PictureFormat::Csv, {}, slideOptions());
    QVERIFY(!isChinese(QString::fromUtf8(english)));
    applyLanguage(Language::Chinese);
    const Figure figure = exportedFigure({}, slideOptions(), 1.0);
    for (const Panel &panel : figure.panels) {
        QVERIFY(isChinese(QString::fromStdString(panel.title)));
        QVERIFY(isChinese(QString::fromStdString(panel.description)));
    }
    QVERIFY(isChinese(QString::fromUtf8(renderedFile(PictureFormat::Svg, {}, slideOptions()))));
    QCOMPARE(renderedFile(PictureFormat::Csv, {}, slideOptions()), table); // which programs read
    applyLanguage(Language::English);
    QCOMPARE(renderedFile(PictureFormat::Svg, {}, slideOptions()), english);
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
