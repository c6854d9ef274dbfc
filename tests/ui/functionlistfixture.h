#pragma once

#include "core/activation/catalogue/catalogue.h"
#include "core/state/state.h"
#include "ui/functions/functionlist.h"
#include "ui/functions/functionlistview.h"
#include "ui/functions/functionmodel.h"
#include "ui/model/statemodel.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <string_view>

namespace actiscope {

/// The list of functions by itself.
struct ListCase {
    /// All built-ins, and the row that makes a function of one's own.
    static inline const int rows = int(catalogue().size()) + 1;

    StateModel model;
    FunctionList list{&model};
    QSignalSpy changes{&model, &StateModel::changed};
    FunctionListView *view = list.findChild<FunctionListView *>();
    QLineEdit *search = list.findChild<QLineEdit *>();

    explicit ListCase(QSize size = {240, 800}, const State &state = {})
        : model(state)
    {
        list.resize(size);
        list.show();
        list.activateWindow();
        (void)QTest::qWaitForWindowActive(&list);
    }
    QModelIndex row(std::string_view id) const { return static_cast<FunctionModel *>(view->model())->indexOf(id); }
    QStringList names() const
    {
        QStringList all;
        for (int i = 0; i < view->model()->rowCount(); ++i)
            all += view->model()->index(i, 0).data().toString();
        return all;
    }
    void click(std::string_view id, int x)
    {
        const QModelIndex index = row(id);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, view->visualRect(index).center().y()});
    }
    bool shown(std::string_view id) const { return isShown(model.state(), id); }
};

} // namespace actiscope
