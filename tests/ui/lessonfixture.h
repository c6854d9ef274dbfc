#pragma once

#include "core/lesson/lessonvalues.h"
#include "ui/file/statejson.h"
#include "ui/lesson/lessonfile.h"

#include <QFile>
#include <QStringList>
#include <QTest>

namespace actiscope {

/// The cells of a CSV file's lines, quotation marks taken off.
inline QList<QStringList> csvRows(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(fileName));
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        QStringList cells{QString()};
        bool quoted = false;
        for (const QChar c : line) {
            if (c == u'"')
                quoted = !quoted;
            else if (c == u',' && !quoted)
                cells << QString();
            else
                cells.last() += c;
        }
        rows << cells;
    }
    return rows;
}

/// The lessons of the program, read once.
inline const LessonCollection &lessons()
{
    static const LessonCollection collection = builtInLessons();
    return collection;
}

/// A test row for each of their steps.
inline void addSteps()
{
    QTest::addColumn<std::size_t>("lesson");
    QTest::addColumn<std::size_t>("step");
    for (std::size_t i = 0; i < lessons().lessons.size(); ++i) {
        const Lesson &lesson = lessons().lessons[i]->lesson;
        for (std::size_t k = 0; k < lesson.steps.size(); ++k)
            QTest::addRow("%s/%s", lesson.id.c_str(), lesson.steps[k].id.c_str()) << i << k;
    }
}

inline const LessonFile *lessonCalled(const LessonCollection &lessons, const QString &id)
{
    for (const auto &file : lessons.lessons) {
        if (file->lesson.id == id.toStdString())
            return file.get();
    }
    return nullptr;
}

inline qsizetype stepCalled(const LessonFile &file, const QString &id)
{
    for (std::size_t i = 0; i < file.lesson.steps.size(); ++i) {
        if (file.lesson.steps[i].id == id.toStdString())
            return static_cast<qsizetype>(i);
    }
    return -1;
}

/// Whether "path=value; path=value: condition" holds in a state; what comes before the colon is changed first.
inline bool holds(State state, const QString &check, QString *error)
{
    const qsizetype colon = check.indexOf(u':');
    if (colon >= 0) {
        for (const QString &change : check.left(colon).split(u';')) {
            if (!applyStateLine(state, change.section(u'=', 0, 0).trimmed(), change.section(u'=', 1).trimmed(), error))
                return false;
        }
    }
    const auto read = Expression::read(check.mid(colon + 1).toStdString(), Expression::Kind::Condition);
    if (const auto *problem = std::get_if<LessonProblem>(&read)) {
        *error = QString::fromStdString(textOf(*problem, untranslated()));
        return false;
    }
    LessonValues values(state);
    *error = QStringLiteral("it is false");
    return std::get<Expression>(read).isTrue(values);
}

/// The live numbers of a text in the order of the text, as they are written in the file. Words, which differ, are left out.
inline QStringList numbersOf(const StepText &text, const StepReading &reading)
{
    QStringList numbers;
    QStringList part;
    const auto collect = [&](const LiveTemplate &written, const std::vector<std::string> &values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (std::holds_alternative<LiveNumber>(written.live[i]))
                part << QString::fromStdString(values[i]);
        }
    };
    const auto add = [&] {
        part.sort(); // languages have orders of their own
        numbers << part;
        part.clear();
    };
    for (std::size_t i = 0; i < reading.parts.size(); ++i)
        collect(text.parts[i].text, reading.parts[i]);
    add();
    collect(text.question, reading.question);
    add();
    for (std::size_t i = 0; i < reading.options.size(); ++i) {
        collect(text.options[i], reading.options[i]);
        add();
    }
    collect(text.right, reading.right);
    add();
    collect(text.wrong, reading.wrong);
    add();
    return numbers;
}

} // namespace actiscope
