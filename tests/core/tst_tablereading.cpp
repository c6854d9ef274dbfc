// Tables as people have them, read without a question.

#include "tests/core/tablecase.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace actiscope;

class TestTableReading : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void tables_data();
    void tables();
    void leftOut_data();
    void leftOut();
    void names_data();
    void names();
};

/// Tables as people have them, a file each.
void TestTableReading::files_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("without");
    const auto row = [](const char *file, int columns, const QList<double> &values, const char *without = "") {
        QTest::newRow(file) << QString::fromLatin1(file) << columns << values << QString::fromUtf8(without);
    };
    row("de_single.csv", 1, {0.5, 1.25, -0.75});
    row("q_single.csv", 1, {0.5, 1.25, -0.75});
    row("sem_thou.csv", 2, {1234.0, 0.5, 12500.0, 1.5});
    row("pandas_noindex.csv", 4, {5.1, 3.5, 1.4, 0.2, 4.9, 3.0, 1.4, 0.2});
    row("pandas_index.csv", 4, {5.1, 3.5, 1.4, 0.2, 4.9, 3.0, 1.4, 0.2}, "the index");
    row("iris_species.csv", 4, {5.1, 3.5, 1.4, 0.2, 4.9, 3.0, 1.4, 0.2, 7.0, 3.2, 4.7, 1.4}, "“species” (text)");
    row("missing_q.csv", 4, {18.0, 8.0, 307.0, 130.0}, "1 row with gaps");
    row("sep.csv", 2, {0.5, 1.5});
    row("comments.dat", 2, {0.5, 1.5, -2.0, 3.0});
    row("units.csv", 2, {0.5, 1.0});
    row("utf16.csv", 2, {0.5, 1.5, -2.0, 3.25});
}

void TestTableReading::files()
{
    QFETCH(QString, file);
    QFETCH(int, columns);
    QFETCH(QList<double>, values);
    QFETCH(QString, without);
    QFile table(QStringLiteral(ACTISCOPE_REFERENCE "/tables/") + file);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const Reading reading = readingOf(table.readAll());
    QCOMPARE(reading.finding.problem, TableProblem::None);
    QCOMPARE(reading.finding.doubt, TableDoubt::None);
    QCOMPARE(reading.numbers.problem, NumbersProblem::None);
    QCOMPARE(reading.numbers.columns, static_cast<std::size_t>(columns));
    QVERIFY(std::ranges::equal(reading.numbers.values, values));
    QCOMPARE(actiscope::leftOut(reading), without);
}

