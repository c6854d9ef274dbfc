#include "ui/picture/dialog/animationdialog.h"

#include "ui/theme/theme.h"
#include "ui/binding/sceneentry.h"
#include "ui/theme/motion.h"
#include "ui/picture/dialog/animationpreview.h"
#include "ui/picture/exportpreset.h"
#include "ui/picture/picturewords.h"
#include "ui/theme/apptheme.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace actiscope {

namespace {

QString filterOf(AnimationFormat format)
{
    switch (format) {
    case AnimationFormat::Gif:
        return AnimationDialog::tr("GIF animation (*.gif)");
    case AnimationFormat::Pdf:
        return AnimationDialog::tr("PDF with a page a frame (*.pdf)");
    case AnimationFormat::Png:
        break;
    }
    return AnimationDialog::tr("Numbered PNG pictures (*.png)");
}

} // namespace

AnimationDialog::AnimationDialog(const State &state, QWidget *parent)
    : PictureDialog(tr("Export animation"), loadedAnimationSettings().folder, parent)
    , m_model(state)
    , m_form(new AnimationForm(loadedAnimationSettings(), &m_model))
    , m_preview(new AnimationPreview)
    , m_information(new QLabel)
{
    m_information->setWordWrap(true);
    setLook(m_information, Look::Muted);
    auto *preview = new QVBoxLayout;
    preview->addWidget(m_preview, 1);
    preview->addWidget(m_information);
    buildLayout(m_form, preview);
    connect(m_form, &AnimationForm::changed, this, &AnimationDialog::update);
    connect(m_form, &AnimationForm::notice, this, [this](const QString &text) { say(text); });
    connect(m_preview, &AnimationPreview::measured, this, &AnimationDialog::showInformation);
    update();
    m_preview->setPlaying(motionWanted());
}

AnimationDialog::~AnimationDialog() = default;

Animation AnimationDialog::animation() const
{
    const AnimationForm::Values &values = m_form->values();
    const AnimationSettings &settings = values.settings;
    const State &state = m_model.state();
    const bool isLogarithmic = entryOf(values.key, &m_model)->spec().logarithmic;
    Animation animation;
    animation.state = state;
    animation.sweep = {.key = values.key,
                       .from = values.from,
                       .to = values.to,
                       .andBack = settings.andBack,
                       .geometric = isLogarithmic && values.from > 0.0 && values.to > 0.0,
                       .seconds = settings.seconds,
                       .framesPerSecond = settings.framesPerSecond};
    animation.showValue = settings.showValue;
    animation.fitAxes = settings.fitAxes;
    applySize(animation.options, {SizeUnit::Pixels, 1.0 * settings.width, 1.0 * settings.height}, settings.textPercent / 100.0);
    animation.options.theme = resolvedTheme(settings.theme == Theme::System ? state.appearance.theme : settings.theme);
    animation.options.title = values.title;
    animation.options.reopenable = settings.reopenable;
    return animation;
}

AnimationFormat AnimationDialog::format() const
{
    return m_form->values().settings.format;
}

QString AnimationDialog::suggestedName() const
{
    const std::string &key = m_form->values().key;
    const QString moving = QString::fromStdString(key.substr(key.rfind('.') + 1));
    return pictureName(m_model.state()) + u'-' + moving + u'.' + endingOf(format());
}

void AnimationDialog::update()
{
    const QString problem = problemWith(animation(), format());
    setProblem(problem);
    showInformation(-1);
    if (!problem.isEmpty())
        return;
    fitPreview({animation().options.width, animation().options.height});
    m_preview->show(animation(), format());
}

void AnimationDialog::showInformation(qint64 bytes)
{
    const AnimationSettings &settings = m_form->values().settings;
    QStringList parts = {tr("%1 frames").arg(frameCount(animation().sweep)),
                         tr("%1 × %2 pixels").arg(settings.width).arg(settings.height)};
    if (bytes >= 0)
        parts << tr("about %1").arg(QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1));
    m_information->setText(parts.join(QStringLiteral(" · ")));
}

void AnimationDialog::save()
{
    AnimationFormat chosen = format();
    QString name = chosenFile(QDir(folder()).filePath(suggestedName()), chosen);
    if (name.isEmpty())
        return;
    // Whoever picks another format may leave the ending of the suggested name as it is.
    const bool isOther = chosen != format() && animationFormatOf(name) == format();
    m_form->setFormat(chosen);
    if (isOther) {
        name = name.chopped(QFileInfo(name).suffix().size()) + endingOf(chosen);
        // Asked about was the name with the other ending; saveTo() asks about numbered files.
        if (chosen != AnimationFormat::Png && QFileInfo::exists(name) && !mayReplace(name))
            return;
    }
    saveTo(name);
}

void AnimationDialog::saveTo(const QString &fileName)
{
    if (isBusy())
        return;
    QString name = fileName;
    if (const auto chosen = animationFormatOf(fileName))
        m_form->setFormat(*chosen);
    else
        name += u'.' + endingOf(format());
    // Whoever was asked has been asked about the name as it was, and not about the numbered ones.
    for (const QString &file : filesOf(animation(), name)) {
        if (file == fileName || !QFileInfo::exists(file))
            continue;
        if (!mayReplace(file))
            return;
        break; // the others go with it
    }
    write(name, [animation = animation(), name](QString *error, ExportProgress *progress) {
        return exportAnimation(animation, name, error, progress);
    });
}

void AnimationDialog::setBusy(bool busy)
{
    PictureDialog::setBusy(busy);
    m_form->setEnabled(!busy);
    m_preview->setEnabled(!busy);
    if (busy)
        m_preview->setPlaying(false); // the export draws all the faster
}

void AnimationDialog::remember()
{
    AnimationSettings settings = m_form->values().settings;
    settings.folder = folder();
    saveAnimationSettings(settings);
}

QString AnimationDialog::chosenFile(const QString &suggestion, AnimationFormat &format)
{
    return askForFile(tr("Save Animation"), suggestion, animationFormats, filterOf, format);
}

} // namespace actiscope
