// Text of files is shown as text, and short: what HTML it is, is not laid out, and a word without end makes no box
// without end.

#include "tests/ui/damage.h"
#include "tests/ui/deckeditorfixture.h"
#include "tests/ui/lessonpagefixture.h"
#include "ui/file/deckfile.h"
#include "ui/language/quotation.h"
#include "ui/lecture/deckfiles.h"
#include "ui/lecture/lecturerun.h"
#include "ui/lecture/lecturewindow.h"
#include "ui/lecture/presenterwindow.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondesk.h"
#include "ui/session/sessiondocument.h"
#include "ui/session/unsavedwork.h"
#include "ui/widget/messagebox.h"
#include "ui/workspace/layerworkspace.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QStatusBar>
#include <QToolTip>

using namespace actiscope;

namespace {

constexpr qsizetype longestLine = 320;   // of what is said of a file: a path, a quotation and a sentence
constexpr qsizetype longestText = 5'000; // of a box, with a dozen of them

const QString html = QStringLiteral("<img src=\"file:///nowhere.png\"><b>x</b>");

QByteArray hostileText(Generator &random)
{
    const auto below = [&](int end) { return std::min(end - 1, static_cast<int>(random.uniform() * end)); };
    const QByteArray pieces[] = {html.toUtf8(), "![p](/nowhere.png)", "%1", "%3", "[*]", "&", "\n", "\t", "\u202E", "\u2028", "\xFF",
                                 "\x1B[31m", "{{}", "<", "</p>", "word ", "数", QByteArray(3000, 'x'), QByteArray(300'000, 'y')};
    QByteArray text;
    for (int i = 1 + below(4); i > 0; --i)
        text += pieces[below(static_cast<int>(std::size(pieces)))];
    return text;
}

/// What is wrong with a text that is shown, or nothing.
QString faultOf(const QString &text, qsizetype most)
{
    if (text.size() > most)
        return QStringLiteral("%1 characters: %2…").arg(text.size()).arg(text.left(100));
    for (const QChar c : text) {
        if (!c.isPrint() && c != u'\n' && !c.isSurrogate() && c.unicode() != 0x2060) // the program's own word joiners
            return QStringLiteral("U+%1 in “%2”").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).arg(text.left(100));
    }
    return {};
}

/// Looks at all that the program's windows show at present.
QStringList faultsShown()
{
    QStringList faults;
    const auto look = [&](const QObject *where, const QString &text, qsizetype most) {
        if (const QString fault = faultOf(text, most); !fault.isEmpty())
            faults << QLatin1String(where->metaObject()->className()) + QStringLiteral(": ") + fault;
    };
    for (QWidget *widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        look(widget, widget->toolTip(), longestLine);
        look(widget, widget->accessibleName(), longestText);
        look(widget, widget->windowTitle(), longestLine);
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            look(label, label->text(), longestText);
            const bool isOwn = label->textFormat() == Qt::RichText && !label->text().contains(QStringLiteral("<img"));
            if (label->textFormat() != Qt::PlainText && !isOwn && label->text().contains(u'<'))
                faults << QStringLiteral("HTML? ") + label->text().left(200);
        } else if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                look(box, box->itemText(i), longestLine);
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        look(view, view->model()->index(row, column).data(role).toString(), 2 * longestLine);
                }
            }
        } else if (const auto *bar = qobject_cast<QStatusBar *>(widget)) {
            look(bar, bar->currentMessage(), longestLine);
        }
        if (const auto *box = qobject_cast<QMessageBox *>(widget)) {
            look(box, box->text() + box->informativeText(), longestText);
            if (box->textFormat() != Qt::PlainText)
                faults << QStringLiteral("a box guesses: ") + box->text().left(200);
            if (box->height() > 900)
                faults << QStringLiteral("a box %1 high").arg(box->height());
        }
    }
    return faults;
}

/// The message boxes and sheets that are open over a window.
QList<QDialog *> dialogsOf(const QWidget &window)
{
    QList<QDialog *> open;
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            open << dialog;
    }
    return open;
}

void closeDialogs(const QWidget &window)
{
    for (QDialog *dialog : dialogsOf(window))
        dialog->reject();
}

