#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace actiscope {

class FunctionModel;

/// The rows of the function list. The families' names stand between them but are no rows: neither the keys nor a
/// screen reader's user stumble over them.
class FunctionListView : public QListView
{
    Q_OBJECT

public:
    explicit FunctionListView(FunctionModel *model, QWidget *parent = nullptr);

    void toggle(const QModelIndex &index);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QSize minimumSizeHint() const override;

signals:
    void escapePressed();
    /// The row for a new function was chosen.
    void newRequested();
    /// Of the current function.
    void editRequested();
    void removeRequested();
    void menuRequested(QPoint global);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isNew(const QModelIndex &index) const;
    bool isOwn(const QModelIndex &index) const;
    QModelIndex boxAt(QPoint point) const;
    void paintHeadings(QPainter &painter, const QRect &where) const;

    FunctionModel *m_rows;
    QPersistentModelIndex m_pressedBox; ///< the row whose check box the mouse button went down on
};

} // namespace actiscope
