#pragma once

#include "tests/ui/windowcase.h"
#include "ui/lecture/deckeditor.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/scenelistview.h"
#include "ui/menu/lecturemenu.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace actiscope {

/// The editor and the menu as the main window puts them together.
struct Desk {
    Desk()
    {
        hushTheOffscreenPlatform();
        QObject::connect(&editor, &DeckEditor::addRequested, &menu, &LectureMenu::addView);
        QObject::connect(&editor, &DeckEditor::updateRequested, &menu, &LectureMenu::updateScene);
        QObject::connect(&editor, &DeckEditor::saveRequested, &menu, &LectureMenu::saveDeck);
        editor.show();
        editor.activateWindow();
        (void)QTest::qWaitForWindowActive(&editor);
    }

    template<class T>
    T *named(const QString &name)
    {
        for (T *widget : editor.findChildren<T *>()) {
            if (widget->isVisibleTo(&editor) && accessibleName(widget) == name)
                return widget;
        }
        qFatal("nothing is named '%s'", qPrintable(name));
    }
    void click(const QString &button) { QTest::mouseClick(named<QPushButton>(button), Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(list(), key, modifiers); }
    SceneListView *list() { return editor.list(); }
    QAction *action(const QString &text)
    {
        for (QAction *each : menu.actions()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        qFatal("the menu has no '%s'", qPrintable(text));
    }
    /// Three scenes of different workspaces.
    void addThree()
    {
        for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer, Workspace::Depth}) {
            model.edit(QString(), [workspace](State &state) {
                state.workspace = workspace;
                state.depth.depth = 5;
                state.depth.width = 8;
                state.layer.rows = 16;
            });
            action(QStringLiteral("Add view to deck"))->trigger();
        }
    }
    QString titles() const
    {
        QStringList all;
        for (const Scene &scene : deck.deck().scenes)
            all << QString::fromStdString(scene.title);
        return all.join(u'|');
    }

    StateModel model;
    DeckModel deck;
    LectureMenu menu{&model, &deck};
    DeckEditor editor{&deck};
    QSignalSpy notices{&menu, &LectureMenu::notice};
    QSignalSpy runs{&editor, &DeckEditor::runRequested};
};

/// Does something with the dialog that opens next.
template<class Dialog>
void whenAsked(const std::function<void(Dialog &)> &answer)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, answer] {
        auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        timer->deleteLater();
        timer->stop();
        answer(*dialog);
    });
    timer->start(10);
}

inline void answer(QMessageBox::StandardButton button)
{
    whenAsked<QMessageBox>([button](QMessageBox &box) { box.button(button)->click(); });
}

inline const QString curves = QStringLiteral("Sigmoid, ReLU, Leaky ReLU and GELU");
inline const QString layer = QStringLiteral("Toy layer: GELU");
inline const QString depth = QStringLiteral("Depth: 5 layers");

} // namespace actiscope