void TestTableReading::tables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QList<double>>("values");

    const QList<double> four{1.0, -2.5, 3.0, 4e-3};
    const auto row = [&](const char *name, const QByteArray &text) { QTest::newRow(name) << text << 2 << four; };
    row("commas", "1,-2.5\n3,4e-3\n");
    row("semicolons", "1;-2.5\n3;4e-3\n");
    row("tabs", "1\t-2.5\n3\t4e-3\n");
    row("blanks", "1 -2.5\n3 4e-3\n");
    row("many blanks", "  1    -2.5  \n 3 4e-3\n");
    row("blanks around cells", " 1 , -2.5 \n3 ,4e-3\t\n");
    row("blanks around cells between tabs", " 1 \t -2.5\n3\t 4e-3 \n");
    row("decimal commas, semicolons", "1,0;-2,5\n3;4,0e-3\n");
    row("decimal commas, tabs", "1,0\t-2,5\n3\t4,0e-3\n");
    row("decimal commas, blanks", "1,0 -2,5\n3 4,0e-3\n");
    row("decimal commas in quotes, commas", "\"1,0\",\"-2,5\"\n\"3\",\"4,0e-3\"\n");
    row("no last line end", "1,-2.5\n3,4e-3");
    row("Windows lines", "1,-2.5\r\n3,4e-3\r\n");
    row("old Mac lines", "1,-2.5\r3,4e-3\r");
    row("empty lines", "\n\n1,-2.5\n  \n\t\n3,4e-3\n\n\n");
    row("lines of separators", ",,,\n1,-2.5\n,\n3,4e-3\n");
    row("byte order mark and header", "\xEF\xBB\xBF" "a,b\n1,-2.5\n3,4e-3\n");
    row("header", "weight,height\n1,-2.5\n3,4e-3\n");
    row("header with numbers", "2019,height\n1,-2.5\n3,4e-3\n");
    row("header with a gap's word", "nan,b\n1,-2.5\n3,4e-3\n");
    row("header behind empty lines", "\n\n \na;b\n1;-2.5\n3;4e-3\n");
    row("header in quotes", "\"weight, kg\",\"height; cm\"\n1,-2.5\n3,4e-3\n");
    row("header over lines", "\"weight\n(kg)\",\"height\r\n(cm)\"\n1,-2.5\n3,4e-3\n");
    row("header and units", "weight;height\n[kg];[cm]\n1;-2,5\n3;4,0e-3\n");
    row("titles above the header", "Exported by the logger\nDate: 2024-01-31, 12:30\n\nx,y\n1,-2.5\n3,4e-3\n");
    row("a title and no header", "Sheet 1\n1,-2.5\n3,4e-3\n");
    row("comments", "# by hand\n1 -2.5 # first\n% between\n3 4e-3\n// end\n");
    row("names in a comment", "# x, y\n1,-2.5\n3,4e-3\n");
    row("a stated separator", "sep=;\n1;-2,5\n3;0,004\n");
    row("a stated separator in quotes", "\"SEP=,\"\r\n1,-2.5\r\n3,4e-3\r\n");
    row("quotes", "\"1\",\"-2.5\"\n\"3\" , \" 4e-3 \"\n");
    row("quotes between blanks", "\"1\" \"-2.5\"\n\"3\"  4e-3\n");
    row("trailing commas", "1,-2.5,\n3,4e-3,\n");
    row("trailing semicolons and blanks", "1;-2.5; ;\n3;4e-3\n");
    row("signs", "+1,-2.5\n+3,+4e-3\n");
    row("typeset minus", "1,\u22122.5\n3,4e-3\n");

    const auto other = [](const char *name, const QByteArray &text, int columns, const QList<double> &values) {
        QTest::newRow(name) << text << columns << values;
    };
    other("one number", "7", 1, {7.0});
    other("one column", "x\n7\n8\n", 1, {7.0, 8.0});
    other("one row", "7 8 9", 3, {7.0, 8.0, 9.0});
    other("too small for a double", "1e-400;-1,5e-400\n", 2, {0.0, -0.0});
    other("a header of one cell decides for decimal commas", "voltage\n1,5\n2,25\n", 1, {1.5, 2.25});
    other("a header of two decides for commas", "a,b\n1,5\n2,25\n", 2, {1.0, 5.0, 2.0, 25.0});
    other("three numbers a row are no thousands", "255,128,100\n100,200,300\n", 3, {255.0, 128.0, 100.0, 100.0, 200.0, 300.0});
    other("English thousands", "a,b\n\"1,234.5\",2\n\"12,000\",3\n", 2, {1234.5, 2.0, 12000.0, 3.0});
    other("English thousands decided elsewhere", "\"1,234\",0.5\n\"12,000\",1.5\n", 2, {1234.0, 0.5, 12000.0, 1.5});
    other("English thousands in one column", "1,234.5\n12.5\n1,234,567.8\n", 1, {1234.5, 12.5, 1234567.8});
    other("German thousands", "1.234,5;2\n3;1.000.000\n", 2, {1234.5, 2.0, 3.0, 1e6});
    other("French thousands", "1 234,5;2\n3;4\n", 2, {1234.5, 2.0, 3.0, 4.0});
    other("narrow blanks part thousands", "1\u202F234,5;2\n3;4\n", 2, {1234.5, 2.0, 3.0, 4.0});
    other("Swiss thousands", "1'234.5;2\n3;4\n", 2, {1234.5, 2.0, 3.0, 4.0});
    other("Indian thousands", "a;b\n12,34,567.5;1\n2;3\n", 2, {1234567.5, 1.0, 2.0, 3.0});
    other("English thousands in quotes, all of three digits", "a,b\n\"1,234\",2\n\"12,500\",3\n", 2, {1234.0, 2.0, 12500.0, 3.0});
    other("English thousands in quotes beside small numbers", "a,b\n\"1,234\",2\n900,3\n", 2, {1234.0, 2.0, 900.0, 3.0});
    other("an empty column at the left", "\t1\t2.5\n\t3\t4.5\n", 2, {1.0, 2.5, 3.0, 4.5});
    other("exponents go with decimal marks", "1.234E+03;2.500E-01\n", 2, {1234.0, 0.25});
    other("blanks behind commas", "3, 7\n5, 4\n", 2, {3.0, 7.0, 5.0, 4.0});
    other("whole numbers between blanks beside decimal commas", "0,5 100\n0,7 200\n", 2, {0.5, 100.0, 0.7, 200.0});
    other("a header of two words", "a b\n100 200\n300 400\n", 2, {100.0, 200.0, 300.0, 400.0});
    other("a header with a number over whole numbers", "dose,10\n0,5\n1,7\n2,9\n", 2, {0.0, 5.0, 1.0, 7.0, 2.0, 9.0});
    other("a matrix as NumPy saves it", "1.000000000000000000e+00 2.000000000000000000e+00\n3.5 4\n", 2, {1.0, 2.0, 3.5, 4.0});
    other("a byte order mark twice", "\xEF\xBB\xBF\xEF\xBB\xBF" "1.5,2\n3,4\n", 2, {1.5, 2.0, 3.0, 4.0});
    other("hard blanks around numbers", "\u00A01,5;2\u202F\n3;4\n", 2, {1.5, 2.0, 3.0, 4.0});
    other("classes in per cent", "25%;50%\n0,5;1,5\n2;3\n", 2, {0.5, 1.5, 2.0, 3.0});
    other("a quote in a comment", "# \"hello\n1,2.5\n3,4.5\n# world\"\n5,6.5\n", 2, {1.0, 2.5, 3.0, 4.5, 5.0, 6.5});
    other("a group above the names", ",Group A,Report\nx,a,b\n3,0.5,7\n3,2.5,9\n", 3, {3.0, 0.5, 7.0, 3.0, 2.5, 9.0});
    other("settings above the table", "Serial,12345\nRange,5\nx,y,z\n3,0.5,7\n3,2.5,9\n", 3, {3.0, 0.5, 7.0, 3.0, 2.5, 9.0});
    other("separators at the end of data alone", "t;a\n1;2,5;\n5;3,5;\n", 2, {1.0, 2.5, 5.0, 3.5});
    other("three decimals between tabs", "1.234\t2.500\n5.432\t6.543\n", 2, {1.234, 2.5, 5.432, 6.543});
    other("three decimals alone", "1.234\n5.432\n", 1, {1.234, 5.432});
    other("three decimals after commas", "1,234;2,500\n", 2, {1.234, 2.5});
    other("a column that counts and has a name", "time;value\n0;1,5\n1;2,5\n2;3,5\n", 2, {0.0, 1.5, 1.0, 2.5, 2.0, 3.5});
    other("a header that counts over whole numbers", "0;1;2;3\n255;0;17;3\n1;1;2;2\n", 4, {255.0, 0.0, 17.0, 3.0, 1.0, 1.0, 2.0, 2.0});
}