/// Puts a text in the place of one of a JSON document's strings or keys, and gives the document.
QJsonValue withForeign(const QJsonValue &value, const QString &text, int &place)
{
    if (value.isString() && place-- == 0)
        return text;
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &entry : value.toArray())
            list << withForeign(entry, text, place);
        return list;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto entry = given.begin(); entry != given.end(); ++entry) {
            const bool isHere = place-- == 0;
            object.insert(isHere ? text : entry.key(), withForeign(entry.value(), text, place));
        }
        return object;
    }
    if (!value.isString() && place-- == 0)
        return text;
    return value;
}

QByteArray withForeign(const QByteArray &json, const QString &text, Generator &random)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    int places = std::numeric_limits<int>::max();
    withForeign(whole, {}, places);
    places = std::numeric_limits<int>::max() - places;
    int place = std::min(places - 1, static_cast<int>(random.uniform() * places));
    return QJsonDocument(withForeign(whole, text, place).toObject()).toJson();
}

Deck deckOfTwo()
{
    Deck deck;
    for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer}) {
        Scene scene;
        scene.title = "a scene";
        scene.note = "a note";
        scene.controls = {"cursor", "leaky_relu.negative_slope"};
        scene.state.workspace = workspace;
        scene.state.parameters = {{"leaky_relu", {0.2}}};
        deck.scenes.push_back(scene);
    }
    return deck;
}

} // namespace

class ForeignTextTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

