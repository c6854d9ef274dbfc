#pragma once

#include "core/state/state.h"

#include <QTableView>

namespace actiscope {

class ReadingsModel;
class StateModel;

/// The table of all shown functions' values at the cursor. As high as its rows, up to a dozen. A click on a row, or
/// Return, selects that function.
class ReadingsTable : public QTableView
{
    Q_OBJECT

public:
    explicit ReadingsTable(StateModel *model, QWidget *parent = nullptr);

    // Qt has a QAbstractItemView::State too.
    void showState(const actiscope::State *before, const actiscope::State &after);
    void retranslate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
    void fitColumns();
    int nameWidth() const;
    int numberWidth() const; ///< the least
    int leastWidth() const;  ///< of all columns; a narrower table scrolls

    StateModel *m_model;
    ReadingsModel *m_readings;
    bool m_scrolls = false; ///< is narrower than its columns need
};

} // namespace actiscope