void TestTableReading::tables()
{
    QFETCH(QByteArray, text);
    QFETCH(int, columns);
    QFETCH(QList<double>, values);
    const Reading reading = readingOf(text);
    QCOMPARE(reading.finding.problem, TableProblem::None);
    QCOMPARE(QString::fromStdString(doubtText(reading.finding, untranslated())), QString());
    QCOMPARE(reading.numbers.problem, NumbersProblem::None);
    QCOMPARE(reading.numbers.columns, static_cast<std::size_t>(columns));
    QCOMPARE(reading.numbers.rows * reading.numbers.columns, reading.numbers.values.size());
    QVERIFY(std::ranges::equal(reading.numbers.values, values));
    QCOMPARE(actiscope::leftOut(reading), QString());
}

void TestTableReading::leftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QString>("without");
    const auto row = [](const char *name, const QByteArray &text, const QList<double> &values, const char *without) {
        QTest::newRow(name) << text << values << QString::fromUtf8(without);
    };
    row("text between commas, beside decimal commas", "Berlin, Mitte;0,5\nBonn, Beuel;1,5\n", {0.5, 1.5}, "column 1 (text)");
    row("dates", "day,a\n2024-01-31,0.5\n2024-02-01,1.5\n", {0.5, 1.5}, "“day” (dates)");
    row("dates and times", "2024-01-31 12:00;0,5\n2024-01-31 13:00;0,75\n", {0.5, 0.75}, "column 1 (dates)");
    row("German dates", "31.1.2024;0,5\n1.2.2024;0,75\n", {0.5, 0.75}, "column 1 (dates)");
    row("years above numbers", "country,2019,2020\nDE,1.5,2.5\nFR,2.5,3.5\n", {1.5, 2.5, 2.5, 3.5}, "“country” (text)");
    row("names of rows, as R has them", "\"a\" \"b\"\n\"u\" 0.5 1.5\n\"v\" 0.7 2\n", {0.5, 1.5, 0.7, 2.0}, "column 1 (text)");
    row("numbers of rows, as R has them", "\"a\" \"b\"\n\"1\" 0.5 1.5\n\"2\" 0.7 2\n", {0.5, 1.5, 0.7, 2.0}, "the index");
    row("an index out of order", ",a\n17,0.5\n3,1.5\n", {0.5, 1.5}, "the index");
    row("an index with a name", "id;a\n1;0,5\n2;1,5\n", {0.5, 1.5}, "the index");
    row("an empty column between", "a,b,c\n1.5,,2\n3,,4\n", {1.5, 2.0, 3.0, 4.0}, "“b” (empty)");
    row("words for gaps", "a b\n1.5 NA\n2.5 n/a\n3.5 -\n4.5 NaN\n5.5 null\n6.5 7\n8.5 #N/A\n9.5 10\n1 2\n1 3\n1 4\n1 5\n",
        {6.5, 7.0, 9.5, 10.0, 1.0, 2.0, 1.0, 3.0, 1.0, 4.0, 1.0, 5.0}, "6 rows with gaps");
    row("a column for notes", "a,b,note\n1.5,2,\n2.5,3,\n3.5,4,7\n", {1.5, 2.0, 2.5, 3.0, 3.5, 4.0}, "“note” (mostly empty)");
    row("addresses between commas", "ip,n\n192.168.100.200,15\n192.168.100.201,22\n", {15.0, 22.0}, "“ip” (text)");
    row("times and marks", "Time,Score,How old?\n1/31/2024 12:00:05,8 / 10,25\n2/1/2024 9:01:00,5 / 10,31\n", {25.0, 31.0},
        "“Time” (dates), “Score” (text)");
    row("a last character that is cut off", "a;b\n\u22121,5;2\n2,5;3\n\xE2\x82", {-1.5, 2.0, 2.5, 3.0}, "row 4 with “��”");
    row("a gap, then words, then cells", "0.5,1\n0.6,\n0.7,x\n1.8,5,6\n0.9,2\n1.9,3\n1.7,4\n", {0.5, 1.0, 0.9, 2.0, 1.9, 3.0, 1.7, 4.0},
        "3 rows with gaps, words or too many cells, such as “x” in row 3");
    row("a row that is commented out", "1.5,2\n#3,4\n5,6\n", {1.5, 2.0, 5.0, 6.0}, "1 row commented out");
    row("years behind words, whole", "name,code,1960,1961\nX,AB,15,25\nY,CD,35,4500\n", {15.0, 25.0, 35.0, 4500.0},
        "“name” (text), “code” (text)");
    row("labels and pixels", "label,1,2,3\ncat,0,255,17\ndog,3,4,5\n", {0.0, 255.0, 17.0, 3.0, 4.0, 5.0}, "“label” (text)");
    row("errors of a spreadsheet", "code,a,b\n#N/A,1.5,2\nX,2.5,3\n", {1.5, 2.0, 2.5, 3.0}, "“code” (text)");
    row("tags", "tag,count\n#a,15\n#b,22\nplain,7\n", {15.0, 22.0, 7.0}, "“tag” (text)");
    row("addresses", "ip;n\n192.168.100.200;15\n10.100.100.7;16\n", {15.0, 16.0}, "“ip” (text)");
    row("colours between blanks", "0.5 #ff0000 0.7\n1.5 #00ff00 0.8\n", {0.5, 0.7, 1.5, 0.8}, "column 2 (text)");
    row("words between lists of numbers", "name;x;y\nA;1.5;2.5\nB;3.5;4,5\nC;3.5;4.5\n", {1.5, 2.5, 3.5, 4.5}, 
        "“name” (text), row 3 with “4,5”");
    row("an empty cell", "a,b\n1.5,\n2.5,3\n", {2.5, 3.0}, "1 row with gaps");
    row("a row that is too short", "a,b,c\n1.5,2,3\n4,5\n", {1.5, 2.0, 3.0}, "1 row with gaps");
    row("a row that is too long", "a,b\n1.5,2\n3,4,5\n6,7\n", {1.5, 2.0, 6.0, 7.0}, "row 3 with too many cells");
    row("a stray word", "1.5,2\n3,abc\n4,5\n", {1.5, 2.0, 4.0, 5.0}, "row 2 with “abc”");
    row("an infinite number", "1.5,2\n3,-inf\n4,1e999\n5,6\n", {1.5, 2.0, 5.0, 6.0}, "2 rows with gaps, words or too many cells, such as “-inf” in row 2");
    row("a sum below", "a,b\n1.5,2\n3,4\nTotal,6\n", {1.5, 2.0, 3.0, 4.0}, "row 4 with “Total”");
    row("per cents", "5%,1.5\n6%,2.5\n", {1.5, 2.5}, "column 1 (text)");
    row("a quote that is not closed", "1.5,2\n3,\"4\n5,6\n", {1.5, 2.0, 5.0, 6.0}, "row 2 with “\"4”");
    row("many columns", "a,b,c,d,e,f,g\nx,x,x,x,x,x,1\ny,y,y,y,y,y,2\n", {1.0, 2.0},
        "“a” (text), “b” (text), “c” (text), “d” (text), 2 more columns");
}

