#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

bool isChinese(const QByteArray &text)
{
    const QString all = QString::fromUtf8(text);
    return std::any_of(all.begin(), all.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Runs the program as where the system has that locale, which need not be installed.
Answer runIn(const QByteArray &locale, const QStringList &arguments)
{
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", locale);
    const Answer answer = runProgram(arguments);
    qputenv("LC_ALL", before);
    return answer;
}

/// Runs the program as on a Chinese system.
Answer runInChinese(const QStringList &arguments)
{
    return runIn("zh_CN.UTF-8", arguments);
}

} // namespace

/// Which language the command line speaks, and which its pictures.
class TestCommandLanguage : public QObject
{
    Q_OBJECT

private slots:
    void pictureHasItsLanguage_data();
    void pictureHasItsLanguage();
    void tableHasNone();
    void messagesFollowTheSystem();
    void outputFollowsNothing_data();
    void outputFollowsNothing();
    void saysNothingOfTheLocale_data();
    void saysNothingOfTheLocale();

private:
    QStringList command(const QString &fileName, const QStringList &options = {}) const
    {
        return QStringList{"export", "--functions", "relu,gelu", "--output", m_folder.filePath(fileName)} + options;
    }
    QByteArray content(const QString &fileName) const
    {
        QFile file(m_folder.filePath(fileName));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestCommandLanguage::pictureHasItsLanguage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("not given") << QStringList{} << false;
    QTest::newRow("en") << QStringList{"--language", "en"} << false;
    QTest::newRow("zh_CN") << QStringList{"--language", "zh_CN"} << true;
}

void TestCommandLanguage::pictureHasItsLanguage()
{
    QFETCH(QStringList, options);
    QFETCH(bool, chinese);
    const Answer answer = runProgram(command("here.svg", options));
    QCOMPARE(answer.errors, QByteArray());
    QCOMPARE(answer.status, 0);
    QCOMPARE(isChinese(content("here.svg")), chinese);
    // The same file wherever it is made.
    QCOMPARE(runInChinese(command("there.svg", options)).status, 0);
    QCOMPARE(content("there.svg"), content("here.svg"));
}

void TestCommandLanguage::tableHasNone()
{
    QCOMPARE(runProgram(command("english.csv")).status, 0);
    QCOMPARE(runProgram(command("chinese.csv", {"--language", "zh_CN"})).status, 0);
    QVERIFY(content("english.csv").startsWith("chart,function,piece,x,y\n"));
    QCOMPARE(content("chinese.csv"), content("english.csv"));
}

void TestCommandLanguage::messagesFollowTheSystem()
{
    const QStringList wrong = command("a.svg", {"--theme", "blue"});
    const Answer english = runProgram(wrong);
    const Answer chinese = runInChinese(wrong);
    QCOMPARE(chinese.status, english.status);
    QVERIFY(!isChinese(english.errors));
    QVERIFY(isChinese(chinese.errors));
    QVERIFY(saysOneLineWith(chinese, "'blue'"));
    QVERIFY(isChinese(runInChinese({"--help"}).output));
    QVERIFY(isChinese(runInChinese({"export", "--help"}).output));
    QVERIFY(!isChinese(runProgram({"--help"}).output));
}

void TestCommandLanguage::outputFollowsNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("version") << QStringList{"--version"};
    QTest::newRow("list") << QStringList{"list"};
    QTest::newRow("list as JSON") << QStringList{"list", "--json"};
    QTest::newRow("eval") << QStringList{"eval", "gelu"};
    QTest::newRow("eval as JSON") << QStringList{"eval", "gelu", "--x", "0.5,nan", "--format", "json"};
    QTest::newRow("layer") << QStringList{"layer", "elu", "--weight", "0.5", "--x", "-1.5,2"};
}

void TestCommandLanguage::outputFollowsNothing()
{
    QFETCH(QStringList, arguments);
    const Answer english = runProgram(arguments);
    const Answer chinese = runInChinese(arguments);
    QCOMPARE(chinese.status, 0);
    QCOMPARE(chinese.errors, QByteArray());
    QCOMPARE(chinese.output, english.output);
}

void TestCommandLanguage::saysNothingOfTheLocale_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("none") << QByteArray("C") << false;
    QTest::newRow("English, not UTF-8") << QByteArray("en_US.ISO-8859-1") << false;
    QTest::newRow("Chinese, not UTF-8") << QByteArray("zh_CN.GB18030") << true;
    QTest::newRow("not there") << QByteArray("zh_CN.UTF-8@nowhere") << true;
}

/// Qt depends on UTF-8 and says so in several lines, which a script would take for a failure.
void TestCommandLanguage::saysNothingOfTheLocale()
{
    QFETCH(QByteArray, locale);
    QFETCH(bool, chinese);
    for (const QStringList &arguments :
         {QStringList{"--help"}, QStringList{"list"}, QStringList{"eval", "gelu", "--x", "0.5"}, command("a.svg"),
          command("a.svg", {"--language", "zh_CN"})}) {
        const Answer answer = runIn(locale, arguments);
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(answer.status, 0);
    }
    for (const QStringList &wrong : {command("a.svg", {"--theme", "blue"}), QStringList{m_folder.filePath("blue.actiscope")}}) {
        const Answer answer = runIn(locale, wrong);
        QCOMPARE(answer.status, 2);
        QVERIFY2(saysOneLineWith(answer, "blue"), answer.errors.constData());
        QCOMPARE(isChinese(answer.errors), chinese);
    }
}

QTEST_GUILESS_MAIN(TestCommandLanguage)
#include "tst_commandlanguage.moc"
