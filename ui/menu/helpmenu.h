#pragma once

#include <QMenu>

namespace actiscope {

/// Help: the keys and mouse gestures, and about the program.
class HelpMenu : public QMenu
{
    Q_OBJECT

public:
    explicit HelpMenu(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showKeys();
    void showAbout();
    void showAboutQt();
    void retranslateUi();

    QWidget *m_window;
    QAction *m_keys;
    QAction *m_about;
    QAction *m_aboutQt;
};

} // namespace actiscope
