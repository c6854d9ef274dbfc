#include "ui/picture/dialog/picturedialog.h"

#include "ui/language/quotation.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"
#include "ui/widget/messagebox.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

namespace actiscope {

namespace {

QString startFolder(const QString &remembered)
{
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir())
        return remembered;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

/// A form that scrolls where its text is too large for the screen.
QScrollArea *scrollable(QWidget *form)
{
    auto *area = new QScrollArea;
    area->setWidget(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    area->setFixedWidth(form->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    area->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    return area;
}

} // namespace

PictureDialog::PictureDialog(const QString &title, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_message(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_save(new QPushButton(tr("&Save…")))
    , m_folder(startFolder(folder))
{
    setWindowTitle(title);
    connect(m_cancel, &QPushButton::clicked, this, &PictureDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::save);
    connect(&m_job, &SaveJob::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_job, &SaveJob::finished, this, &PictureDialog::jobFinished);
}

void PictureDialog::buildLayout(QWidget *form, QBoxLayout *preview, QPushButton *more)
{
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    setLook(m_save, Look::Primary);
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(scrollable(form));
    top->addLayout(preview, 1);
    auto *buttons = new QHBoxLayout;
    if (more) {
        more->setAutoDefault(false);
        buttons->addWidget(more);
        buttons->addSpacing(10);
    }
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

void PictureDialog::say(const QString &message, Tone tone)
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

void PictureDialog::setProblem(const QString &problem)
{
    say(problem, Tone::Error);
    m_canSave = problem.isEmpty();
    m_save->setEnabled(m_canSave);
}

QString PictureDialog::askForFile(const QString &caption, const QString &suggestion, const QStringList &filters,
                                  QString *filter)
{
    return QFileDialog::getSaveFileName(this, caption, suggestion, filters.join(QStringLiteral(";;")), filter);
}

void PictureDialog::write(const QString &fileName, SaveJob::Work work)
{
    m_fileName = fileName;
    setBusy(true);
    m_job.start(std::move(work));
}

void PictureDialog::setBusy(bool busy)
{
    say({});
    m_save->setEnabled(!busy && m_canSave);
    m_message->setVisible(!busy);
    m_progress->setVisible(busy);
    m_progress->setValue(0);
}

void PictureDialog::jobFinished(bool written, const QString &error)
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

void PictureDialog::reject()
{
    if (m_job.isRunning())
        m_job.cancel();
    else
        QDialog::reject();
}

bool PictureDialog::mayReplace(const QString &fileName)
{
    return MessageBox(QMessageBox::Question, windowTitle(), tr("“%1” is there already. Replace it?").arg(nameQuotation(fileName)),
                      QMessageBox::Yes | QMessageBox::No, this)
               .exec()
        == QMessageBox::Yes;
}

} // namespace actiscope
