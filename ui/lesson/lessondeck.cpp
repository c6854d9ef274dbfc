#include "ui/lesson/lessondeck.h"

#include "ui/lesson/lessonmarkdown.h"

namespace actiscope {

namespace {

/// Of charts there is none in a step that has a widget in their place.
bool isScene(const LessonStep &step)
{
    return step.widget.empty();
}

std::string noteOf(const StepText &text, const StepReading &reading)
{
    QStringList paragraphs;
    for (std::size_t i = 0; i < text.parts.size(); ++i)
        paragraphs << plainText(QString::fromStdString(text.parts[i].text.with(reading.parts[i])));
    if (!text.question.empty())
        paragraphs << plainText(QString::fromStdString(text.question.with(reading.question)));
    for (std::size_t i = 0; i < text.options.size(); ++i)
        paragraphs << QStringLiteral("– ") + plainText(QString::fromStdString(text.options[i].with(reading.options[i])));
    return paragraphs.join(QStringLiteral("\n\n")).toStdString();
}

} // namespace

std::optional<Deck> deckOf(const LessonFile &file, const QString &language, std::stop_token stop)
{
    Deck deck;
    const Lesson &lesson = file.lesson;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps[i];
        if (!isScene(step))
            continue;
        const StepText &text = step.texts.find(lesson.languageFor(language.toStdString()))->second;
        const std::optional<StepReading> reading = readingOf(step, text, file.states[i], stop);
        if (!reading)
            return std::nullopt;
        deck.scenes.push_back({.title = text.title,
                               .note = noteOf(text, *reading),
                               .controls = step.controls,
                               .hidden = Hidden::Nothing,
                               .state = file.states[i]});
    }
    return deck;
}

std::size_t sceneOf(const LessonFile &file, std::size_t step)
{
    std::size_t scene = 0;
    for (std::size_t i = 0; i < step; ++i)
        scene += isScene(file.lesson.steps[i]);
    return scene;
}

} // namespace actiscope
