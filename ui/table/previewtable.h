#pragma once

#include <QTableView>

namespace actiscope {

class PreviewModel;

/// The first rows of a table. Space ticks the column in which the keyboard is; the ticks themselves stand in a
/// ColumnStrip above.
class PreviewTable : public QTableView
{
    Q_OBJECT

public:
    explicit PreviewTable(PreviewModel *model, QWidget *parent = nullptr);

    /// Gives the columns the widths that names, ranges and cells need.
    void fitColumns();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void columnToggled(int column);
    /// Columns have moved, or have other widths.
    void columnsMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int lineHeight() const;
    int neededWidth(int column) const;

    PreviewModel *m_preview;
};

} // namespace actiscope
