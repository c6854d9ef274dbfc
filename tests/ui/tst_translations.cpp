// The list of texts is that of the program, and each has a translation that fits.

#include "tests/ui/translations.h"

#include <QDirIterator>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace actiscope;

namespace {

/// The letter with Alt that chooses something; empty for running text.
QString mnemonicOf(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&([A-Za-z0-9])"));
    return text.contains(u'<') ? QString() : mnemonic.match(text).captured(1).toLower();
}

QByteArray shown(const Message &message)
{
    return (message.context + QStringLiteral(": “") + message.source + QStringLiteral("” → “") + message.translation
            + QStringLiteral("”")).toUtf8();
}

QSet<QString> sourcesOf(const QList<Message> &messages)
{
    QSet<QString> sources;
    for (const Message &message : messages)
        sources.insert(message.context + QStringLiteral(": ") + message.source);
    return sources;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsTranslated();
    void placesAgree();
    void mnemonicsAreKept();
    void endsAgree();
    void everyTextIsListed();
    void noTextIsHiddenFromTheList();
    void oneTermForOneThing_data();
    void oneTermForOneThing();
    void notesOfSourcesAreTranslated();
};

void TestTranslations::everyTextIsTranslated()
{
    const QList<Message> messages = chineseMessages();
    QVERIFY(messages.size() > 700);
    QStringList missing;
    for (const Message &message : messages) {
        if (!message.finished || message.translation.isEmpty())
            missing << QString::fromUtf8(shown(message));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::placesAgree()
{
    for (const Message &message : chineseMessages())
        QVERIFY2(placeholders(message.source) == placeholders(message.translation), shown(message));
}

void TestTranslations::mnemonicsAreKept()
{
    for (const Message &message : chineseMessages())
        QVERIFY2(mnemonicOf(message.source).isEmpty() == mnemonicOf(message.translation).isEmpty(), shown(message));
}

/// Texts that are put together need their blanks and line breaks. Chinese commas and colons bring their blank with them.
void TestTranslations::endsAgree()
{
    const auto edge = [](const QString &text, qsizetype at) { return text.at(at).isSpace() ? text.at(at) : QChar(); };
    for (const Message &message : chineseMessages()) {
        const QString &source = message.source;
        const QString &translation = message.translation;
        if (source.isEmpty() || translation.isEmpty())
            continue;
        QVERIFY2(edge(source, 0) == edge(translation, 0), shown(message));
        const bool bringsBlank = source.endsWith(u' ') && QStringLiteral("、，；：").contains(translation.back());
        QVERIFY2(bringsBlank || edge(source, source.size() - 1) == edge(translation, translation.size() - 1),
                 shown(message));
    }
}

void TestTranslations::everyTextIsListed()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("actiscope_zh_CN.ts"));
    const QString list = QStringLiteral(ACTISCOPE_SOURCE "/resources/translations/actiscope_zh_CN.ts");
    QVERIFY(QFile::copy(list, copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(ACTISCOPE_SOURCE));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(ACTISCOPE_LUPDATE),
                  QStringLiteral(ACTISCOPE_LUPDATE_OPTIONS).split(u' ')
                      + QStringList{QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                    QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAll());

    const QSet<QString> listed = sourcesOf(messagesOf(list));
    const QSet<QString> present = sourcesOf(messagesOf(copy));
    // If this fails, build the target actiscope_texts, and translate what is new.
    QVERIFY2(listed.contains(present), qPrintable(QStringList((present - listed).values()).join(u'\n')));
    QVERIFY2(present.contains(listed), qPrintable(QStringList((listed - present).values()).join(u'\n')));
}

/// The program that lists texts passes over one that is marked inside a call that translates.
void TestTranslations::noTextIsHiddenFromTheList()
{
    static const QRegularExpression hidden(QStringLiteral("translated?\\(\\s*\"\\w+\",\\s*ACTISCOPE_TEXT"));
    int files = 0;
    for (const char *folder : {"/core", "/ui", "/app"}) {
        QDirIterator sources(QStringLiteral(ACTISCOPE_SOURCE) + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!hidden.match(QString::fromUtf8(file.readAll())).hasMatch(), qPrintable(file.fileName()));
            ++files;
        }
    }
    QVERIFY(files > 200);
}

namespace {

/// What no Chinese text says, and what it says in its place.
struct Term {
    const char *banned; ///< a regular expression
    const char *right;
};

constexpr Term terms[] = {
    {"选择器", "函数选择助手"},
    {"数字表格|数值表格", "数值表"},
    {"平滑", "光滑"},
    {"跳跃连接|捷径连接", "残差连接"},
    {"讲稿", "演示文稿"},
    {"物理信息网络", "物理信息神经网络"},
    {"复制图像", "复制图片"},
    {"常见问题", "会出什么问题"},
    {"整流", "ReLU 族, or 修正线性单元"},
    {"激发", "放电"},
    {"小缝|有缝", "泄漏"},
    {"平方 ReLU", "Squared ReLU"},
    {"数链", "单神经元链"},
    {"众数", "其他数: 众数 is a mode"},
    {"可观", "不可忽略, or 明显不为 0: 可观 is considerable"},
    {"很负", "绝对值很大的负数"},
    {"没有斜率", "斜率为 0"},
    {"份额", "0 与 1 之间的数, or 比例"},
    {"Sigmoid 下|ReLU 下", "用 Sigmoid 时"},
    {"(?<![一这])批(?!量|归一|数据)", "批量"},
    {"(?<!线性|倒数)单元(?!格)", "神经元: 单元 stands in the names of functions only"},
    {"(?<![专部热入])门(?!控)", "门控"},
    {"(?<![A-Za-z_.])sigmoid(?![A-Za-z_(])", "Sigmoid"},
    {"(?<![A-Za-z_.])softplus(?![A-Za-z_(])", "Softplus"},
    {"(?<![A-Za-z_.])softshrink(?![A-Za-z_(])", "Softshrink"},
    {"[Hh]ard (swish|sigmoid|tanh)|[Ss]oft (sign|shrink)", "Hardswish, as the chart names it"},
    {"[0-9}] %(?![0-9])", "% without a blank"},
    {"[\\x{4e00}-\\x{9fff}，。；：] (?=[\\x{4e00}-\\x{9fff}])", "no blank between two Chinese characters"},
};

/// The Chinese lines of the program's lessons, without their live numbers.
QStringList chineseOfLessons()
{
    static const QStringList all = [] {
        static const QRegularExpression number(QStringLiteral("\\{[^}]*\\}"));
        QStringList lines;
        QDirIterator lessons(QStringLiteral(ACTISCOPE_SOURCE "/resources/lessons"), {QStringLiteral("*.md")}, QDir::Files);
        while (lessons.hasNext()) {
            QFile file(lessons.next());
            if (!file.open(QIODevice::ReadOnly))
                return QStringList();
            bool chinese = false;
            for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                if (line.startsWith(QLatin1String("---")) || line.startsWith(QLatin1String("===")))
                    chinese = line == QLatin1String("--- zh_CN");
                else if (chinese || line.startsWith(QLatin1String("zh_CN: ")))
                    lines << line.replace(number, QStringLiteral("1"));
            }
        }
        return lines;
    }();
    return all;
}

QStringList faultsIn(const QString &chinese, const Term &term)
{
    const QRegularExpression banned(QString::fromUtf8(term.banned));
    QStringList faults;
    for (auto found = banned.globalMatch(chinese); found.hasNext();) {
        const auto match = found.next();
        faults << QStringLiteral("…%1… (right: %2)").arg(chinese.mid(std::max<qsizetype>(0, match.capturedStart() - 12), 30),
                                                        QString::fromUtf8(term.right));
    }
    return faults;
}

} // namespace

