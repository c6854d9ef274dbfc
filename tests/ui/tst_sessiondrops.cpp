// Files that are dropped on the window, or opened without saying what they are.

#include "ui/picture/exporter.h"
#include "ui/session/filekind.h"

#include "tests/ui/sessionfixture.h"

#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QStatusBar>

using namespace actiscope;

class TestSessionDrops : public QObject, private FreshFolder
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void kindsOfFiles_data();
    void kindsOfFiles();
    void dropsReachTheWindow();
    void dropsOpen_data();
    void dropsOpen();
    void severalFilesAreRefusedInWords();
    void dropsEndBeforeTheQuestion();
};

void TestSessionDrops::kindsOfFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileKind>("kind");
    State named;
    named.layer.file = {"actiscope-deck", {1, 1, Numbers({1.0})}};
    QTest::newRow("session") << "a.actiscope" << sessionJson({}) << FileKind::Session;
    QTest::newRow("session, renamed") << "a.txt" << sessionJson({}) << FileKind::Session;
    QTest::newRow("session from another editor") << "a.txt" << "\xEF\xBB\xBF" + sessionJson({}) << FileKind::Session;
    QTest::newRow("session of a batch with a name") << "a.actiscope" << sessionJson({named, {}}) << FileKind::Session;
    QTest::newRow("deck") << "a.json" << QByteArray(R"({"format": "actiscope-deck"})") << FileKind::Deck;
    QTest::newRow("empty deck file") << "a.actideck" << QByteArray() << FileKind::Deck;
    QTest::newRow("png") << "a.csv" << QByteArray("\x89PNG\r\n\x1a\n") << FileKind::Picture;
    QTest::newRow("svg") << "a" << QByteArray("<?xml version=\"1.0\"?>") << FileKind::Picture;
    QTest::newRow("svg alone") << "a" << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>") << FileKind::Picture;
    QTest::newRow("pdf") << "a" << QByteArray("%PDF-1.4") << FileKind::Picture;
    QTest::newRow("gif, which carries no state") << "a.gif" << QByteArray("GIF89a") << FileKind::Picture;
    QTest::newRow("table") << "a.csv" << QByteArray("1,2\n") << FileKind::Batch;
    QTest::newRow("table of names in angles") << "a.csv" << QByteArray("<x>,<y>\n1,2\n") << FileKind::Batch;
    QTest::newRow("negative numbers") << "a" << QByteArray("-1 2\n") << FileKind::Batch;
}

void TestSessionDrops::kindsOfFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const FileKind, kind);
    QVERIFY(kindOf(written(name, content)) == kind);
}

/// Nothing in the window that a person might drop a file on takes it away; but for texts, which take texts.
void TestSessionDrops::dropsReachTheWindow()
{
    MainWindow window;
    window.show();
    window.model()->edit(QString(), [](State &state) { state.charts.second = true; });
    for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer, Workspace::Depth}) {
        window.model()->edit(QString(), [workspace](State &state) { state.workspace = workspace; });
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            QVERIFY2(!widget->acceptDrops() || !widget->isVisibleTo(&window) || qobject_cast<const QLineEdit *>(widget),
                     widget->metaObject()->className());
        }
    }
}

void TestSessionDrops::dropsOpen_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.actiscope", "a.png", "a.svg", "a.pdf", "a.csv"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSessionDrops::dropsOpen()
{
    QFETCH(const QString, name);
    const State state = repaired(changedState());
    const QString file = path(name);
    QString error;
    if (name.endsWith(QLatin1String("csv")))
        written(name, "1.5;2\n3;4\n");
    else if (name.endsWith(QLatin1String("actiscope")))
        QVERIFY(saveSession({state, {}}, file, &error));
    else
        QVERIFY2(exportPicture(state, {}, file, &error), qPrintable(error));

    MainWindow window;
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(window).event(&enter); // the application would ask a drag of its own for the target
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(window).event(&drop);
    if (name.endsWith(QLatin1String("csv"))) {
        QTRY_COMPARE(window.model()->state().layer.file.batch.rows, std::size_t(2));
        return;
    }
    State expected = state;
    QTRY_VERIFY(window.model()->state().range == expected.range);
    expected.appearance = window.model()->state().appearance;
    QVERIFY(window.model()->state() == expected);
    QCOMPARE(window.sessions()->document()->fileName(), name.endsWith(QLatin1String("actiscope")) ? file : QString());
}

void TestSessionDrops::severalFilesAreRefusedInWords()
{
    MainWindow window;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path(QStringLiteral("a.actiscope"))), QUrl::fromLocalFile(path(QStringLiteral("b.csv")))});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    static_cast<QObject &>(window).event(&enter);
    QVERIFY(!enter.isAccepted());
    QVERIFY(window.statusBar()->currentMessage().contains(QLatin1String("one file")));
}

/// The program that is dragged from waits for the end of the drop, and not for what a person answers.
void TestSessionDrops::dropsEndBeforeTheQuestion()
{
    const QString file = written(QStringLiteral("a.actiscope"), sessionJson({}));
    MainWindow window;
    window.show();
    edit(window.model(), -2.0);
    int asked = 0;
    answer(QStringLiteral("Cancel"), &asked);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(window).event(&drop);
    QCOMPARE(asked, 0);
    QTRY_COMPARE(asked, 1);
    QCOMPARE(window.model()->state().range.minimum, -2.0);
}

QTEST_MAIN(TestSessionDrops)
#include "tst_sessiondrops.moc"
