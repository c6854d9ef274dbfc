#pragma once

#include "ui/picture/savejob.h"

#include <QDialog>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace actiscope {

/// What the dialogs that write pictures share: a message, a progress bar, the buttons, and the work in the background,
/// during which Cancel and Esc stop that and not the dialog.
class PictureDialog : public QDialog
{
    Q_OBJECT

public:
    /// The file that was written; empty if none was.
    QString savedFile() const { return m_savedFile; }

public slots:
    void reject() override;

protected:
    /// `folder` is the one that was used last; the one for pictures if that is gone.
    PictureDialog(const QString &title, const QString &folder, QWidget *parent);

    /// The form beside the preview with what stands under it, and the row of buttons, which `more` leads if it is there.
    void buildLayout(QWidget *form, QBoxLayout *preview, QPushButton *more = nullptr);

    /// Gives the dialog the size at which a picture of that size, in any unit, fills its preview; one that a person has
    /// resized stays as it is.
    void fitPreview(QSizeF picture);

    enum class Tone { Plain, Error };
    void say(const QString &message, Tone tone = Tone::Plain);
    /// Why nothing can be saved; empty if something can.
    void setProblem(const QString &problem);

    QString folder() const { return m_folder; }
    bool isBusy() const { return m_job.isRunning(); }
    /// Writes in the background, and closes the dialog when that is done.
    void write(const QString &fileName, SaveJob::Work work);

    /// Asks for a file of one of the formats; empty if none was chosen. `format` is offered first, and gets what was
    /// chosen; `filterOf` names a format for the dialog.
    template<class Formats, class Format>
    QString askForFile(const QString &caption, const QString &suggestion, const Formats &formats,
                       QString (*filterOf)(Format), Format &format)
    {
        QStringList filters;
        for (const Format each : formats)
            filters << filterOf(each);
        QString filter = filterOf(format);
        const QString name = askForFile(caption, suggestion, filters, &filter);
        for (const Format each : formats) {
            if (filterOf(each) == filter)
                format = each;
        }
        return name;
    }

    virtual void save() = 0;
    /// Before the work begins, and after it has ended without the dialog's being closed.
    virtual void setBusy(bool busy);
    /// Something has been made as the controls say: the next dialog is to begin with that.
    virtual void remember() = 0;
    virtual bool mayReplace(const QString &fileName);

private:
    QString askForFile(const QString &caption, const QString &suggestion, const QStringList &filters, QString *filter);
    void jobFinished(bool written, const QString &error);

    QLabel *m_message;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_save;
    bool m_canSave = true;
    SaveJob m_job;
    QString m_folder;
    QString m_fileName; ///< being written
    QString m_savedFile;
    QSize m_fitted;       ///< what fitPreview() has made of the dialog
    double m_shape = 0.0; ///< width by height of the picture that it was fitted to; 0: of none yet
};

} // namespace actiscope
