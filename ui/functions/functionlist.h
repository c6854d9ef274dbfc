#pragma once

#include "core/state/state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace actiscope {

class FunctionListView;
class FunctionModel;
class StateModel;

/// The panel at the left: a search field and all functions by family, one's own on top. Checked functions are shown in the charts, the
/// current one is described in the panel at the right.
class FunctionList : public QWidget
{
    Q_OBJECT

public:
    explicit FunctionList(StateModel *model, QWidget *parent = nullptr);

    /// Ready to type what is looked for.
    void focusSearch();

    QSize sizeHint() const override;

signals:
    void newRequested();
    /// Of the selected function, whose formula is to be edited, that is to go, or whose menu is asked for.
    void editRequested();
    void removeRequested();
    void menuRequested(QPoint global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &text);
    bool searchKey(int key);
    void enterList();
    void showSelected();
    void arrange();
    void showPlaceholder();
    void retranslateUi();

    StateModel *m_model;
    FunctionModel *m_rows;
    QVBoxLayout *m_field; ///< around the search field, with margins of its own
    QLineEdit *m_search;
    QLabel *m_hint;
    FunctionListView *m_view;
};

} // namespace actiscope
