#include "core/lesson/lessonreader.h"
#include "lessonfixture.h"
#include "ui/lesson/livetextview.h"
#include "windowcase.h"

#include <QTextBlock>

#include <set>

using namespace actiscope;

/// The program's own lessons say what is true, in both languages.
class LessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void allCanBeRead()
    {
        QCOMPARE(lessons().problems, QStringList());
        QVERIFY(lessons().lessons.size() >= 12);
        for (const auto &file : lessons().lessons) {
            QVERIFY2(file->lesson.titles.contains("en") && file->lesson.titles.contains("zh_CN"), file->lesson.id.c_str());
            QVERIFY2(file->lesson.titles.at("en") != file->lesson.titles.at("zh_CN"), file->lesson.id.c_str());
        }
    }

    void everyStepReads_data() { addSteps(); }
    void everyStepReads()
    {
        QFETCH(std::size_t, lesson);
        QFETCH(std::size_t, step);
        const LessonFile &file = *lessons().lessons[lesson];
        const LessonStep &read = file.lesson.steps[step];
        const State &state = file.states[step];
        const auto english = readingOf(read, read.texts.at("en"), state);
        const auto chinese = readingOf(read, read.texts.at("zh_CN"), state);
        QVERIFY(english && chinese);
        QCOMPARE(numbersOf(read.texts.at("zh_CN"), *chinese), numbersOf(read.texts.at("en"), *english));
        QCOMPARE(read.texts.at("zh_CN").parts.size(), read.texts.at("en").parts.size());
        for (const QString &number : numbersOf(read.texts.at("en"), *english))
            QVERIFY2(number != QStringLiteral("NaN"), "a number has no value");
        if (read.task) {
            QVERIFY2(!english->taskDone, "the task is done before anyone has tried");
            const auto isTask = [](const LessonPart &part) { return part.task; };
            for (const auto &[language, text] : read.texts)
                QVERIFY2(std::any_of(text.parts.begin(), text.parts.end(), isTask), "the step does not say what is to be tried");
        }
        if (read.question == Question::Choice)
            QCOMPARE(std::count(english->choices.begin(), english->choices.end(), true), 1);
        if (read.question == Question::Number)
            QVERIFY(std::isfinite(english->answer));
        QVERIFY2(read.task || !read.controls.empty() || !read.widget.empty() || read.question == Question::None, "there is nothing to try");
    }

    /// Emphasis that Markdown does not take as such would show its asterisks.
    void markdownIsTaken_data() { addSteps(); }
    void markdownIsTaken()
    {
        QFETCH(std::size_t, lesson);
        QFETCH(std::size_t, step);
        const LessonStep &read = lessons().lessons[lesson]->lesson.steps[step];
        for (const auto &[language, text] : read.texts) {
            LiveTextView view;
            for (const LessonPart &part : text.parts) {
                view.setTemplate(part.text, true);
                for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
                    for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
                        const bool code = fragment.fragment().charFormat().fontFixedPitch();
                        QVERIFY2(code || !fragment.fragment().text().contains(u'*'), qPrintable(fragment.fragment().text()));
                    }
                }
                QVERIFY(!view.toPlainText().contains(QStringLiteral("](")));
                QVERIFY(!view.toPlainText().contains(QChar(0xe000)));
            }
        }
    }

    void claims_data()
    {
        QTest::addColumn<QStringList>("row");
        const QList<QStringList> rows = csvRows(QStringLiteral(ACTISCOPE_CLAIMS));
        QCOMPARE(rows.first(), QStringList({"claim", "lesson", "step", "what", "check"}));
        for (qsizetype i = 1; i < rows.size(); ++i)
            QTest::addRow("%s in %s/%s, line %d", qPrintable(rows[i].value(0)), qPrintable(rows[i].value(1)),
                          qPrintable(rows[i].value(2)), static_cast<int>(i + 1)) << rows[i];
    }
    void claims()
    {
        QFETCH(QStringList, row);
        QCOMPARE(row.size(), 5);
        const LessonFile *file = lessonCalled(lessons(), row[1]);
        QVERIFY2(file, "there is no such lesson");
        const qsizetype step = stepCalled(*file, row[2]);
        QVERIFY2(step >= 0, "there is no such step");
        const std::vector<std::string> &claims = file->lesson.steps[static_cast<std::size_t>(step)].claims;
        QVERIFY2(std::find(claims.begin(), claims.end(), row[0].toStdString()) != claims.end(), "the step does not name the claim");
        QString error;
        QVERIFY2(holds(file->states[static_cast<std::size_t>(step)], row[4], &error), qPrintable(row[4] + QStringLiteral(": ") + error));
    }

    void everyClaimOfAStepIsChecked()
    {
        std::set<QString> checked;
        for (const QStringList &row : csvRows(QStringLiteral(ACTISCOPE_CLAIMS)))
            checked.insert(row.value(0) + u'/' + row.value(1) + u'/' + row.value(2));
        for (const auto &file : lessons().lessons) {
            for (const LessonStep &step : file->lesson.steps) {
                for (const std::string &claim : step.claims) {
                    const QString key = QString::fromStdString(claim + '/' + file->lesson.id + '/' + step.id);
                    QVERIFY2(checked.contains(key), qPrintable(key));
                }
            }
        }
    }

    /// A message or a lesson, wherever a file has been cut.
    void cutAnywhere_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(QStringLiteral(":/lessons")).entryList({QStringLiteral("*.md")}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void cutAnywhere()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(":/lessons/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        int messages = 0;
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const auto read = readLesson({whole.data(), static_cast<std::size_t>(size)});
            const auto *problem = std::get_if<LessonProblem>(&read);
            if (!problem)
                continue;
            ++messages;
            QVERIFY(problem->line > 0 && !textOf(*problem, untranslated()).empty());
        }
        QVERIFY(messages > whole.size() / 2);
    }
};

QTEST_MAIN(LessonsTest)
#include "tst_lessons.moc"
