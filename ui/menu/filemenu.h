#pragma once

#include <QMenu>

#include <functional>

namespace actiscope {

class StateModel;

/// File: pictures of what the window shows, and the way out.
class FileMenu : public QMenu
{
    Q_OBJECT

public:
    /// `chartsSize` tells the size of the charts in the window, for an export of that size.
    FileMenu(StateModel *model, std::function<QSize()> chartsSize, QWidget *parent = nullptr);

    /// The model whose state the pictures show; at first that of the window.
    void setPictured(StateModel *model) { m_pictured = model; }

    void openExport();
    void copyPicture();

signals:
    void quitRequested();
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    StateModel *m_pictured;
    std::function<QSize()> m_chartsSize;
    QAction *m_export;
    QAction *m_copyImage;
    QAction *m_quit;
};

} // namespace actiscope
