#include "ui/lecture/deckeditor.h"

#include "tests/ui/windowcase.h"
#include "ui/lecture/deckfiles.h"
#include "ui/lecture/deckmodel.h"
#include "ui/lecture/sceneform.h"
#include "ui/lecture/scenelistview.h"
#include "ui/menu/lecturemenu.h"
#include "ui/model/settings.h"
#include "ui/scene/scenecanvas.h"
#include "ui/theme/apptheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

#include <functional>

using namespace actiscope;

namespace {

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

void answer(QMessageBox::StandardButton button)
{
    whenAsked<QMessageBox>([button](QMessageBox &box) { box.button(button)->click(); });
}

const QString curves = QStringLiteral("Sigmoid, ReLU, Leaky ReLU and GELU");
const QString layer = QStringLiteral("Toy layer: GELU");
const QString depth = QStringLiteral("Depth: 5 layers");

} // namespace

class TestDeckEditor : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }
    void emptyDeckSaysHowToBegin();
    void addsViews();
    void renamesInTheList();
    void movesByKeys();
    void duplicatesAndDeletes();
    void deleteInANoteDeletesLetters();
    void formChangesTheScene();
    void formShowsTheScene();
    void updatesAndShows();
    void runsFromTheList();
    void runsFromTheMenu();
    void undoesInTheWindow();
    void titleTellsTheFile();
    void savesAndOpens();
    void asksBeforeADeckIsLost();
    void saysWhatCannotBeOpened();
    void remembersToAnimate();
    void everythingHasAName();
    void nothingIsCutOff();

private:
    PrivateSettings m_settings;
    QTemporaryDir m_folder;
};

void TestDeckEditor::emptyDeckSaysHowToBegin()
{
    Desk desk;
    bool told = false;
    for (const QLabel *label : desk.editor.findChildren<QLabel *>())
        told = told || (label->isVisibleTo(&desk.editor) && label->text().contains(QLatin1String("Ctrl+D")));
    QVERIFY(told);
    QVERIFY(!desk.list()->isVisible());
    QTest::keyClick(&desk.editor, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.titles(), curves); // a button's key presses it for a moment
    QVERIFY(desk.list()->isVisible());
}

void TestDeckEditor::addsViews()
{
    Desk desk;
    desk.addThree();
    QCOMPARE(desk.titles(), curves + u'|' + layer + u'|' + depth);
    QCOMPARE(desk.notices.size(), 3);
    QCOMPARE(desk.notices[2][0].toString(), QStringLiteral("Added as scene 3"));
    QVERIFY(desk.deck.scene(2).state == desk.model.state());
    QCOMPARE(desk.deck.scene(1).controls, (std::vector<std::string>{"layer.weight", "layer.bias"}));
    QCOMPARE(desk.list()->currentIndex().row(), 2);
    desk.list()->setCurrentIndex(desk.deck.index(0));
    desk.click(QStringLiteral("Add view")); // in the window: after the chosen scene
    QCOMPARE(desk.titles(), curves + u'|' + depth + u'|' + layer + u'|' + depth);
}

void TestDeckEditor::renamesInTheList()
{
    Desk desk;
    desk.addThree();
    desk.list()->setFocus();
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_F2);
    auto *field = desk.list()->viewport()->findChild<QLineEdit *>();
    QVERIFY(field);
    QCOMPARE(field->text(), layer); // without its number
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("One layer"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(desk.deck.scene(1).title, std::string("One layer"));
    QCOMPARE(desk.named<QLineEdit>(QStringLiteral("Title"))->text(), QStringLiteral("One layer"));
    QCOMPARE(desk.runs.size(), 0); // Enter has ended the name
}

void TestDeckEditor::movesByKeys()
{
    Desk desk;
    desk.addThree();
    desk.list()->setFocus();
    desk.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.titles(), curves + u'|' + depth + u'|' + layer);
    desk.key(Qt::Key_Up, Qt::AltModifier);
    desk.key(Qt::Key_Up, Qt::AltModifier); // there is no higher place
    QCOMPARE(desk.titles(), depth + u'|' + curves + u'|' + layer);
    QCOMPARE(desk.list()->currentIndex().row(), 0);
    desk.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.titles(), curves + u'|' + depth + u'|' + layer);
    QCOMPARE(desk.list()->currentIndex().row(), 1);
    QCOMPARE(desk.named<QLineEdit>(QStringLiteral("Title"))->text(), depth);
    desk.click(QStringLiteral("Move down"));
    QCOMPARE(desk.titles(), curves + u'|' + layer + u'|' + depth);
    QVERIFY(!desk.named<QPushButton>(QStringLiteral("Move down"))->isEnabled());
}

