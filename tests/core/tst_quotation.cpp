#include "core/text/quotation.h"

#include <QTest>

#include <random>

using namespace actiscope;

class TestQuotation : public QObject
{
    Q_OBJECT

private slots:
    void foreignTexts_data();
    void foreignTexts();
    void anyBytesBecomeOneLine();
    void longTextsAreNotWalkedThrough();
};

void TestQuotation::foreignTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("most");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("middle");
    const QString replaced(QChar::ReplacementCharacter);
    const auto same = [](const char *name, const QByteArray &bytes, const QString &shown) {
        QTest::newRow(name) << bytes << 40 << shown << shown;
    };
    const auto replacing = [&](const char *name, const char *character) {
        same(name, QByteArray("a") + character + "b", "a" + replaced + "b");
    };
    same("nothing", "", "");
    same("letters", "größer 数 😀", "größer 数 😀");
    same("forty", QByteArray(40, 'x'), QString(40, 'x'));
    same("forty wide ones", QByteArray("数").repeated(40), QStringLiteral("数").repeated(40));
    same("HTML", "<img src=\"file:///dev/zero\"><b>x</b>", "<img src=\"file:///dev/zero\"><b>x</b>");
    same("joined emoji", "\U0001F469\u200D\U0001F52C", "\U0001F469\u200D\U0001F52C");
    replacing("line feed", "\n");
    replacing("carriage return", "\r");
    replacing("tabulator", "\t");
    replacing("delete", "\x7F");
    replacing("next line", "\u0085");
    replacing("soft hyphen", "\u00AD");
    replacing("Arabic letter mark", "\u061C");
    replacing("zero width space", "\u200B");
    replacing("right-to-left mark", "\u200F");
    replacing("line separator", "\u2028");
    replacing("right-to-left override", "\u202E");
    replacing("isolate", "\u2067");
    replacing("byte order mark", "\uFEFF");
    replacing("annotation", "\uFFF9");
    replacing("tag", "\U000E0041");
    same("escape and null", QByteArray("a\0\x1B[1m", 6), "a" + replaced.repeated(2) + "[1m");
    same("Latin-1", "gr\xF6\xDF" "er", "gr" + replaced.repeated(2) + "er");
    same("cut character", "a\xE6\x95", "a" + replaced.repeated(2));
    same("overlong", "a\xC0\xAF\xE0\x80\xAF", "a" + replaced.repeated(5));
    same("half a pair", "a\xED\xA0\x80", "a" + replaced.repeated(3));
    same("beyond Unicode", "a\xF4\x90\x80\x80\xF8", "a" + replaced.repeated(5));
    QTest::newRow("forty-one") << QByteArray(41, 'x') << 40 << QString(39, 'x') + u'…'
                               << QString(20, 'x') + u'…' + QString(19, 'x');
    QTest::newRow("many wide ones") << QByteArray("数").repeated(99) << 40 << QStringLiteral("数").repeated(39) + u'…'
                                    << QStringLiteral("数").repeated(20) + u'…' + QStringLiteral("数").repeated(19);
    QTest::newRow("file") << QByteArray("measured in the laboratory.csv") << 12 << "measured in…" << "measur…y.csv";
    QTest::newRow("end of wide ones") << QByteArray("abcdefgh\U0001F600\U0001F601\U0001F602") << 6 << "abcde…"
                                      << QStringLiteral("abc…\U0001F601\U0001F602");
    QTest::newRow("end that is no UTF-8") << QByteArray("abcdefgh\xFF\x80\x80\x80\x80") << 6 << "abcde…"
                                          << "abc…" + replaced.repeated(2);
    QTest::newRow("one character") << QByteArray("abc") << 1 << "…" << "…";
    QTest::newRow("no character") << QByteArray("abc") << 0 << "…" << "…";
}

void TestQuotation::foreignTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, most);
    QFETCH(QString, end);
    QFETCH(QString, middle);
    const auto characters = static_cast<std::size_t>(most);
    QCOMPARE(QString::fromStdString(quotation(bytes.toStdString(), characters)), end);
    QCOMPARE(QString::fromStdString(quotation(bytes.toStdString(), characters, Elision::Middle)), middle);
}

void TestQuotation::anyBytesBecomeOneLine()
{
    std::mt19937 engine(1);
    const auto below = [&](unsigned count) { return static_cast<std::size_t>(engine() % count); };
    const char *pieces[] = {"a", "\n", "\xE2\x80\xAE", "\xE2", "\x80", "\xF0\x9F\x98\x80", "\xC3\xA9", "\xFF", "<b>", "\xF0\x9F"};
    for (int run = 0; run < 3000; ++run) {
        std::string bytes;
        for (std::size_t i = below(80); i > 0; --i)
            bytes += pieces[below(std::size(pieces))];
        const std::size_t most = 1 + below(60);
        for (const Elision elision : {Elision::End, Elision::Middle}) {
            const std::string shown = quotation(bytes, most, elision);
            const QString text = QString::fromStdString(shown);
            QCOMPARE(text.toStdString(), shown); // it is UTF-8
            QVERIFY(text.toUcs4().size() <= static_cast<qsizetype>(most));
            for (const uint character : text.toUcs4())
                QVERIFY(QChar::isPrint(character));
            QCOMPARE(quotation(shown, most, elision), shown); // what is quoted twice stays as it is
        }
    }
}

/// Whoever walked through it would be at it for minutes.
void TestQuotation::longTextsAreNotWalkedThrough()
{
    const std::string bytes(50'000'000, '\x80');
    for (int i = 0; i < 2000; ++i) {
        QVERIFY(quotation(bytes).size() < 200);
        QVERIFY(quotation(bytes, 60, Elision::Middle).size() < 200);
    }
}

QTEST_APPLESS_MAIN(TestQuotation)
#include "tst_quotation.moc"
