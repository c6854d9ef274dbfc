// Tables from outside: what the sheet shows, what Open gives, and when nobody is asked.

#include "ui/language/language.h"
#include "ui/session/recentfiles.h"
#include "ui/session/sessiondesk.h"
#include "ui/table/columnstrip.h"
#include "ui/table/importsheet.h"
#include "ui/table/previewmodel.h"
#include "ui/table/previewtable.h"
#include "ui/table/tableopener.h"
#include "ui/table/tabletexts.h"
#include "ui/theme/apptheme.h"
#include "ui/workspace/layerworkspace.h"

#include "tests/ui/damage.h"
#include "tests/ui/sheetcase.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStatusBar>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Language)

class TestImportSheet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        hushTheOffscreenPlatform();
        applyLanguage(Language::English);
        applyTheme(*qApp, Theme::Light, 100);
    }
    void columnsAreShown();
    void whatIsLeftOutIsGrey();
    void ticksAreTaken();
    void notationIsChosen();
    void doubtIsDecided();
    void headOrData();
    void indexOrData();
    void gaps();
    void scale();
    void reasonsAgainst();
    void foreignTextIsPlain();
    void keyboard();
    void controlsAreNamed();
    void chinese();
    void fits_data();
    void fits();
    void wideTables();
    void anyText();

private:
    PrivateSettings m_settings;
};

void TestImportSheet::columnsAreShown()
{
    SheetCase c(contentOf(QStringLiteral("iris_species.csv")), QStringLiteral("iris.csv"));
    QVERIFY(c.says(QStringLiteral("iris.csv")) && c.says(QStringLiteral("UTF-8")));
    QVERIFY(c.isTicked(QStringLiteral("sepal_length")) && c.isTicked(QStringLiteral("petal_width")));
    QVERIFY(!c.isTicked(QStringLiteral("species")));
    QCOMPARE(c.control<QCheckBox>(QStringLiteral("sepal_length"))->accessibleDescription(), QStringLiteral("4.9 … 7"));
    QCOMPARE(c.control<QCheckBox>(QStringLiteral("species"))->accessibleDescription(), QStringLiteral("text, 2 values"));
    QVERIFY(c.says(QStringLiteral("3 rows × 4 columns")));
    QVERIFY(c.says(QStringLiteral("will be read; left out: “species” (text)")));
    QVERIFY(c.says(QStringLiteral("found")));
    QVERIFY(c.says(QStringLiteral("No gaps in the ticked columns.")));
    QVERIFY(controlOf<QRadioButton>(&c.sheet, QStringLiteral("Comma"))->isChecked());
    QCOMPARE(c.control<QSpinBox>(QStringLiteral("Header rows"))->value(), 1);
    QCOMPARE(c.preview().rowCount(), 4); // with the head
    QCOMPARE(c.preview().index(1, 0).data().toString(), QStringLiteral("5.1"));
}

void TestImportSheet::whatIsLeftOutIsGrey()
{
    SheetCase c("a,b,name\n1,2,x\n3,?,y\n5,6,z\n");
    QVERIFY(c.isLeftOut(0, 0)); // the head
    QVERIFY(!c.isLeftOut(1, 0) && !c.isLeftOut(1, 1));
    QVERIFY(c.isLeftOut(1, 2)); // text
    QVERIFY(c.isLeftOut(2, 0)); // a row with a gap
    const QImage picture = c.sheet.findChild<PreviewTable *>()->viewport()->grab().toImage();
    const PreviewTable &table = *c.sheet.findChild<PreviewTable *>();
    const auto ground = [&](int row, int column) {
        return picture.pixelColor(QPoint(table.columnViewportPosition(column) + 3, table.rowViewportPosition(row) + 3)
                                  * picture.devicePixelRatio());
    };
    QVERIFY(ground(1, 0) != ground(1, 2));
    QCOMPARE(ground(1, 2), ground(2, 0));
    c.click(QStringLiteral("Fill with the column’s mean"));
    QVERIFY(!c.isLeftOut(2, 0));
}

