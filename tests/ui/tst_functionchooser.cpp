#include "tests/ui/lessonpiece.h"

#include "ui/lesson/functionchooser.h"
#include "ui/lesson/timeline.h"
#include "ui/theme/apptheme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>

using namespace actiscope;

class FunctionChooserTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void createsByName();
    void followsTheQuestions();
    void showsTheFunction();
    void everythingIsNamed();
    void followsTheLanguage();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void FunctionChooserTest::createsByName()
{
    StateModel model;
    QWidget parent;
    QVERIFY(qobject_cast<FunctionChooser *>(createLessonWidget(QStringLiteral("chooser"), &model, &parent)));
    QVERIFY(qobject_cast<Timeline *>(createLessonWidget(QStringLiteral("timeline"), &model, &parent)));
    QVERIFY(!createLessonWidget(QStringLiteral("oracle"), &model, &parent));
    QVERIFY(!createLessonWidget(QString(), &model, &parent));
}

void FunctionChooserTest::followsTheQuestions()
{
    const Piece piece("chooser");
    QCOMPARE(piece.cards().front()->id(), QStringLiteral("relu"));
    QVERIFY(!piece.combo(QStringLiteral("What does the output say?"))->isVisible());
    QComboBox *network = piece.combo(QStringLiteral("What kind of network?"));
    network->setCurrentText(QStringLiteral("Transformer, language model"));
    QCOMPARE(piece.cards().front()->id(), QStringLiteral("silu"));
    network->setCurrentText(QStringLiteral("Transformer, encoder"));
    QCOMPARE(piece.cards().front()->id(), QStringLiteral("gelu"));
    for (QCheckBox *box : piece.widget->findChildren<QCheckBox *>()) {
        if (box->text() == QStringLiteral("Speed, small devices"))
            box->click();
    }
    QCOMPARE(piece.cards().front()->id(), QStringLiteral("relu"));
    piece.combo(QStringLiteral("Where does it stand?"))->setCurrentIndex(1);
    QVERIFY(!piece.combo(QStringLiteral("What kind of network?"))->isVisible());
    QVERIFY(piece.combo(QStringLiteral("What does the output say?"))->isVisible());
    QCOMPARE(piece.cards().front()->id(), QStringLiteral("sigmoid"));
    piece.combo(QStringLiteral("What does the output say?"))->setCurrentIndex(2);
    QCOMPARE(piece.cards().size(), 1);
    QCOMPARE(piece.model.state(), State()); // asking changes nothing
}

void FunctionChooserTest::showsTheFunction()
{
    Piece piece("chooser");
    piece.combo(QStringLiteral("What kind of network?"))->setCurrentText(QStringLiteral("Coordinates to signal"));
    piece.cards().front()->findChild<QPushButton *>()->click();
    QCOMPARE(piece.requests.count(), 1);
    QCOMPARE(piece.requests.front().front().toString(), QStringLiteral("sine"));
    QCOMPARE(piece.model.state().selected, std::string("sine"));
    QVERIFY(isShown(piece.model.state(), "sine"));
}

void FunctionChooserTest::everythingIsNamed()
{
    expectNames(Piece("chooser"));
}

void FunctionChooserTest::followsTheLanguage()
{
    const Piece piece("chooser");
    Marked language;
    QCoreApplication::installTranslator(&language);
    expectLanguage(piece, true);
    QCoreApplication::removeTranslator(&language);
    expectLanguage(piece, false);
}

void FunctionChooserTest::nothingIsCutOff_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    QTest::newRow("100 %") << 100 << 560;
    QTest::newRow("200 %") << 200 << 560;
    QTest::newRow("200 %, wide") << 200 << 1200;
}

void FunctionChooserTest::nothingIsCutOff()
{
    QFETCH(int, percent);
    QFETCH(int, width);
    applyTheme(*qApp, Theme::Dark, percent);
    const Piece chooser("chooser", {width, 700});
    const auto *area = chooser.widget->findChild<QScrollArea *>();
    for (const int place : {0, 1}) {
        chooser.combo(QStringLiteral("Where does it stand?"))->setCurrentIndex(place);
        Piece::settle();
        QVERIFY(area->widget()->width() <= area->viewport()->width());
        for (const QLabel *label : chooser.widget->findChildren<QLabel *>()) {
            if (!label->isVisibleTo(chooser.widget.get()) || label->textFormat() == Qt::RichText)
                continue;
            const QRect room = label->contentsRect();
            const QRect text = label->fontMetrics().boundingRect(QRect(0, 0, room.width(), 100000),
                                                                 label->wordWrap() ? Qt::TextWordWrap : 0, label->text());
            QVERIFY2(text.width() <= room.width() + 1 && text.height() <= room.height() + 1, qPrintable(label->text()));
        }
        for (QWidget *control : chooser.widget->findChildren<QWidget *>()) {
            if (!control->isVisibleTo(chooser.widget.get()) || !(control->focusPolicy() & Qt::TabFocus))
                continue;
            QVERIFY2(control->width() >= control->sizeHint().width(), control->metaObject()->className());
            QVERIFY(control->mapTo(area->widget(), QPoint(control->width(), 0)).x() <= area->viewport()->width());
        }
    }
}

QTEST_MAIN(FunctionChooserTest)
#include "tst_functionchooser.moc"