void TestDeckEditor::duplicatesAndDeletes()
{
    Desk desk;
    desk.addThree();
    desk.list()->setFocus();
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk.titles(), curves + u'|' + curves + u'|' + layer + u'|' + depth);
    QCOMPARE(desk.list()->currentIndex().row(), 1);
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.titles(), curves + u'|' + layer + u'|' + depth);
    QCOMPARE(desk.list()->currentIndex().row(), 1);
    QCOMPARE(desk.named<QLineEdit>(QStringLiteral("Title"))->text(), layer);
    for (int i = 0; i < 3; ++i)
        desk.key(Qt::Key_Delete);
    QVERIFY(desk.deck.isEmpty());
    QVERIFY(!desk.list()->isVisible());
}

void TestDeckEditor::deleteInANoteDeletesLetters()
{
    Desk desk;
    desk.addThree();
    auto *note = desk.named<QPlainTextEdit>(QStringLiteral("Note"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("Ask: why?"));
    QTest::keyClick(note, Qt::Key_Home);
    QTest::keyClick(note, Qt::Key_Delete);
    QCOMPARE(desk.deck.count(), 3);
    QCOMPARE(desk.deck.scene(2).note, std::string("sk: why?"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(desk.runs.size(), 0);
}

void TestDeckEditor::formChangesTheScene()
{
    Desk desk;
    desk.addThree();
    auto *title = desk.named<QLineEdit>(QStringLiteral("Title"));
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Deep"));
    QTest::keyClick(title, Qt::Key_Return);
    auto *hides = desk.named<QComboBox>(QStringLiteral("Hides until R"));
    hides->setCurrentIndex(hides->findText(QStringLiteral("The table")));
    desk.named<QCheckBox>(QStringLiteral("Depth"))->click();
    const Scene &scene = desk.deck.scene(2);
    QCOMPARE(scene.title, std::string("Deep"));
    QVERIFY(scene.hidden == Hidden::Table);
    QCOMPARE(scene.controls, std::vector<std::string>{"depth.weightScale"});
    desk.named<QCheckBox>(QStringLiteral("Leaky ReLU slope"))->click();
    QCOMPARE(scene.controls, (std::vector<std::string>{"depth.weightScale", "leaky_relu.negative_slope"}));
    QCOMPARE(desk.list()->currentIndex().data(DeckModel::NumberedTitle).toString(), QStringLiteral("3. Deep"));
    QCOMPARE(desk.runs.size(), 0);
}

void TestDeckEditor::formShowsTheScene()
{
    Desk desk;
    desk.addThree();
    desk.deck.setNote(0, QStringLiteral("first"));
    desk.deck.setHidden(0, Hidden::Derivative);
    desk.list()->setFocus();
    desk.key(Qt::Key_Home);
    QCOMPARE(desk.named<QLineEdit>(QStringLiteral("Title"))->text(), curves);
    QCOMPARE(desk.named<QPlainTextEdit>(QStringLiteral("Note"))->toPlainText(), QStringLiteral("first"));
    QCOMPARE(desk.named<QComboBox>(QStringLiteral("Hides until R"))->currentText(), QStringLiteral("The derivative"));
    QVERIFY(desk.named<QCheckBox>(QStringLiteral("Cursor"))->isChecked());
    QVERIFY(!desk.named<QCheckBox>(QStringLiteral("Range minimum"))->isChecked());
    const Figure &figure = desk.editor.form()->picture()->figure();
    QCOMPARE(figure.panels.size(), std::size_t(2));
    QVERIFY(!figure.panels[0].curves.empty());
    QVERIFY(figure.panels[1].curves.empty()); // as the class sees it first
    desk.key(Qt::Key_Down);
    QVERIFY(desk.named<QCheckBox>(QStringLiteral("Weight"))->isChecked());
    QVERIFY(desk.named<QPlainTextEdit>(QStringLiteral("Note"))->toPlainText().isEmpty());
    QVERIFY(desk.deck.canUndo());
    desk.deck.undo();
    desk.deck.undo();
    QVERIFY(desk.deck.scene(0).note.empty()); // showing has changed nothing
}

void TestDeckEditor::updatesAndShows()
{
    Desk desk;
    desk.addThree();
    qRegisterMetaType<State>();
    QSignalSpy shown(&desk.editor, &DeckEditor::stateRequested);
    desk.list()->setFocus();
    desk.key(Qt::Key_Home);
    desk.click(QStringLiteral("Show in window"));
    QCOMPARE(shown.size(), 1);
    QVERIFY(shown[0][0].value<State>() == desk.deck.scene(0).state);
    desk.click(QStringLiteral("Update from window"));
    QVERIFY(desk.deck.scene(0).state == desk.model.state());
    QCOMPARE(desk.deck.scene(0).title, curves.toStdString());
}

void TestDeckEditor::runsFromTheList()
{
    Desk desk;
    desk.addThree();
    desk.list()->setFocus();
    desk.key(Qt::Key_Up);
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.runs.takeLast()[0].toInt(), 1);
    const QPoint first = desk.list()->visualRect(desk.deck.index(0)).center();
    QTest::mouseClick(desk.list()->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(desk.list()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(desk.runs.takeLast()[0].toInt(), 0);
    desk.click(QStringLiteral("Run from here"));
    QCOMPARE(desk.runs.size(), 1);
}

void TestDeckEditor::runsFromTheMenu()
{
    Desk desk;
    QSignalSpy runs(&desk.menu, &LectureMenu::runRequested);
    QAction *first = desk.action(QStringLiteral("Run deck"));
    QAction *selected = desk.action(QStringLiteral("Run from selected scene"));
    QVERIFY(!first->isEnabled() && !selected->isEnabled());
    desk.addThree();
    QVERIFY(first->isEnabled() && selected->isEnabled());
    desk.list()->setCurrentIndex(desk.deck.index(1));
    first->trigger();
    selected->trigger();
    QCOMPARE(runs[0][0].toInt(), 0);
    QCOMPARE(runs[1][0].toInt(), 1);
    desk.deck.newDeck();
    QVERIFY(!first->isEnabled());
}

void TestDeckEditor::undoesInTheWindow()
{
    Desk desk;
    desk.addThree();
    desk.list()->setFocus();
    desk.key(Qt::Key_Delete);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.deck.count(), 3);
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.deck.count(), 2);
    QCOMPARE(desk.list()->currentIndex().row(), desk.deck.currentRow());
}

void TestDeckEditor::titleTellsTheFile()
{
    Desk desk;
    QCOMPARE(desk.editor.windowTitle(), QStringLiteral("New deck[*] – Deck"));
    QVERIFY(!desk.editor.isWindowModified());
    desk.addThree();
    QVERIFY(desk.editor.isWindowModified());
    QString error;
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("title.actideck")), &error));
    QCOMPARE(desk.editor.windowTitle(), QStringLiteral("title.actideck[*] – Deck"));
    QVERIFY(!desk.editor.isWindowModified());
}

