#pragma once

#include "core/lesson/lesson.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace actiscope {

/// A lesson with the state that each of its steps begins with, in the usual look.
struct LessonFile {
    Lesson lesson;
    std::vector<State> states; ///< one a step
};

/// Reads a lesson; null if it is none or speaks of fields or values that there are not. `error` then names the file,
/// the line, and what would be right.
std::shared_ptr<const LessonFile> readLessonFile(const QString &fileName, QString *error);

/// Lessons that belong together, in their order, and what was wrong with the files that could not be read.
struct LessonCollection {
    QString folder; ///< empty: the program's own
    std::vector<std::shared_ptr<const LessonFile>> lessons;
    QStringList problems;
};
LessonCollection builtInLessons();
/// All files *.md of a folder, by name, but README.md.
LessonCollection lessonsOf(const QString &folder);

/// The language of lessons that goes with the program's: "en" or "zh_CN".
QString lessonLanguage();

} // namespace actiscope
