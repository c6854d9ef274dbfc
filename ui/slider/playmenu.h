#pragma once

#include <QMenu>

class QActionGroup;

namespace actiscope {

/// How fast all sliders play, and what they do at the end.
class PlayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PlayMenu(QWidget *parent = nullptr);

    /// In the program's language.
    void retranslateUi();

private:
    void followSettings();

    QActionGroup *m_speeds;
    QActionGroup *m_repeats;
};

} // namespace actiscope
