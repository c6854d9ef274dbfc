// The deck's scenes in the editor: the list and the form.

#include "tests/ui/deckeditorfixture.h"
#include "ui/lecture/sceneform.h"
#include "ui/scene/scenecanvas.h"
#include "ui/theme/apptheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace actiscope;

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
    void undoesInTheWindow();
    void everythingHasAName();
    void nothingIsCutOff();

private:
    PrivateSettings m_settings;
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
