#pragma once

#include "ui/model/background.h"
#include "ui/picture/dialog/exportform.h"
#include "ui/picture/dialog/picturedialog.h"

namespace actiscope {

class ExportPreview;

/// Asks how a picture of a workspace is to look, shows it, and saves or copies it. Works on a copy of the
/// state; remembers its own settings once a picture has been made.
class ExportDialog : public PictureDialog
{
    Q_OBJECT

public:
    /// `windowChartSize` is the size of the charts in the window.
    ExportDialog(const State &state, QSize windowChartSize, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// What is exported with the controls as they stand.
    State exportedState() const;
    ExportOptions options() const;
    PictureFormat format() const;
    /// A name made of the functions shown, with the format's ending.
    QString suggestedName() const;

    /// Writes the picture and closes, or says what went wrong. A name without an ending that can be written gets
    /// that of the format; if it has another one, that decides.
    void saveTo(const QString &fileName);
    /// Puts the picture on the clipboard, made in the background.
    void copy();

protected:
    /// Asks for a file; empty if none was chosen. Offers `format` first, and leaves there what was chosen.
    virtual QString chosenFile(const QString &suggestion, PictureFormat &format);

    void save() override;
    void setBusy(bool busy) override;
    void remember() override;

private:
    void update();
    bool canCopy() const;
    void showInformation(qint64 bytes);

    const State m_state;
    const QSize m_windowSize;
    ExportForm *m_form;
    ExportPreview *m_preview;
    QLabel *m_information;
    QPushButton *m_copy;
    Background m_copying; ///< last: ends before what it delivers to
};

} // namespace actiscope
