#pragma once

#include <QToolButton>

namespace actiscope {

class SliderPlayer;

/// Plays and pauses a slider. Its context menu sets how fast all sliders play, and what they do at the end.
class PlayButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PlayButton(QWidget *parent = nullptr);

    SliderPlayer *player() const { return m_player; }
    /// What the slider is called.
    void setSubject(const QString &name);

    QSize sizeHint() const override;

signals:
    void playRequested();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    SliderPlayer *m_player;
    QString m_name;
};

} // namespace actiscope
