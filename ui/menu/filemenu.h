#pragma once

#include <QMenu>

#include <functional>

namespace actiscope {

class Copier;
class SessionFiles;
class StateModel;

/// File: sessions, pictures of what the window shows, and the way out.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    /// `chartsSize` tells the size of the charts in the window, for an export of that size.
    FileMenu(StateModel *model, SessionFiles *sessions, std::function<QSize()> chartsSize, QWidget *parent = nullptr);

    /// The model whose state the pictures show; at first that of the window.
    void setPictured(StateModel *model) { m_pictured = model; }

    void openExport();
    void openAnimation();
    void copyPicture();
    Copier *copier() const { return m_copier; }
    /// What the pictures show.
    const StateModel *pictured() const { return m_pictured; }

signals:
    void quitRequested();
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void tellSaved(const QString &file);
    void fillRecent();
    void print();

    SessionFiles *m_sessions;
    Copier *m_copier;
    StateModel *m_pictured;
    std::function<QSize()> m_chartsSize;
    QAction *m_new;
    QAction *m_open;
    QMenu *m_recent;
    QAction *m_save;
    QAction *m_saveAs;
    QAction *m_export;
    QAction *m_animation;
    QAction *m_copyImage;
    QAction *m_preview;
    QAction *m_print;
    QAction *m_quit;
};

} // namespace actiscope
