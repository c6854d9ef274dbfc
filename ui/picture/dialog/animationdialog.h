#pragma once

#include "ui/model/statemodel.h"
#include "ui/picture/dialog/animationform.h"
#include "ui/picture/dialog/picturedialog.h"

namespace actiscope {

class AnimationPreview;

/// Asks which slider is to move and how the animation is to look, plays it, and saves it. Works on a copy of the state;
/// remembers its own settings once an animation has been made.
class AnimationDialog : public PictureDialog
{
    Q_OBJECT

public:
    explicit AnimationDialog(const State &state, QWidget *parent = nullptr);
    ~AnimationDialog() override;

    /// What is exported with the controls as they stand.
    Animation animation() const;
    AnimationFormat format() const;
    /// A name made of what is shown and what moves, with the format's ending.
    QString suggestedName() const;

    /// Writes the animation and closes, or says what went wrong. A name without an ending that can be written gets that
    /// of the format; if it has another one, that decides.
    void saveTo(const QString &fileName);

protected:
    /// Asks for a file; empty if none was chosen. Offers `format` first, and leaves there what was chosen.
    virtual QString chosenFile(const QString &suggestion, AnimationFormat &format);

    void save() override;
    void setBusy(bool busy) override;
    void remember() override;

private:
    void update();
    void showInformation(qint64 bytes);

    const StateModel m_model; ///< before the form, which asks it
    AnimationForm *m_form;
    AnimationPreview *m_preview;
    QLabel *m_information;
};

} // namespace actiscope
