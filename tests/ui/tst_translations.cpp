// The list of texts is that of the program, and each has a translation that fits.

#include "tests/ui/translations.h"

#include <QDirIterator>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
