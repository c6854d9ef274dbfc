#include "ui/picture/exportdialog.h"

#include "ui/chart/theme.h"
#include "ui/picture/clipboard.h"
#include "ui/picture/exportpreview.h"
#include "ui/picture/picturename.h"
#include "ui/theme/apptheme.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace actiscope {

namespace {

QString startFolder(const QString &remembered)
{
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir())
        return remembered;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

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
    : QDialog(parent)
    , m_state(state)
    , m_windowSize(windowChartSize.expandedTo({320, 200}))
    , m_form(new ExportForm({loadedExportSettings(), state.charts, {}}, m_windowSize * devicePixelRatioF(),
                            state.workspace == Workspace::Curves))
    , m_preview(new ExportPreview)
    , m_information(new QLabel)
    , m_message(new QLabel)
    , m_progress(new QProgressBar)
    , m_copy(new QPushButton(tr("&Copy")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_save(new QPushButton(tr("&Save…")))
    , m_folder(startFolder(m_form->values().settings.folder))
{
    setWindowTitle(tr("Export"));
    buildLayout();
    connect(m_form, &ExportForm::changed, this, &ExportDialog::update);
    connect(m_form, &ExportForm::refused, this, [this](const QString &reason) { say(reason, Tone::Error); });
    connect(m_preview, &ExportPreview::measured, this, &ExportDialog::showInformation);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(&m_job, &SaveJob::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_job, &SaveJob::finished, this, &ExportDialog::jobFinished);
    update();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildLayout()
{
    m_message->setWordWrap(true);
    m_information->setWordWrap(true);
    setLook(m_information, Look::Muted);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_copy->setToolTip(tr("Puts the picture on the clipboard, as pixels, as SVG and as a table of its points"));
    setLook(m_save, Look::Primary);
    m_save->setDefault(true);
    m_copy->setAutoDefault(false);
    m_cancel->setAutoDefault(false);

    auto *right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addWidget(m_information);
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(m_form);
    top->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addSpacing(10);
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_progress, 1);
    buttons->addSpacing(10);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 18, 18, 16);
    layout->setSpacing(16);
    layout->addLayout(top, 1);
    layout->addLayout(buttons);
    // Of its own accord a dialog takes two thirds of the screen at most, and the preview would be tiny.
    const QSize room = screen()->availableSize() - QSize(40, 60);
    resize(layout->sizeHint().expandedTo({1080, 640}).boundedTo(room).expandedTo(layout->minimumSize()));
}

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
    return format() != PictureFormat::Csv && problemWith(options(), PictureFormat::Png).isEmpty();
}

void ExportDialog::update()
{
    say({});
    const QString problem = problemWith(options(), format());
    say(problem, Tone::Error);
    m_save->setEnabled(problem.isEmpty());
    m_copy->setEnabled(canCopy());
    showInformation(-1);
    if (problem.isEmpty())
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

void ExportDialog::say(const QString &message, Tone tone)
{
    QPalette colors = palette();
    if (tone == Tone::Error)
        colors.setColor(QPalette::WindowText, appliedColors().error);
    m_message->setPalette(colors);
    m_message->setText(message);
    if (!message.isEmpty() && isVisible()) {
        QAccessibleEvent alert(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ExportDialog::copy()
{
    const bool copied = copyImage(exportedState(), options());
    if (copied) {
        remember();
        say(tr("The picture is on the clipboard."));
    } else {
        say(tr("There is too little memory for this picture. Choose a smaller size."), Tone::Error);
    }
}

void ExportDialog::save()
{
    PictureFormat chosen = format();
    QString name = chosenFile(QDir(m_folder).filePath(suggestedName()), chosen);
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
    if (m_job.isRunning())
        return;
    m_fileName = fileName;
    if (const auto chosen = formatOf(fileName)) {
        m_form->setFormat(*chosen);
    } else {
        m_fileName += u'.' + endingOf(format());
        // Whoever asked for the name has asked about the one without the ending only.
        if (QFileInfo::exists(m_fileName) && !mayReplace(m_fileName))
            return;
    }
    setBusy(true);
    m_job.start(exportedState(), options(), m_fileName);
}

void ExportDialog::setBusy(bool busy)
{
    say({});
    m_form->setEnabled(!busy);
    m_copy->setEnabled(!busy && canCopy());
    m_save->setEnabled(!busy);
    m_message->setVisible(!busy);
    m_progress->setVisible(busy);
    m_progress->setValue(0);
}

void ExportDialog::jobFinished(bool written, const QString &error)
{
    setBusy(false);
    if (written) {
        m_savedFile = m_fileName;
        m_folder = QFileInfo(m_fileName).absolutePath();
        remember();
        accept();
    } else if (error.isEmpty()) {
        say(tr("Cancelled. No file was written."));
    } else {
        say(error, Tone::Error);
    }
}

void ExportDialog::reject()
{
    // While a file is being written, Cancel and Esc stop that, and the dialog stays.
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

void ExportDialog::remember()
{
    ExportSettings settings = m_form->values().settings;
    settings.folder = m_folder;
    saveExportSettings(settings);
}

QString ExportDialog::chosenFile(const QString &suggestion, PictureFormat &format)
{
    QStringList filters;
    for (const PictureFormat each : pictureFormats)
        filters << filterOf(each);
    QString selected = filterOf(format);
    const QString name = QFileDialog::getSaveFileName(this, tr("Save Picture"), suggestion,
                                                      filters.join(QStringLiteral(";;")), &selected);
    for (const PictureFormat each : pictureFormats) {
        if (filterOf(each) == selected)
            format = each;
    }
    return name;
}

bool ExportDialog::mayReplace(const QString &fileName)
{
    return QMessageBox::question(this, windowTitle(),
                                 tr("“%1” is there already. Replace it?").arg(QFileInfo(fileName).fileName()))
        == QMessageBox::Yes;
}

} // namespace actiscope