void TestImportSheet::ticksAreTaken()
{
    SheetCase c(contentOf(QStringLiteral("iris_species.csv")));
    c.click(QStringLiteral("sepal_width"));
    QVERIFY(c.says(QStringLiteral("3 rows × 3 columns")));
    QVERIFY(c.says(QStringLiteral("left out: “sepal_width”, “species” (text)")));
    c.click(QStringLiteral("Tick none"));
    QVERIFY(c.says(QStringLiteral("Tick a column")) && !c.open()->isEnabled());
    c.click(QStringLiteral("Tick all numbers"));
    QVERIFY(c.isTicked(QStringLiteral("sepal_width")) && !c.isTicked(QStringLiteral("species")));
    c.control<QCheckBox>(QStringLiteral("petal_length"))->toggle(); // as a screen reader does
    c.settle();
    // The whole head of a column takes the mouse.
    auto *strip = c.sheet.findChild<ColumnStrip *>();
    const auto *preview = c.sheet.findChild<PreviewTable *>();
    const QPoint corner(preview->columnViewportPosition(1) + 3, strip->height() - 3);
    QTest::mouseClick(strip, Qt::LeftButton, {}, corner);
    c.settle();
    QVERIFY(!c.isTicked(QStringLiteral("sepal_width")));
    QTest::mouseClick(strip, Qt::LeftButton, {}, corner);
    c.settle();
    const TakenTable table = c.taken();
    QCOMPARE(table.choice.columns, (std::vector<std::size_t>{0, 1, 3}));
    QCOMPARE(table.numbers.values, (Values{5.1, 3.5, 0.2, 4.9, 3.0, 0.2, 7.0, 3.2, 1.4}));
}

void TestImportSheet::notationIsChosen()
{
    SheetCase c("a;b\n0,5;1,5\n2,5;3,5\n");
    QVERIFY(c.control<QPushButton>(QStringLiteral("Decimal comma"))->isChecked());
    c.click(QStringLiteral("None: one column"));
    QVERIFY(!c.open()->isEnabled());
    QVERIFY(c.says(QStringLiteral("no column holds numbers")));
    c.click(QStringLiteral("Semicolon"));
    QVERIFY(c.says(QStringLiteral("2 rows × 2 columns")));
    c.control<QSpinBox>(QStringLiteral("Header rows"))->setValue(2);
    c.settle();
    QVERIFY(c.says(QStringLiteral("1 row × 2 columns")));
    QCOMPARE(c.taken().numbers.values, (Values{2.5, 3.5}));
}

void TestImportSheet::doubtIsDecided()
{
    SheetCase c(contentOf(QStringLiteral("de_single_nohead.csv")));
    QVERIFY(c.says(QStringLiteral("Which is right?")));
    QVERIFY(!c.open()->isEnabled());
    QVERIFY(c.says(QStringLiteral("Choose above")));
    QList<QRadioButton *> readings;
    for (QRadioButton *button : c.sheet.findChildren<QRadioButton *>()) {
        if (button->text().contains(QStringLiteral("3 rows")))
            readings << button;
    }
    QCOMPARE(readings.size(), 2);
    QVERIFY(!readings[0]->isChecked() && !readings[1]->isChecked());
    QRadioButton *one = readings[0]->text().contains(QStringLiteral("1 column")) ? readings[0] : readings[1];
    QRadioButton *two = one == readings[0] ? readings[1] : readings[0];
    QVERIFY2(one->text().contains(QStringLiteral("0.5; 1.25; −0.75")), qPrintable(one->text()));
    QVERIFY2(two->text().contains(QStringLiteral("0; 5; 1; 25; …")), qPrintable(two->text()));
    two->click();
    c.settle();
    QVERIFY(c.says(QStringLiteral("3 rows × 2 columns")) && c.open()->isEnabled());
    one->click(); // a person may look at both
    c.settle();
    QVERIFY(one->isChecked() && !two->isChecked());
    QCOMPARE(c.taken().numbers.values, (Values{0.5, 1.25, -0.75}));
}