void TestTableReading::leftOut()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<double>, values);
    QFETCH(QString, without);
    const Reading reading = readingOf(text);
    QCOMPARE(reading.finding.problem, TableProblem::None);
    QCOMPARE(reading.finding.doubt, TableDoubt::None);
    QVERIFY(std::ranges::equal(reading.numbers.values, values));
    QCOMPARE(actiscope::leftOut(reading), without);
}

void TestTableReading::names_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("header") << QByteArray("a,b c\n1.5,2\n") << QStringList{"a", "b c"};
    QTest::newRow("quotes in quotes") << QByteArray("\"a \"\"b\"\"\",c\n1.5,2\n") << QStringList{"a \"b\"", "c"};
    QTest::newRow("units") << QByteArray("a;b\nkg;cm\n1;2,5\n") << QStringList{"a", "b"};
    QTest::newRow("title") << QByteArray("Measured, today, by me\na,b\n1.5,2\n") << QStringList{"a", "b"};
    QTest::newRow("comment") << QByteArray("# by hand\n# a b\n1.5 2\n") << QStringList{"a", "b"};
    QTest::newRow("R") << QByteArray("\"a\"\t\"b\"\n\"1\"\t0.5\t1.5\n") << QStringList{"", "a", "b"};
    QTest::newRow("group") << QByteArray(",Group A,\nx,a,b\n3.5,2,7\n") << QStringList{"x", "a", "b"};
    QTest::newRow("long") << QByteArray(5000, 'x') + "\n1.5\n" << QStringList{QString(200, 'x')};
    QTest::newRow("none") << QByteArray("1.5,2\n3,4\n") << QStringList{"", ""};
    QTest::newRow("a mark of comments as a name") << QByteArray("#,a\n1,2.5\n2,3.5\n") << QStringList{"#", "a"};
}

void TestTableReading::names()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, names);
    const Reading reading = readingOf(text);
    QStringList found;
    for (const TableColumn &column : reading.finding.survey.columns)
        found << QString::fromStdString(column.name);
    QCOMPARE(found, names);
}

QTEST_GUILESS_MAIN(TestTableReading)
#include "tst_tablereading.moc"
