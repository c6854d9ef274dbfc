#pragma once

#include "core/activation/catalogue/catalogue.h"
#include "ui/chart/curvechart.h"
#include "ui/mainwindow.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/curvesworkspace.h"

#include <QAccessible>
#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

namespace actiscope {

/// Settings that begin empty and that nobody else sees. To be made before the first window.
class PrivateSettings
{
public:
    PrivateSettings()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("Actiscope"));
        QCoreApplication::setApplicationName(QStringLiteral("Actiscope"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

private:
    QTemporaryDir m_folder;
};

/// All functions shown, in catalogue order.
inline State withAllFunctions(State state = {})
{
    state.functions.clear();
    for (const FunctionRef &activation : catalogue())
        state.functions.emplace_back(activation->id);
    return state;
}

/// Keeps what the offscreen platform says of every window out of the log.
inline void hushTheOffscreenPlatform()
{
    static QtMessageHandler logger = nullptr;
    static const auto withoutChatter = [](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (!text.contains(QLatin1String("This plugin does not support")))
            logger(type, context, text);
    };
    if (!logger)
        logger = qInstallMessageHandler(withoutChatter);
}

/// As a screen reader says it: a combo box has its label's, its own is what it shows.
inline QString accessibleName(QObject *object)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(object);
    if (!interface)
        return {};
    const auto labels = interface->relations(QAccessible::Label);
    if (interface->role() == QAccessible::ComboBox && !labels.isEmpty())
        return labels.first().first->text(QAccessible::Name);
    return interface->text(QAccessible::Name);
}

/// A window on the (offscreen) screen that shows a state, look included, and whose changes are counted.
class WindowCase
{
public:
    explicit WindowCase(const State &state = {}, QSize size = {1440, 900})
        : window(state)
    {
        // The window has taken its look from the settings.
        model().replace(QStringLiteral("test"), state);
        settle();
        window.resize(size);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        settle();
        changes.clear();
    }

    StateModel &model() { return *window.model(); }
    const State &state() { return model().state(); }
    CurveChart &chart(Order order = Order::Value) { return *window.curves()->chart(order); }
    const Panel &panel(Order order = Order::Value)
    {
        window.curves()->figure();
        return chart(order).panel();
    }

    /// Lets layouts, figures and paintings that are due come about, and what is computed in the background.
    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        while (window.workspace()->isBusy())
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        window.curves()->figure();
        window.workspace()->figure();
    }

    void edit(const StateModel::Change &change)
    {
        model().edit(QStringLiteral("test"), change);
        settle();
    }

    QImage picture(Order order = Order::Value)
    {
        settle();
        return chart(order).grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

    /// The shown widget of a class with an accessible name, which is what a person knows it by.
    template<class T>
    T *named(const QString &name)
    {
        for (T *widget : window.findChildren<T *>()) {
            if (widget->isVisibleTo(&window) && accessibleName(widget) == name)
                return widget;
        }
        qFatal("nothing is named '%s'", qPrintable(name));
    }

    /// Gives the panels the widths that they have in another window.
    void setPanelSizes(WindowCase &other)
    {
        window.findChild<QSplitter *>()->setSizes(other.window.findChild<QSplitter *>()->sizes());
        settle();
    }

private:
    struct Hush {
        Hush() { hushTheOffscreenPlatform(); }
    } m_hush; ///< before the window is made

public:
    MainWindow window;
    QSignalSpy changes{window.model(), &StateModel::changed};
};

} // namespace actiscope
