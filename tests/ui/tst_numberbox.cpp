#include "tests/ui/slidercase.h"
#include "ui/slider/numbertext.h"

using namespace actiscope;

class TestNumberBox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_case.reset(); }
    void typedIsExact_data();
    void typedIsExact();
    void badInput_data();
    void badInput();
    void shownTextMayBeLeft();
    void stepFromTextNotEntered();
    void wholeNumbers();
    void numberTexts_data();
    void numberTexts();

private:
    std::unique_ptr<SliderFixture> m_case;
};

void TestNumberBox::init()
{
    m_case = std::make_unique<SliderFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&m_case->control));
}

void TestNumberBox::typedIsExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    QTest::newRow("off the grid") << "0.12345" << 0.12345;
    QTest::newRow("all digits") << "0.12345678901234567" << 0.12345678901234567;
    QTest::newRow("tiny") << "1e-300" << 1e-300;
    QTest::newRow("power") << "1e-3" << 1e-3;
    QTest::newRow("capital power") << "2.5E-1" << 0.25;
    QTest::newRow("comma") << "0,7" << 0.7;
    QTest::newRow("true minus") << QString::fromUtf8("−2") << -2.0;
    QTest::newRow("true minus in the exponent") << QString::fromUtf8("1e−5") << 1e-5;
    QTest::newRow("hyphen") << "-2.25" << -2.25;
    QTest::newRow("spaces") << "  3 " << 3.0;
    QTest::newRow("plus") << "+4" << 4.0;
    QTest::newRow("bare point") << ".75" << 0.75;
    QTest::newRow("full width") << QString::fromUtf8("１．５") << 1.5;
    QTest::newRow("limit") << "10" << 10.0;
}

void TestNumberBox::typedIsExact()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    m_case->enter(text);
    QCOMPARE(m_case->edited.size(), 1);
    QVERIFY(m_case->edited.front().front().toDouble() == expected);
    QVERIFY(m_case->control.value() == expected);
    QVERIFY(m_case->control.slider()->value() == expected);
    QCOMPARE(m_case->notices.size(), 0);
    // Leaving the box reads the text again: nothing may change.
    m_case->control.slider()->setFocus();
    QCOMPARE(m_case->edited.size(), 1);
    QVERIFY(m_case->control.value() == expected);
}

void TestNumberBox::badInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    QTest::newRow("nothing") << "" << 0.5;
    QTest::newRow("word") << "abc" << 0.5;
    QTest::newRow("nan") << "nan" << 0.5;
    QTest::newRow("inf") << "inf" << 0.5;
    QTest::newRow("minus inf") << "-inf" << 0.5;
    QTest::newRow("overflow") << "1e999" << 0.5;
    QTest::newRow("two points") << "1.2.3" << 0.5;
    QTest::newRow("point and comma") << "1,000.5" << 0.5;
    QTest::newRow("half a power") << "1e" << 0.5;
    QTest::newRow("sign alone") << "-" << 0.5;
    QTest::newRow("hexadecimal") << "0x1" << 0.5;
    QTest::newRow("too great") << "11" << 10.0;
    QTest::newRow("too small") << QString::fromUtf8("−1e6") << -10.0;
}

void TestNumberBox::badInput()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    m_case->enter(text);
    QCOMPARE(m_case->notices.size(), 1);
    QVERIFY(!m_case->notices.front().front().toString().isEmpty());
    QCOMPARE(m_case->control.value(), expected);
    QCOMPARE(m_case->edited.size(), expected == 0.5 ? 0 : 1);
    QCOMPARE(m_case->control.box()->text(), numberText(expected, 3));
    m_case->control.slider()->setFocus();
    QCOMPARE(m_case->notices.size(), 1);
}

void TestNumberBox::shownTextMayBeLeft()
{
    const double third = 1.0 / 3.0;
    m_case->control.setValue(third);
    m_case->control.box()->setFocus();
    QTest::keyClick(m_case->control.box(), Qt::Key_Return);
    m_case->control.slider()->setFocus();
    QCOMPARE(m_case->edited.size(), 0);
    QVERIFY(m_case->control.value() == third);
}

void TestNumberBox::stepFromTextNotEntered()
{
    m_case->control.box()->setFocus();
    m_case->control.box()->selectAll();
    QTest::keyClicks(m_case->control.box(), QStringLiteral("0.7"));
    QTest::keyClick(m_case->control.box(), Qt::Key_Up);
    QCOMPARE(m_case->edited.size(), 1);
    QCOMPARE(m_case->control.value(), 0.71);
    m_case->control.slider()->setFocus();
    QCOMPARE(m_case->edited.size(), 1);
}

void TestNumberBox::wholeNumbers()
{
    m_case->control.setSpec(count());
    m_case->control.setValue(3);
    QCOMPARE(m_case->control.box()->text(), QStringLiteral("3"));
    m_case->enter(QStringLiteral("4.4"));
    QCOMPARE(m_case->control.value(), 4.0);
    QCOMPARE(m_case->edited.size(), 1);
    QCOMPARE(m_case->notices.size(), 1);
    SliderSpec spec = count();
    spec.logarithmic = true;
    spec.maximum = spec.hardMaximum = 1000.0;
    QCOMPARE(spec.stepped(1.0, 1), 10.0);
    spec.step = 0.05;
    QCOMPARE(spec.stepped(1.0, 1), 2.0);
    QCOMPARE(spec.stepped(2.0, -1), 1.0);
}

void TestNumberBox::numberTexts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("at least its decimals") << 5.0 << 1 << "5.0";
    QTest::newRow("minus") << -5.0 << 1 << QString::fromUtf8("−5.0");
    QTest::newRow("more where needed") << 0.12345 << 3 << "0.12345";
    QTest::newRow("ten digits at most") << 1.0 / 3.0 << 3 << "0.3333333333";
    QTest::newRow("small") << 1e-5 << 3 << QString::fromUtf8("1e−5");
    QTest::newRow("great") << 1e12 << 1 << "1e12";
    QTest::newRow("no minus zero") << -0.0 << 2 << "0.00";
    QTest::newRow("whole") << 3.0 << 0 << "3";
}

void TestNumberBox::numberTexts()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, text);
    QCOMPARE(numberText(value, decimals), text);
    QCOMPARE(parsedNumber(exactNumberText(value, decimals)).value(), value);
}

QTEST_MAIN(TestNumberBox)
#include "tst_numberbox.moc"