void TestImportSheet::headOrData()
{
    SheetCase c("1;2\n3;4\n5;6\n");
    QVERIFY(c.says(QStringLiteral("Is it a header?")));
    QVERIFY(c.open()->isEnabled()); // with what is likelier
    c.click(QStringLiteral("It names the columns"));
    QCOMPARE(c.control<QSpinBox>(QStringLiteral("Header rows"))->value(), 1);
    QVERIFY(c.says(QStringLiteral("2 rows × 2 columns")));
    c.click(QStringLiteral("It is data"));
    QCOMPARE(c.control<QSpinBox>(QStringLiteral("Header rows"))->value(), 0);
    QCOMPARE(c.taken().numbers.values, (Values{1, 2, 3, 4, 5, 6}));
}

void TestImportSheet::indexOrData()
{
    SheetCase c("0;1.5\n1;2.5\n2;7.5\n");
    QVERIFY(c.says(QStringLiteral("Is it an index?")));
    c.click(QStringLiteral("It is data"));
    QVERIFY(c.says(QStringLiteral("3 rows × 2 columns")));
    QVERIFY(c.control<QRadioButton>(QStringLiteral("It is data"))->isChecked());
    c.click(QStringLiteral("It numbers the rows, and is left out"));
    QCOMPARE(c.taken().numbers.values, (Values{1.5, 2.5, 7.5}));
}

void TestImportSheet::gaps()
{
    SheetCase c("a,b\n1,2\n3,NA\n5,6\n");
    QVERIFY(c.says(QStringLiteral("1 cell of the ticked columns holds no number.")));
    QVERIFY(c.says(QStringLiteral("2 rows × 2 columns")) && c.says(QStringLiteral("1 row")));
    c.click(QStringLiteral("Refuse the table"));
    QVERIFY(!c.open()->isEnabled());
    QVERIFY2(c.says(QStringLiteral("row 3, column 2")), qPrintable(textsOf(&c.sheet).join(u'\n')));
    c.click(QStringLiteral("b")); // without it there are no gaps
    QVERIFY(c.open()->isEnabled());
    c.click(QStringLiteral("b"));
    c.click(QStringLiteral("Fill with the column’s mean"));
    QVERIFY(c.says(QStringLiteral("1 gap is filled")));
    QCOMPARE(c.taken().numbers.values, (Values{1, 2, 3, 4, 5, 6}));
}