void TestDeckEditor::savesAndOpens()
{
    Desk desk;
    desk.addThree();
    const Deck deck = desk.deck.deck();
    const QString path = m_folder.filePath(QStringLiteral("spring.actideck"));
    whenAsked<QFileDialog>([&](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(m_folder.filePath(QStringLiteral("spring"))); // the ending comes by itself
        QTest::keyClick(name, Qt::Key_Return);
    });
    QTest::keyClick(&desk.editor, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.deck.fileName(), path);
    QVERIFY(QFile::exists(path));
    QVERIFY(!desk.deck.isModified());
    QCOMPARE(desk.notices.takeLast()[0].toString(), QStringLiteral("Saved as %1.").arg(path));

    desk.deck.remove(0);
    desk.action(QStringLiteral("Save deck"))->trigger(); // asks nothing
    desk.deck.undo();
    desk.action(QStringLiteral("Save deck"))->trigger();
    desk.action(QStringLiteral("New deck"))->trigger();
    QVERIFY(desk.deck.isEmpty());
    whenAsked<QFileDialog>([&](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    });
    desk.action(QStringLiteral("Open deck…"))->trigger();
    QVERIFY(desk.deck.deck() == deck);
    QCOMPARE(desk.list()->currentIndex().row(), 0);
}

void TestDeckEditor::asksBeforeADeckIsLost()
{
    Desk desk;
    QVERIFY(desk.menu.mayClose(&desk.editor)); // there is nothing to be lost
    desk.addThree();
    answer(QMessageBox::Cancel);
    QVERIFY(!desk.menu.mayClose(&desk.editor));
    answer(QMessageBox::Cancel);
    desk.action(QStringLiteral("New deck"))->trigger();
    QCOMPARE(desk.deck.count(), 3);
    const QString path = m_folder.filePath(QStringLiteral("kept.actideck"));
    QString error;
    QVERIFY(desk.deck.save(path, &error));
    desk.deck.remove(0);
    answer(QMessageBox::Save);
    QVERIFY(desk.menu.mayClose(&desk.editor));
    QVERIFY(!desk.deck.isModified());
    desk.deck.remove(0);
    answer(QMessageBox::Discard);
    QVERIFY(desk.menu.files()->open(path));
    QCOMPARE(desk.deck.count(), 2);
    // A deck that cannot be saved is not lost either.
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("gone.actideck")), &error));
    QFile::remove(desk.deck.fileName());
    QVERIFY(QDir().mkpath(desk.deck.fileName()));
    desk.deck.remove(0);
    answer(QMessageBox::Save);
    QTimer::singleShot(300, &desk.editor, [] { answer(QMessageBox::Ok); });
    QVERIFY(!desk.menu.mayClose(&desk.editor));
    QCOMPARE(desk.deck.count(), 1);
}

