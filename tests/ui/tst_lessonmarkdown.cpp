// What lessons of others cannot do: load a file, and lead anywhere but to the web.

#include "tests/ui/lessonpagefixture.h"
#include "ui/lesson/lessonmarkdown.h"

#include <QMessageBox>
#include <QRadioButton>
#include <QTextBlock>
#include <QTextDocument>

#include <sys/stat.h>

using namespace actiscope;

namespace {

const QColor seen(255, 0, 255); ///< nothing else of the window has it

bool shows(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

QStringList linksOf(const QTextDocument &document)
{
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (const QTextCharFormat format = it.fragment().charFormat(); format.isAnchor())
                links << format.anchorHref();
        }
    }
    return links;
}

/// Whether a document has a picture, or a tip, which might have one.
bool loads(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat() || !it.fragment().charFormat().toolTip().isEmpty())
                return true;
        }
    }
    return false;
}

} // namespace

class LessonMarkdownTest : public QObject
{
    Q_OBJECT

private:
    PrivateSettings m_settings;

private slots:
    void init() { QSettings().clear(); }

    void readsMarkdown_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *markdown, const QString &text, const QStringList &links = {}) {
            QTest::newRow(markdown) << QString::fromUtf8(markdown) << text << links;
        };
        row("plain **bold** `code`", "plain bold code");
        row("see ![a picture](/any.png) here", "see a picture here");
        row("![](/any.png)", "");
        row("![*one* of them](file:///dev/zero \"title\") ![two][ref]\n\n[ref]: data:image/png;base64,AAAA", "one of them two");
        row("[![a picture](a.png)](file:///etc/passwd)", "a picture");
        row("<img src=\"/any.png\"><b>x</b>", "<img src=\"/any.png\"><b>x</b>");
        row("[web](https://example.org/a?b#c) [old](http://example.org)", "web old",
            {QStringLiteral("https://example.org/a?b#c"), QStringLiteral("http://example.org")});
        row("[said](https://example.org \"<img src=/any.png>\")", "said", {QStringLiteral("https://example.org")});
        row("[file](file:///etc/passwd) [other](next.md) [mail](mailto:a@example.org)", "file other mail");
        row("[script](javascript:alert) [program](vscode://x) [none](https:///x) [here](#up)", "script program none here");
    }

    void readsMarkdown()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, text);
        QFETCH(QStringList, links);
        QTextDocument document;
        readMarkdown(document, markdown);
        QCOMPARE(document.toPlainText().trimmed(), text);
        QCOMPARE(linksOf(document), links);
        QCOMPARE(plainText(markdown).trimmed(), text);
        QVERIFY(!loads(document));
        // A label reads Markdown by itself, and with HTML.
        QLabel label;
        for (const char *before : {"", "**x**"}) { // whatever it has shown
            showMarkdown(&label, QString::fromUtf8(before));
            showMarkdown(&label, markdown);
            if (label.textFormat() == Qt::PlainText) {
                QCOMPARE(label.text().trimmed(), text);
                continue;
            }
            QCOMPARE(label.textFormat(), Qt::MarkdownText);
            QTextDocument shown;
            shown.setMarkdown(label.text());
            QVERIFY(!loads(shown));
            QCOMPARE(linksOf(shown), links);
        }
    }

    /// Qt loads what HTML names while it reads it. Reading this pipe would never end.
    void htmlLoadsNothing_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("style sheet") << QStringLiteral("<link type=\"text/css\" href=\"%1\"/> x");
        QTest::newRow("imported style") << QStringLiteral("<style>@import url(\"%1\");</style> x");
        QTest::newRow("picture") << QStringLiteral("<img src=\"%1\"> x");
    }

    void htmlLoadsNothing()
    {
        QFETCH(QString, markdown);
        const QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QLabel label;
        showMarkdown(&label, markdown.arg(pipe));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text().trimmed(), markdown.arg(pipe));
        QTextDocument document;
        readMarkdown(document, markdown.arg(pipe));
    }

    /// A picture beside the lesson, asked for wherever a lesson has words.
    void noPictureIsShown()
    {
        QTemporaryDir folder;
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(seen);
        QVERIFY(image.save(folder.filePath(QStringLiteral("p.png"))));
        const QByteArray picture = "![p](" + folder.filePath(QStringLiteral("p.png")).toUtf8() + ") "
            + "<img src=\"" + folder.filePath(QStringLiteral("p.png")).toUtf8() + "\">";
        QByteArray lesson = ownLesson;
        for (const char *place : {"en: ", "# ", "The cursor is ", "**Try it.** ", "? ", "?- ", "+ ", "- No"})
            lesson.replace(place, place + picture + ' ');
        PageCase test;
        test.page().openFolder(writtenFolder(folder, {{QStringLiteral("lesson.md"), lesson}}));
        test.settleLesson();
        QVERIFY(!test.page().findChild<QMessageBox *>());
        for (const std::size_t step : {std::size_t(0), std::size_t(1), std::size_t(2)}) {
            test.course().goTo(0, step);
            test.settleLesson();
            for (const std::size_t option : {std::size_t(0), std::size_t(1)}) {
                if (step == 1)
                    test.course().answerChoice(option); // feedback to a wrong and a right answer
                test.settleLesson();
                QVERIFY2(!shows(test.window.grab().toImage(), seen), qPrintable(QString::number(step)));
            }
        }
        test.course().next();
        test.settleLesson();
        QVERIFY(!shows(test.window.grab().toImage(), seen));
    }

    void aClickOnALinkLeavesTheText()
    {
        PageCase test;
        QByteArray lesson = ownLesson;
        lesson.replace("Here ", "[file](file:///etc/hostname), [next](own.md), [up](#up). ");
        QTemporaryDir folder;
        test.page().openFolder(writtenFolder(folder, {{QStringLiteral("links.md"), lesson}}));
        test.course().goTo(0, 2);
        test.settleLesson();
        const QString text = test.shownText();
        QVERIFY(text.contains(QStringLiteral("file, next, up.")));
        LiveTextView *view = nullptr;
        for (LiveTextView *each : test.page().findChildren<LiveTextView *>())
            view = each->toPlainText().startsWith(QStringLiteral("file")) ? each : view;
        QVERIFY(view);
        for (const char *url : {"file:///etc/hostname", "own.md", "#up", "qrc:/lessons/README.md"})
            view->setSource(QUrl(QString::fromLatin1(url)));
        for (int x = 2; x < view->width(); x += 4)
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, 10});
        QCOMPARE(test.shownText(), text);
    }
};

QTEST_MAIN(LessonMarkdownTest)
#include "tst_lessonmarkdown.moc"
