#pragma once

#include <QWidget>

#include <map>

class QCheckBox;

namespace actiscope {

class PreviewModel;
class PreviewTable;

/// Above a table: for each column a tick with its name, and beneath what it holds. Of the ticks that are in view there
/// is a check box each, of which Tab reaches one; the arrow keys go on to the others, Space ticks.
class ColumnStrip : public QWidget
{
    Q_OBJECT

public:
    ColumnStrip(PreviewModel *model, PreviewTable *table, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    /// The ticks follow this one in Tab's order.
    void setTabPredecessor(QWidget *widget) { m_predecessor = widget; }
    /// Puts the boxes where the columns are now.
    void follow();

signals:
    void columnToggled(int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *) override {} // taken, lest the release goes elsewhere
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QCheckBox *newBox(int column);
    void dress(QCheckBox *box, int column);
    void goTo(int column);
    int columnAt(int x) const;
    QRect rectOf(int column) const;
    int pad() const;

    PreviewModel *m_model;
    PreviewTable *m_table;
    QWidget *m_predecessor = nullptr;
    std::map<int, QCheckBox *> m_boxes; ///< of the columns in view
    int m_current = 0;                  ///< whose box Tab reaches
};

} // namespace actiscope
