#pragma once

#include "core/activation/activation.h"
#include "ui/inspector/factrow.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/readingstable.h"
#include "ui/model/statemodel.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

/// A facts panel on a model of its own, and ways to find what it shows.
struct InspectorFixture {
    using State = actiscope::State;
    actiscope::StateModel model;
    actiscope::Inspector panel{&model};
    QSignalSpy changes{&model, &actiscope::StateModel::changed};

    explicit InspectorFixture(const State &state = {})
        : model(state)
    {
        panel.resize(panel.sizeHint().width(), 900);
        panel.show();
        settle();
    }

    /// Lets posted layouts climb from the innermost label to the panel, and the first frame bring what comes after it.
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }

    template <class T>
    T *shown(const QString &name) const
    {
        const auto all = panel.findChildren<T *>();
        for (T *widget : all) {
            if (widget->accessibleName() == name && widget->isVisibleTo(&panel))
                return widget;
        }
        return nullptr;
    }
    QCheckBox *check(const QString &text) const
    {
        const auto all = panel.findChildren<QCheckBox *>();
        for (QCheckBox *box : all) {
            if (box->text() == text)
                return box;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        const auto all = panel.findChildren<QLabel *>();
        return std::any_of(all.begin(), all.end(), [&](const QLabel *label) {
            return label->isVisibleTo(&panel) && label->text().contains(text);
        });
    }
    QString fact(const QString &name) const
    {
        const auto rows = panel.findChildren<actiscope::FactRow *>();
        for (const actiscope::FactRow *row : rows) {
            const auto labels = row->findChildren<QLabel *>();
            if (labels.front()->text() == name)
                return row->value();
        }
        return QStringLiteral("no such row");
    }
    actiscope::ReadingsTable *table() const { return panel.findChild<actiscope::ReadingsTable *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
};

inline actiscope::State selecting(const char *id)
{
    actiscope::State state;
    state.selected = id;
    return state;
}