void TestDeckEditor::saysWhatCannotBeOpened()
{
    Desk desk;
    desk.addThree();
    QString error;
    QVERIFY(desk.deck.save(m_folder.filePath(QStringLiteral("open.actideck")), &error));
    QString said;
    whenAsked<QMessageBox>([&](QMessageBox &box) {
        said = box.text();
        box.accept();
    });
    QVERIFY(!desk.menu.files()->open(m_folder.filePath(QStringLiteral("nowhere.actideck"))));
    QVERIFY2(said.contains(QLatin1String("nowhere.actideck")), qPrintable(said));
    QCOMPARE(desk.deck.count(), 3);
}

void TestDeckEditor::remembersToAnimate()
{
    QVERIFY(settings::animateScenes().get());
    {
        Desk desk;
        QVERIFY(desk.action(QStringLiteral("Animate between scenes"))->isChecked());
        desk.action(QStringLiteral("Animate between scenes"))->trigger();
    }
    QVERIFY(!settings::animateScenes().get());
    Desk desk;
    QVERIFY(!desk.action(QStringLiteral("Animate between scenes"))->isChecked());
}

void TestDeckEditor::everythingHasAName()
{
    Desk desk;
    desk.addThree();
    for (QWidget *widget : desk.editor.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&desk.editor) || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QScrollArea *>(widget))
            continue;
        QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->toolTip().isEmpty() || widget == desk.list(), qPrintable(accessibleName(widget)));
    }
    for (QAction *action : desk.menu.actions())
        QVERIFY2(action->isSeparator() || !action->text().isEmpty(), "an action of the menu");
}

void TestDeckEditor::nothingIsCutOff()
{
    for (const int percent : {100, 200}) {
        applyTheme(*qApp, Theme::Light, percent);
        Desk desk;
        desk.addThree();
        desk.editor.resize(QSize(1240, 660));
        QApplication::processEvents();
        QVERIFY2(desk.editor.minimumSizeHint().width() <= 1240 && desk.editor.minimumSizeHint().height() <= 660,
                 qPrintable(QStringLiteral("%1 × %2").arg(desk.editor.minimumSizeHint().width()).arg(desk.editor.minimumSizeHint().height())));
        for (QWidget *widget : desk.editor.findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(&desk.editor) || !(qobject_cast<QPushButton *>(widget) || qobject_cast<QCheckBox *>(widget)
                                                        || qobject_cast<QLabel *>(widget) || qobject_cast<QComboBox *>(widget)))
                continue;
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width() && widget->height() >= widget->minimumSizeHint().height(),
                     qPrintable(accessibleName(widget)));
            const QWidget *parent = widget->parentWidget();
            QVERIFY2(parent->rect().contains(widget->geometry()), qPrintable(accessibleName(widget)));
        }
    }
    applyTheme(*qApp, Theme::Light, 100);
}

QTEST_MAIN(TestDeckEditor)
#include "tst_deckeditor.moc"