void TestTranslations::oneTermForOneThing_data()
{
    QTest::addColumn<int>("term");
    for (int i = 0; i < static_cast<int>(std::size(terms)); ++i) {
        QVERIFY2(QRegularExpression(QString::fromUtf8(terms[i].banned)).isValid(), terms[i].banned);
        QTest::newRow(terms[i].banned) << i;
    }
}

void TestTranslations::oneTermForOneThing()
{
    QFETCH(int, term);
    QVERIFY(chineseOfLessons().size() > 300);
    QStringList faults;
    for (const Message &message : chineseMessages())
        faults << faultsIn(message.translation, terms[term]);
    for (const QString &text : chineseOfLessons())
        faults << faultsIn(text, terms[term]);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/// Titles and places stay as they are; what the program says of a source is said in Chinese.
void TestTranslations::notesOfSourcesAreTranslated()
{
    static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    int notes = 0;
    for (const Message &message : chineseMessages()) {
        const bool isSource = message.source.contains(QLatin1String("arXiv:")) || message.source.contains(QLatin1String("pp. "))
            || message.source.contains(QLatin1String("thesis")) || message.source.contains(QLatin1String("manuscript"));
        if (!isSource)
            continue;
        ++notes;
        QVERIFY2(message.translation.contains(chinese), shown(message));
    }
    QVERIFY(notes >= 10);
    // Each that has a note is marked: in a record's source, words of ours stand in brackets or name the kind of paper.
    static const QRegularExpression unmarked(
        QStringLiteral("\\.source =\\s*(\"[^;{}]*(\\((?![A-Z]+LUs)|thesis|manuscript)[^;{}]*\")"),
        QRegularExpression::DotMatchesEverythingOption);
    for (const char *name : {"early", "rectified", "softrectified", "gated", "piecewise", "others"}) {
        QFile file(QStringLiteral(ACTISCOPE_SOURCE "/core/activation/catalogue/%1.cpp").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &record : QString::fromUtf8(file.readAll()).split(QStringLiteral(".latex ="))) {
            const auto match = unmarked.match(record);
            QVERIFY2(!match.hasMatch(), qPrintable(match.captured(1)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
