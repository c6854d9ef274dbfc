#include "ui/picture/dialog/exportdialog.h"

#include "core/workspace/workspacekind.h"
#include "ui/picture/dialog/exportpreview.h"
#include "ui/picture/picturewords.h"
#include "ui/picture/share/clipboard.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace actiscope {

namespace {

/// More would keep other programs busy for long, and hardly fit their memory.
constexpr double mostPixelsToCopy = 1e8;

QString filterOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return ExportDialog::tr("PNG picture (*.png)");
    case PictureFormat::Svg:
        return ExportDialog::tr("SVG picture (*.svg)");
    case PictureFormat::Pdf:
        return ExportDialog::tr("PDF picture (*.pdf)");
    case PictureFormat::Tex:
        return ExportDialog::tr("TeX document (*.tex)");
    case PictureFormat::Tikz:
        return ExportDialog::tr("TeX picture to \\input (*.tikz)");
    case PictureFormat::Python:
        return ExportDialog::tr("Python script (*.py)");
    case PictureFormat::Csv:
        break;
    }
    return ExportDialog::tr("CSV table (*.csv)");
}

/// The name with the ending of that format in place of another one's.
QString withEndingOf(PictureFormat format, const QString &fileName)
{
    const auto present = formatOf(fileName);
    if (!present || *present == format)
        return fileName;
    return fileName.chopped(endingOf(*present).size()) + endingOf(format);
}

} // namespace

ExportDialog::ExportDialog(const State &state, QSize windowChartSize, QWidget *parent)
    : PictureDialog(tr("Export"), loadedExportSettings().folder, parent)
    , m_state(state)
    , m_windowSize(windowChartSize.expandedTo({320, 200}))
    , m_form(new ExportForm({loadedExportSettings(), state.charts, {}}, m_windowSize * devicePixelRatioF(),
                            kindOf(state).hasGraphs))
    , m_preview(new ExportPreview)
    , m_information(new QLabel)
    , m_copy(new QPushButton(tr("&Copy")))
{
    m_information->setWordWrap(true);
    setLook(m_information, Look::Muted);
    m_copy->setToolTip(tr("Puts the picture on the clipboard, as pixels, as SVG and as a table of its points; up to 100 "
                         "megapixels"));
    auto *preview = new QVBoxLayout;
    preview->addWidget(m_preview, 1);
    preview->addWidget(m_information);
    buildLayout(m_form, preview, m_copy);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::update);
    connect(&m_copying, &Background::problemChanged, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            say(problem, Tone::Error);
    });
    connect(m_form, &ExportForm::refused, this, [this](const QString &reason) { say(reason, Tone::Error); });
    connect(m_preview, &ExportPreview::measured, this, &ExportDialog::showInformation);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    update();
}

ExportDialog::~ExportDialog() = default;

State ExportDialog::exportedState() const
{
    State state = m_state;
    state.charts = m_form->values().charts;
    return state;
}

ExportOptions ExportDialog::options() const
{
    const ExportForm::Values &values = m_form->values();
    const ExportSettings &settings = values.settings;
    const double textScale = settings.textPercent / 100.0;
    ExportOptions options;
    if (settings.preset == QLatin1String(ExportSettings::windowSize))
        applyWindow(options, m_windowSize, devicePixelRatioF(), textScale * m_state.appearance.textPercent / 100.0);
    else
        applySize(options, settings.size, textScale);
    options.theme = resolvedTheme(settings.theme == Theme::System ? m_state.appearance.theme : settings.theme);
    options.transparent = settings.transparent;
    options.title = values.title;
    options.reopenable = settings.reopenable;
    options.decimals = settings.decimals;
    return options;
}

PictureFormat ExportDialog::format() const
{
    return m_form->values().settings.format;
}

QString ExportDialog::suggestedName() const
{
    return pictureName(m_state) + u'.' + endingOf(format());
}

bool ExportDialog::canCopy() const
{
    // The clipboard gets pixels, whatever the format.
    const QSize pixels = pixelSize(options());
    return format() != PictureFormat::Csv && problemWith(options(), PictureFormat::Png).isEmpty()
        && 1.0 * pixels.width() * pixels.height() <= mostPixelsToCopy;
}

void ExportDialog::update()
{
    const QString problem = problemWith(options(), format());
    setProblem(problem);
    m_copy->setEnabled(canCopy());
    showInformation(-1);
    if (!problem.isEmpty())
        return;
    fitPreview({options().width, options().height});
    m_preview->show(exportedState(), options(), format());
}

void ExportDialog::showInformation(qint64 bytes)
{
    const PictureSize &size = m_form->values().settings.size;
    const QSize pixels = pixelSize(options());
    QStringList parts;
    if (size.unit == SizeUnit::Millimetres && format() != PictureFormat::Csv)
        parts << tr("%1 × %2 mm").arg(QLocale().toString(size.width, 'g', 5), QLocale().toString(size.height, 'g', 5));
    if (format() == PictureFormat::Png)
        parts << tr("%1 × %2 pixels").arg(pixels.width()).arg(pixels.height());
    if (bytes >= 0)
        parts << QLocale().formattedDataSize(bytes, 0);
    m_information->setText(parts.join(QStringLiteral(" · ")));
}

void ExportDialog::copy()
{
    say(tr("Copying…"));
    m_copying.start([this, state = exportedState(), options = options()](std::stop_token stop) -> Background::Delivery {
        auto picture = std::make_shared<const CopiedPicture>(copiedPicture(state, options, stop));
        return [this, picture] {
            if (QMimeData *copied = pictureData(*picture)) {
                QGuiApplication::clipboard()->setMimeData(copied);
                remember();
                say(tr("The picture is on the clipboard."));
            } else {
                say(tr("There is too little memory for this picture. Choose a smaller size."), Tone::Error);
            }
        };
    });
}

void ExportDialog::save()
{
    PictureFormat chosen = format();
    QString name = chosenFile(QDir(folder()).filePath(suggestedName()), chosen);
    if (name.isEmpty())
        return;
    // Whoever picks another format may leave the ending of the suggested name as it is.
    if (chosen != format()) {
        m_form->setFormat(chosen);
        const QString renamed = withEndingOf(chosen, name);
        if (renamed != name && QFileInfo::exists(renamed) && !mayReplace(renamed))
            return;
        name = renamed;
    }
    saveTo(name);
}

void ExportDialog::saveTo(const QString &fileName)
{
    if (isBusy())
        return;
    QString name = fileName;
    if (const auto chosen = formatOf(fileName)) {
        m_form->setFormat(*chosen);
    } else {
        name += u'.' + endingOf(format());
        // Whoever asked for the name has asked about the one without the ending only.
        if (QFileInfo::exists(name) && !mayReplace(name))
            return;
    }
    write(name, [state = exportedState(), options = options(), name](QString *error, ExportProgress *progress) {
        return exportPicture(state, options, name, error, progress);
    });
}

void ExportDialog::setBusy(bool busy)
{
    PictureDialog::setBusy(busy);
    m_form->setEnabled(!busy);
    m_copy->setEnabled(!busy && canCopy());
}

void ExportDialog::remember()
{
    ExportSettings settings = m_form->values().settings;
    settings.folder = folder();
    saveExportSettings(settings);
}

QString ExportDialog::chosenFile(const QString &suggestion, PictureFormat &format)
{
    return askForFile(tr("Save Picture"), suggestion, pictureFormats, filterOf, format);
}

} // namespace actiscope