void TestImportSheet::scale()
{
    SheetCase c("a,b\n1,7\n3,7\n");
    c.click(QStringLiteral("Standardise each column"));
    QVERIFY(c.says(QStringLiteral("each column is standardised")));
    const Values values = c.taken().numbers.values;
    QCOMPARE(values.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY(std::abs(values[i] - Values{-1, 0, 1, 0}[i]) < 1e-15);
}

void TestImportSheet::reasonsAgainst()
{
    SheetCase c(QByteArray("1.5,2.5,3.5\n").repeated(400)); // 1200 of at most 1000
    QVERIFY(!c.open()->isEnabled());
    QVERIFY(c.says(QStringLiteral("at most 1000 are read")));
    c.click(QStringLiteral("column 2"));
    QVERIFY(c.open()->isEnabled());
    QCOMPARE(c.taken().numbers.values.size(), std::size_t(800));
}

void TestImportSheet::foreignTextIsPlain()
{
    const QString evil = QStringLiteral("<img src=/some/fifo>&amp;b");
    SheetCase c(QStringLiteral("%1,%1 %1 %1 %1 %1,c\n1,%1,2\n3,<b>x</b>,4\n").arg(evil).toUtf8(), evil + QStringLiteral(".csv"));
    QVERIFY(c.says(evil.left(20)));
    for (const QLabel *label : c.sheet.findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
    for (const QWidget *widget : c.sheet.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u'<'), qPrintable(widget->toolTip()));
    QCOMPARE(c.preview().index(1, 1).data().toString(), evil);
    QVERIFY(!c.preview().index(1, 1).data(Qt::ToolTipRole).isValid());
    // A box shows the name as it is, and takes none of it for a key.
    const auto *box = c.control<QCheckBox>(evil);
    QVERIFY(box->text().startsWith(QStringLiteral("<img")) && box->shortcut().isEmpty());

    SheetCase huge(QByteArray(1'000'000, 'x') + ",b\n1,2\n" + QByteArray(1'000'000, 'y') + ",3\n4,5\n");
    QVERIFY(huge.sheet.sizeHint().width() < 2000);
    for (const QLabel *label : huge.sheet.findChildren<QLabel *>())
        QVERIFY(label->text().size() < 300);
}

void TestImportSheet::keyboard()
{
    SheetCase c(contentOf(QStringLiteral("iris_species.csv")));
    const auto focused = [&] { return accessibleName(c.sheet.focusWidget()); };
    c.control<QCheckBox>(QStringLiteral("sepal_length"))->setFocus();
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Right);
    QCOMPARE(focused(), QStringLiteral("sepal_width"));
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Space);
    c.settle();
    QVERIFY(!c.isTicked(QStringLiteral("sepal_width")));
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_End);
    QCOMPARE(focused(), QStringLiteral("species"));
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Tab); // one stop for all ticks
    QCOMPARE(focused(), QStringLiteral("Preview"));
    c.sheet.findChild<PreviewTable *>()->setCurrentIndex(c.preview().index(1, 2));
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Space);
    c.settle();
    QVERIFY(!c.isTicked(QStringLiteral("petal_length")));
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Return);
    c.settle();
    QCOMPARE(c.sheet.result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(c.sheet.taken().numbers.columns, std::size_t(2));

    SheetCase escaped("1,a\n2,b\n");
    QTest::keyClick(&escaped.sheet, Qt::Key_Escape);
    QVERIFY(!escaped.sheet.isVisible());
    QCOMPARE(escaped.sheet.result(), static_cast<int>(QDialog::Rejected));
}

void TestImportSheet::controlsAreNamed()
{
    SheetCase c(contentOf(QStringLiteral("de_single_nohead.csv")));
    for (const QWidget *widget : c.sheet.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        QVERIFY2(!accessibleName(const_cast<QWidget *>(widget)).isEmpty(), widget->metaObject()->className());
    }
    const QStringList letters = mnemonicsOf(&c.sheet);
    QVERIFY(letters.size() >= 15);
    QCOMPARE(QSet<QString>(letters.begin(), letters.end()).size(), letters.size());
}

void TestImportSheet::chinese()
{
    applyLanguage(Language::Chinese);
    SheetCase c("a,b,c\n1,2,x\n3,?,y\n");
    QString all = textsOf(&c.sheet).join(u'\n');
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{4,}"));
    QVERIFY2(!all.remove(QStringLiteral("a.csv")).contains(english), qPrintable(all));
    for (const QAbstractButton *button : c.sheet.findChildren<QAbstractButton *>())
        QVERIFY2(!button->text().contains(english), qPrintable(button->text()));
    applyLanguage(Language::English);
}

void TestImportSheet::fits_data()
{
    QTest::addColumn<int>("textPercent");
    QTest::addColumn<Language>("language");
    for (const int percent : {100, 200}) {
        QTest::addRow("English, %d %%", percent) << percent << Language::English;
        QTest::addRow("Chinese, %d %%", percent) << percent << Language::Chinese;
    }
}

