#include "ui/lesson/lessonfile.h"

#include "core/lesson/lessonreader.h"
#include "core/state/ownfunctions.h"
#include "ui/file/statejson.h"
#include "ui/language/language.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <string_view>

// Resources of a static library are linked only where they are asked for, and that outside of any namespace.
static void initLessons()
{
    Q_INIT_RESOURCE(lessons);
}

namespace actiscope {

namespace {

struct LessonFileTexts {
    Q_DECLARE_TR_FUNCTIONS(LessonFile)
};

const QString builtInFolder = QStringLiteral(":/lessons");
constexpr qint64 largestFile = 1'000'000; // bytes; a lesson has some thousands
constexpr int mostFiles = 200;            // of a folder

QString placed(const QString &fileName, int line, const QString &problem)
{
    const QString name = nameQuotation(fileName);
    if (line <= 0)
        return LessonFileTexts::tr("%1: %2", "a file and what is wrong with it").arg(name, problem);
    return LessonFileTexts::tr("%1, line %2: %3", "a file, a line and what is wrong there").arg(name, QString::number(line), problem);
}

/// The state of each step, from that of the step before.
bool makeStates(LessonFile &file, const QString &fileName, QString *error)
{
    State state;
    for (const LessonStep &step : file.lesson.steps) {
        for (const LessonFunction &function : step.functions)
            defineOwnFunction(state, function.name, function.formula);
        for (const LessonSetting &setting : step.settings) {
            QString problem;
            const QString path = QString::fromStdString(setting.path);
            if (path.startsWith(QLatin1String("appearance")))
                problem = LessonFileTexts::tr("the look of the program is not for a lesson to change");
            if (!problem.isEmpty() || !applyStateLine(state, path, QString::fromStdString(setting.value), &problem)) {
                *error = placed(fileName, setting.line, problem);
                return false;
            }
        }
        file.states.push_back(state);
    }
    return true;
}

} // namespace

std::shared_ptr<const LessonFile> readLessonFile(const QString &fileName, QString *error)
{
    QFile source(fileName);
    if (!source.open(QIODevice::ReadOnly)) {
        *error = placed(fileName, 0, source.errorString());
        return nullptr;
    }
    if (source.size() > largestFile) {
        *error = placed(fileName, 0, LessonFileTexts::tr("this is far too large for a lesson"));
        return nullptr;
    }
    const QByteArray text = source.read(largestFile);
    std::variant<Lesson, LessonProblem> lesson = readLesson({text.data(), static_cast<std::size_t>(text.size())});
    if (const auto *problem = std::get_if<LessonProblem>(&lesson)) {
        *error = placed(fileName, problem->line, QString::fromStdString(textOf(*problem, translation())));
        return nullptr;
    }
    LessonFile file{std::get<Lesson>(std::move(lesson)), {}};
    if (!makeStates(file, fileName, error))
        return nullptr;
    return std::make_shared<const LessonFile>(std::move(file));
}

LessonCollection builtInLessons()
{
    initLessons();
    LessonCollection collection = lessonsOf(builtInFolder);
    collection.folder.clear();
    return collection;
}

LessonCollection lessonsOf(const QString &folder)
{
    LessonCollection collection;
    collection.folder = folder;
    const QDir directory(folder);
    int files = 0;
    for (const QString &name : directory.entryList({QStringLiteral("*.md")}, QDir::Files | QDir::Readable, QDir::Name)) {
        if (name.compare(QLatin1String("README.md"), Qt::CaseInsensitive) == 0)
            continue;
        if (++files > mostFiles) {
            collection.problems << LessonFileTexts::tr("%1 has too many files; right would be at most %2 lessons in a folder")
                                       .arg(pathQuotation(folder), QString::number(mostFiles));
            break;
        }
        QString error;
        std::shared_ptr<const LessonFile> file = readLessonFile(directory.filePath(name), &error);
        const auto isSame = [&](const auto &other) { return other->lesson.id == file->lesson.id; };
        if (!file)
            collection.problems << error;
        else if (std::any_of(collection.lessons.begin(), collection.lessons.end(), isSame))
            collection.problems << placed(name, 1, LessonFileTexts::tr("another file has the lesson “%1” already").arg(quotation(QString::fromStdString(file->lesson.id))));
        else
            collection.lessons.push_back(std::move(file));
    }
    if (collection.lessons.empty() && collection.problems.isEmpty())
        collection.problems << LessonFileTexts::tr("%1 has no lessons in it; right would be files that end in .md").arg(pathQuotation(folder));
    return collection;
}

QString lessonLanguage()
{
    return languageWord(appliedLanguage());
}

} // namespace actiscope
