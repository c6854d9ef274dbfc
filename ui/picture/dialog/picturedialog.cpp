#include "ui/picture/dialog/picturedialog.h"

#include "ui/language/quotation.h"
#include "ui/picture/dialog/exportpreview.h"
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

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

/// A dialog takes as much of a large screen, of a small one what these are, and never what a window's frame needs.
constexpr double mostOfScreen = 0.8;
constexpr QSize leastRoom(1240, 660);
constexpr QSize decoration(40, 60);
/// Beyond that a picture does not get clearer.
constexpr QSize largestPreview(1600, 1000);
/// Ratios of width to height that are so near need no other dialog.
constexpr double sameShape = 1.05;

QString startFolder(const QString &remembered)
{
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir())
        return remembered;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

/// Gives a widget its place at once, seen or not.
void layOutAround(QWidget *widget)
{
    QWidget *around = widget->parentWidget();
    if (!around->isWindow())
        layOutAround(around);
    around->layout()->activate();
    around->layout()->setGeometry(around->rect());
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
}

void PictureDialog::fitPreview(QSizeF picture)
{
    const double shape = picture.width() / picture.height();
    const bool isResized = m_fitted.isValid() && size() != m_fitted;
    if (isResized || !(shape > 0.0) || std::abs(std::log(shape / m_shape)) < std::log(sameShape))
        return;
    m_shape = shape;
    // Of its own accord a dialog takes two thirds of the screen at most, and the preview would be tiny.
    const QRect screenArea = screen()->availableGeometry();
    const QSize room = (screenArea.size() * mostOfScreen).expandedTo(leastRoom).boundedTo(screenArea.size() - decoration);
    auto *preview = findChild<ExportPreview *>();
    resize(room.expandedTo(layout()->minimumSize()));
    layOutAround(preview);
    const QSize rest = size() - preview->size();
    const QSize most = (size() - rest).boundedTo(largestPreview);
    const QSize fitting = QSizeF(shape, 1.0).scaled(most, Qt::KeepAspectRatio).toSize();
    resize((rest + fitting).expandedTo(layout()->minimumSize()));
    m_fitted = size();
    if (!isVisible())
        return;
    QRect frame = frameGeometry();
    frame.moveRight(std::min(frame.right(), screenArea.right()));
    frame.moveBottom(std::min(frame.bottom(), screenArea.bottom()));
    move(frame.topLeft());
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