private slots:
    void initTestCase() { hushTheOffscreenPlatform(); }
    void init() { QSettings().clear(); }

    void filesAreNamedInShort()
    {
        QCOMPARE(nameQuotation(QStringLiteral("/a/b/table.csv")), QStringLiteral("table.csv"));
        QCOMPARE(nameQuotation(u'/' + QString(200, 'x') + QStringLiteral(".csv")).size(), 60);
        QVERIFY(nameQuotation(u'/' + QString(200, 'x') + QStringLiteral(".csv")).endsWith(QStringLiteral("xx.csv")));
        QCOMPARE(titleQuotation(QStringLiteral("a[*]\nb")), QStringLiteral("a[*][*]\uFFFDb"));
        QCOMPARE(pathQuotation(u'/' + QString(200, 'x') + QStringLiteral("/a.csv")).size(), 160);
    }

    /// A deck of 110 bytes was enough.
    void boxesShowPlainText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        const QByteArray word(1'000'000, 'w');
        const auto deck = [](const QByteArray &control) {
            return "{\"format\":\"actiscope-deck\",\"version\":1,\"scenes\":[{\"title\":\"\",\"state\":{},\"controls\":[\"" + control + "\"]}]}";
        };
        const auto session = [](const QByteArray &state) {
            return "{\"format\":\"actiscope-session\",\"version\":1,\"state\":" + state + "}";
        };
        const QByteArray tag = html.toUtf8().replace('"', '\'');
        QTest::newRow("control") << "a.actideck" << deck(tag);
        QTest::newRow("control without end") << "a.actideck" << deck(word);
        QTest::newRow("function") << "a.actiscope" << session("{\"selected\":\"" + tag + "\"}");
        QTest::newRow("function without end") << "a.actiscope" << session("{\"selected\":\"" + word + "\"}");
        QTest::newRow("parameter") << "a.actiscope" << session("{\"parameters\":{\"elu\":{\"" + tag + "\":1}}}");
        QTest::newRow("parameter without end") << "a.actiscope" << session("{\"parameters\":{\"elu\":{\"" + word + "\":1}}}");
        QTest::newRow("cell") << "a.csv" << QByteArray("1,2\n3," + tag + "\n");
        QTest::newRow("cell without end") << "a.csv" << QByteArray("1,2\n3," + word + "\n");
        QTest::newRow("name of a deck") << "<b>x<u>.actideck" << QByteArray();
        QTest::newRow("name of a session") << "<b>x<u>.actiscope" << QByteArray();
        QTest::newRow("name of a table") << "<b>x<u>.csv" << QByteArray("no\nnumber\n");
        QTest::newRow("name of a picture") << "<b>x<u>.png" << QByteArray();
        QTest::newRow("name without end") << QString(240, 'n') + ".actideck" << QByteArray();
        QTest::newRow("name that acts") << QStringLiteral("a\nb\u202Ec.actiscope") << QByteArray();
    }

    void boxesShowPlainText()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        const QString file = written(name, content);
        MainWindow window;
        window.show();
        QStringList faults;
        bool asked = false;
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&] { // a deck's box has a loop of its own
            if (dialogsOf(window).isEmpty())
                return;
            asked = true;
            faults = faultsShown();
            closeDialogs(window);
        });
        look.start(5);
        window.sessions()->openFile(file);
        QTRY_VERIFY(asked);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void toolTipsShowPlainText()
    {
        MainWindow window;
        window.show();
        QToolTip::showText({10, 10}, html, &window);
        QLabel *tip = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets())
            tip = widget->inherits("QTipLabel") ? qobject_cast<QLabel *>(widget) : tip;
        QVERIFY(tip);
        QCOMPARE(tip->text(), html);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    void recentFilesAreShort()
    {
        MainWindow window;
        window.show();
        recentFiles::add(QStringLiteral("/a/") + QString(5000, 'x') + QStringLiteral("&<b>\n.actiscope"));
        for (QMenu *menu : window.findChildren<QMenu *>())
            emit menu->aboutToShow();
        for (const QAction *action : window.findChildren<QAction *>()) {
            for (const QString &text : {action->text(), action->toolTip()})
                QCOMPARE(faultOf(text, longestLine), QString());
        }
    }

    /// All windows, with a foreign text wherever a file can have one.
    void anythingForeignIsShort()
    {
        const State toyLayer = [] {
            State state;
            state.workspace = Workspace::ToyLayer;
            state.layer.distribution = Distribution::File;
            state.layer.file = {"a.csv", {2, 1, Numbers(std::vector<double>{1.0, 2.0})}};
            return state;
        }();
        Generator random(12);
        for (int round = 0; round < fuzzRounds(5); ++round) {
            const QByteArray bytes = hostileText(random);
            const QString text = QString::fromUtf8(bytes);
            PageCase page;
            Deck deck = deckOfTwo();
            for (Scene &scene : deck.scenes) {
                scene.title = text.left(mostTitleCharacters).toStdString(); // as much as a file can have
                scene.note = text.left(mostNoteCharacters).toStdString();
            }
            DeckModel model;
            model.restore(deck, u'/' + text, {});
            DeckEditor editor(&model);
            editor.show();
            LectureRun run(deck, 0, {}, false);
            LectureWindow lecture(&run);
            lecture.show();
            PresenterWindow presenter(&run, &lecture);
            presenter.show();
            QByteArray lesson = ownLesson;
            lesson.replace("A lesson of my own", "t" + bytes).replace("Which side", "t" + bytes).replace("Left of 0", "t" + bytes);
            QTemporaryDir folder;
            page.page().openFolder(writtenFolder(folder, {{QStringLiteral("own.md"), lesson}}));
            State state = toyLayer;
            state.layer.file.name = text.toStdString();
            page.model().replace(QStringLiteral("test"), state);
            page.window.sessions()->document()->load({state, {}}, u'/' + text);
            page.settleLesson();
            QStringList faults = faultsShown();
            closeDialogs(page.window);
            page.window.showLessons(false);
            page.settle();
            faults += faultsShown();
            QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("round %1: ").arg(round) + faults.join(u'\n')));
        }
    }

    /// What is said of a file that has one wrong text somewhere is a sentence of usual length.
    void readersQuoteInShort()
    {
        State state = deckOfTwo().scenes[1].state;
        state.layer.file = {"a.csv", {2, 1, Numbers(std::vector<double>{1.0, 2.0})}};
        const QByteArray session = sessionJson({state, {}});
        const QByteArray deck = deckJson(deckOfTwo());
        UnsavedWork unsaved;
        unsaved.session = Session{state, {}};
        unsaved.deck = deckOfTwo();
        const QByteArray work = unsavedWorkJson(unsaved);
        Generator random(13);
        int refused = 0;
        for (int round = 0; round < fuzzRounds(300); ++round) {
            const QString text = QString::fromUtf8(hostileText(random));
            QString errors[3];
            sessionFromJson(withForeign(session, text, random), &errors[0]);
            deckFromJson(withForeign(deck, text, random), &errors[1]);
            unsavedWorkFromJson(withForeign(work, text, random), &errors[2]);
            for (const QString &error : errors) {
                refused += !error.isEmpty();
                QCOMPARE(faultOf(error, longestLine), QString());
            }
        }
        QVERIFY2(refused > 100, qPrintable(QString::number(refused))); // else it has asked nothing
    }
};

QTEST_MAIN(ForeignTextTest)
#include "tst_foreigntext.moc"