/// On a screen of 1280 × 720, with a question above.
void TestImportSheet::fits()
{
    QFETCH(const int, textPercent);
    QFETCH(const Language, language);
    applyTheme(*qApp, Theme::Dark, textPercent);
    applyLanguage(language);
    {
        SheetCase c(contentOf(QStringLiteral("de_single_nohead.csv")));
        QVERIFY2(c.sheet.minimumSizeHint().width() <= 1240, qPrintable(QString::number(c.sheet.minimumSizeHint().width())));
        QVERIFY2(c.sheet.minimumSizeHint().height() <= 660, qPrintable(QString::number(c.sheet.minimumSizeHint().height())));
        c.sheet.resize(1240, 660);
        c.settle();
        for (const QWidget *widget : c.sheet.findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const bool wraps = label && label->wordWrap();
            if (!widget->isVisible() || wraps || !(label || qobject_cast<const QAbstractButton *>(widget)))
                continue;
            QVERIFY2(widget->width() >= widget->sizeHint().width(), qPrintable(accessibleName(const_cast<QWidget *>(widget))));
        }
    }
    applyTheme(*qApp, Theme::Light, 100);
    applyLanguage(Language::English);
}

void TestImportSheet::wideTables()
{
    QByteArray head, row;
    for (int i = 0; i < 2000; ++i) {
        head += "name" + QByteArray::number(i) + (i < 1999 ? ";" : "\n");
        row += QByteArray::number(i + 0.5) + (i < 1999 ? ";" : "\n");
    }
    SheetCase c(head + row);
    QVERIFY(c.sheet.findChildren<QCheckBox *>().size() < 60); // those in view
    c.control<QCheckBox>(QStringLiteral("name0"))->setFocus();
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_End);
    c.settle();
    QCOMPARE(accessibleName(c.sheet.focusWidget()), QStringLiteral("name1999"));
    QVERIFY(c.sheet.focusWidget()->visibleRegion().boundingRect().width() > 0);
    QTest::keyClick(c.sheet.focusWidget(), Qt::Key_Home);
    QCOMPARE(accessibleName(c.sheet.focusWidget()), QStringLiteral("name0"));
}

/// Whatever stands in a file and is clicked at: what Open gives is what the sheet has said, in finite numbers.
void TestImportSheet::anyText()
{
    Generator random(12);
    const auto below = [&](std::size_t limit) {
        return std::min(limit - 1, static_cast<std::size_t>(random.uniform() * static_cast<double>(limit)));
    };
    const QByteArray letters("01234567890123456789..,;;;\t \n\n\n\n\"#-?ax%'\xC3\xA9\xFF<&");
    int opened = 0;
    for (int round = 0; round < fuzzRounds(40); ++round) {
        QByteArray text = damaged(damaged("a;b;c\n1,5;2;x\n3,25;?;y\n1.000,5;5;z\n-1;6;x\n", random), random);
        if (round % 4 == 0) {
            text.clear();
            for (std::size_t i = 10 + below(90); i > 0; --i)
                text += letters[static_cast<qsizetype>(below(static_cast<std::size_t>(letters.size())))];
        }
        SheetCase c(text);
        for (int i = 0; i < 3; ++i) {
            const QList<QAbstractButton *> buttons = c.sheet.findChildren<QAbstractButton *>();
            QAbstractButton *button = buttons[static_cast<qsizetype>(below(static_cast<std::size_t>(buttons.size())))];
            if (button == c.open() || button->text() == QStringLiteral("Cancel"))
                c.control<QSpinBox>(QStringLiteral("Header rows"))->setValue(static_cast<int>(below(4)));
            else if (button->isVisible())
                button->click();
            c.settle();
        }
        if (!c.open()->isEnabled())
            continue;
        ++opened;
        const QString said = textsOf(&c.sheet).join(u'\n');
        const TakenTable table = c.taken();
        QVERIFY2(said.contains(shapeText(table.numbers.rows, table.numbers.columns)), text.toHex().constData());
        QVERIFY2(table.numbers.rows > 0 && table.numbers.values.size() == table.numbers.rows * table.numbers.columns
                     && table.numbers.columns == table.choice.columns.size(), text.toHex().constData());
        for (const double value : table.numbers.values)
            QVERIFY2(std::isfinite(value), text.toHex().constData());
    }
    QVERIFY(opened > 5);
}

QTEST_MAIN(TestImportSheet)
#include "tst_importsheet.moc"
