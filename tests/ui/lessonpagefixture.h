#pragma once

#include "tests/ui/windowcase.h"
#include "ui/lesson/lessoncourse.h"
#include "ui/lesson/lessonpage.h"
#include "ui/lesson/lessonstack.h"
#include "ui/lesson/livetextview.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace actiscope {

inline const QByteArray ownLesson = R"(lesson: own
en: A lesson of my own

=== step numbers
cursor = 2
controls = ["cursor"]
try = cursor < 0
question = number
answer = 2 * cursor
tolerance = 0.1
--- en
# Twice the cursor
The cursor is at {cursor}, ReLU gives **{f(relu, cursor)}** there, and twice that is {2 * f(relu, cursor)}.

> **Try it.** Move the cursor left of 0.

? What is twice {cursor}?
+ Right, it is {2 * cursor}.
- No, {cursor} and {cursor}.

=== step choice
question = choice
choices = cursor < 0 ; cursor >= 0
--- en
# Which side
Text.

? Where is the cursor?
?- Left of 0
?- At 0 or right of it
+ Yes.
- No.

=== step reading
workspace = "layer"
--- en
# Only to be read
Here {alive(relu) | percent} are alive.
)";

/// The Lessons tab of a window, as a person uses it.
class PageCase : public WindowCase
{
public:
    PageCase()
    {
        window.showLessons(true);
        settleLesson();
    }

    LessonPage &page() { return *window.lessons()->lessons(); }
    LessonCourse &course() { return *page().course(); }

    void settleLesson()
    {
        settle();
        // What is computed in the background comes by itself.
        (void)QTest::qWaitFor([&] { return course().reading().has_value(); });
        settle();
    }

    void click(const QString &name)
    {
        named<QPushButton>(name)->click();
        settleLesson();
    }

    void moveCursor(double x)
    {
        course().model()->edit(QStringLiteral("test"), [x](State &state) { state.cursor = x; });
        settleLesson();
    }

    QString shownText()
    {
        QString text;
        for (const LiveTextView *view : page().findChildren<LiveTextView *>()) {
            if (view->isVisibleTo(&page()))
                text += view->toPlainText() + u'\n';
        }
        return text;
    }

    bool shows(const QString &text)
    {
        for (const QLabel *label : page().findChildren<QLabel *>()) {
            if (label->isVisibleTo(&page()) && label->text() == text)
                return true;
        }
        return false;
    }

    void answer(const QString &typed)
    {
        QLineEdit *field = nullptr;
        for (QLineEdit *edit : page().findChildren<QLineEdit *>()) {
            if (edit->isVisibleTo(&page()) && edit->accessibleName().contains(u'?'))
                field = edit;
        }
        QVERIFY(field);
        field->clear();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        settleLesson();
    }
};

inline QString writtenFolder(QTemporaryDir &folder, const QList<std::pair<QString, QByteArray>> &files)
{
    for (const auto &[name, text] : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a lesson");
    }
    return folder.path();
}

} // namespace actiscope
