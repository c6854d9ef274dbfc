// The state where files and controls meet it: each field of the table is saved and read, set by a line, and has its
// control; parameters and functions of people's own are read, mended or refused.

#include "core/state/ownfunctions.h"
#include "tests/core/changedfield.h"
#include "ui/binding/sceneentry.h"
#include "ui/file/sessionfile.h"
#include "ui/file/statejson.h"
#include "ui/model/languagechoice.h"
#include "ui/model/statemodel.h"

#include <QJsonDocument>
#include <QTest>

using namespace actiscope;

namespace {

/// A value as a session has it.
QString jsonOf(const Field &field, double value)
{
    if (field.kind == FieldKind::Switch)
        return value != 0.0 ? QStringLiteral("true") : QStringLiteral("false");
    if (field.kind != FieldKind::Word)
        return QString::number(value, 'g', 17);
    const auto word = std::find_if(field.words.begin(), field.words.end(),
                                   [&](const EnumWord &known) { return known.value == static_cast<int>(value); });
    return u'"' + QString::fromUtf8(word->word) + u'"';
}

} // namespace

class TestStateFields : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(Language::English); }

    void isSaved_data() { fieldRows(); }
    void isSaved();
    void isSetByALine_data() { fieldRows(); }
    void isSetByALine();
    void wrongKindIsRefused_data() { fieldRows(); }
    void wrongKindIsRefused();
    void hasItsSlider_data() { fieldRows(); }
    void hasItsSlider();
    void isCalledSomethingInChinese_data() { fieldRows(); }
    void isCalledSomethingInChinese();
    void wrongParametersAreMended_data();
    void wrongParametersAreMended();
    void onlyOwnFunctionsRaiseTheVersion();
    void ownFunctionsGetStyles();
    void ownFunctionsAreRead_data();
    void ownFunctionsAreRead();

private:
    static void fieldRows()
    {
        QTest::addColumn<QString>("path");
        for (const Field &field : fields())
            QTest::newRow(std::string(field.path).c_str()) << QString::fromUtf8(field.path);
    }
    static const Field &field()
    {
        QFETCH(const QString, path);
        return fieldAt(path.toStdString());
    }
};

void TestStateFields::isSaved()
{
    const State state = changed(field()).first;
    QVERIFY(state != State());
    const QByteArray saved = QJsonDocument(stateJson(state)).toJson();
    State read;
    QString error;
    QVERIFY2(applyStateJson(read, QJsonDocument::fromJson(saved).object(), &error, true), qPrintable(error));
    QVERIFY(read == state);
}

void TestStateFields::isSetByALine()
{
    const auto [state, value] = changed(field());
    State read;
    QString error;
    QVERIFY2(applyStateLine(read, QString::fromUtf8(field().path), jsonOf(field(), value), &error), qPrintable(error));
    QVERIFY(read == state);
}

/// The message names the field, and the words where there are some; the state stays as it was.
void TestStateFields::wrongKindIsRefused()
{
    State state;
    QString error;
    QVERIFY(!applyStateLine(state, QString::fromUtf8(field().path), QStringLiteral("[1, 2]"), &error));
    QVERIFY2(error.contains(QString::fromUtf8(field().path)), qPrintable(error));
    QVERIFY(state == State());
    if (field().kind != FieldKind::Word)
        return;
    error.clear();
    QVERIFY(!applyStateLine(state, QString::fromUtf8(field().path), QStringLiteral("\"nobody knows\""), &error));
    for (const EnumWord &word : field().words)
        QVERIFY2(error.contains(QString::fromUtf8(word.word)), qPrintable(error));
    QVERIFY(state == State());
}

void TestStateFields::hasItsSlider()
{
    if (!field().isNumeric() || !field().name)
        return;
    const auto [state, value] = changed(field());
    StateModel model;
    const NumberEntry entry = field().isControl() ? *entryOf(std::string(field().path), &model) : entryOf(field());
    const SliderSpec spec = entry.spec();
    QVERIFY(!spec.name.isEmpty());
    QVERIFY(spec.minimum < spec.maximum);
    QCOMPARE(entry.get(state), value);
    model.edit(spec.name, [&, wanted = value](State &next) { entry.set(next, wanted); }, entry.key);
    QVERIFY(model.state() == state);
    model.undo();
    QVERIFY(model.state() == State());
}

void TestStateFields::isCalledSomethingInChinese()
{
    if (!field().name)
        return;
    const QString english = nameOf(field());
    const QString tip = field().toolTip ? toolTipOf(field()) : QString();
    applyLanguage(Language::Chinese);
    QVERIFY(!nameOf(field()).isEmpty());
    QVERIFY2(nameOf(field()) != english || english.size() <= 1, qPrintable(english));
    QVERIFY2(tip.isEmpty() || toolTipOf(field()) != tip, qPrintable(tip));
}

/// Old ones may hold what is refused since; they open, and it is said.
void TestStateFields::wrongParametersAreMended_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("function");
    QTest::addColumn<QList<double>>("mended");
    QTest::addColumn<QString>("said");
    QTest::newRow("in order") << QByteArray(R"({"hardtanh": {"max_val": -2, "min_val": -3}})") << "hardtanh" << QList<double>{-3.0, -2.0} << "";
    QTest::newRow("the wrong way") << QByteArray(R"({"hardtanh": {"max_val": -1, "min_val": 2}})") << "hardtanh"
                                   << QList<double>{-1.0, 2.0} << "min_val of hardtanh is 2 and max_val is -1";
    QTest::newRow("equal") << QByteArray(R"({"hardtanh": {"max_val": 1, "min_val": 1}})") << "hardtanh"
                           << QList<double>{1.0, 1.001} << "right would be a min_val below max_val";
    QTest::newRow("beyond") << QByteArray(R"({"elu": {"alpha": 1000}})") << "elu" << QList<double>{100.0}
                            << "alpha of elu cannot be 1000; right would be a number from 0.01 to 100";
}

void TestStateFields::wrongParametersAreMended()
{
    QFETCH(QByteArray, given);
    QFETCH(QString, function);
    QFETCH(QList<double>, mended);
    QFETCH(QString, said);
    const QByteArray state = R"({"parameters": )" + given + "}";
    QString error;
    const auto session = sessionFromJson(R"({"format": "actiscope-session", "version": 1, "state": )" + state + "}", &error);
    QVERIFY2(session, qPrintable(error));
    QVERIFY2(said.isEmpty() ? error.isEmpty() : error.contains(said), qPrintable(error));
    QVERIFY(session->state.parameters.at(function.toStdString()) == Parameters(mended.begin(), mended.end()));
    // A lesson and the command line are refused what is wrong.
    State read;
    QCOMPARE(applyStateJson(read, QJsonDocument::fromJson(state).object(), &error, true), said.isEmpty());
    QVERIFY2(error.contains(said), qPrintable(error));
    QVERIFY(said.isEmpty() || read == State());
}

/// Files without functions of people's own stay what older programs open.
void TestStateFields::onlyOwnFunctionsRaiseTheVersion()
{
    State state;
    QVERIFY(sessionJson({state, {}}).contains("\"version\": 1") && !sessionJson({state, {}}).contains("\"own\""));
    addOwnFunction(state, "x*sigmoid(b*x)", "swoosh");
    QVERIFY(sessionJson({state, {}}).contains("\"version\": 2"));
}

void TestStateFields::ownFunctionsGetStyles()
{
    QByteArray own;
    for (int i = 1; i <= ownSlots + 2; ++i)
        own += (i > 1 ? ", " : "") + QByteArray(R"({"id": "own_)") + QByteArray::number(i) + R"(", "formula": "x"})";
    QString error;
    const auto session = sessionFromJson(R"({"format": "actiscope-session", "version": 2, "state": {"own": [)" + own + "]}}", &error);
    QVERIFY2(session && error.isEmpty(), qPrintable(error));
    for (int i = 0; i < ownSlots + 2; ++i)
        QCOMPARE(session->state.own[static_cast<std::size_t>(i)].style, i % ownSlots);
}

void TestStateFields::ownFunctionsAreRead_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("left");   ///< ids and names; "refused" if nothing is read
    QTest::addColumn<QString>("said");
    const QByteArray a = R"({"id": "own_1", "name": "a", "formula": "b*x"})";
    const QByteArray none;
    QTest::newRow("one") << a << QByteArray(R"(, "functions": ["own_1", "relu"], "selected": "own_1", "parameters": {"own_1": {"b": 2}})") << "own_1 a" << "";
    QTest::newRow("by name") << a << QByteArray(R"(, "functions": ["a"], "selected": "a", "parameters": {"a": {"b": 2}})") << "own_1 a" << "";
    QTest::newRow("later fields") << QByteArray(R"({"id": "own_4", "formula": "x", "later": [1]})") << none << "own_4 " << "";
    QTest::newRow("cannot be read") << a + QByteArray(R"(, {"id": "own_2", "name": "bad", "formula": "2*"})")
                                    << QByteArray(R"(, "functions": ["own_2"], "selected": "own_2", "parameters": {"own_2": {"q": 1}})") << "own_1 a"
                                    << "“bad” cannot be read and is left out";
    QTest::newRow("circle") << QByteArray(R"f({"id": "own_1", "name": "p", "formula": "q(x)"}, {"id": "own_2", "name": "q", "formula": "p(x)"})f")
                            << none << "" << "made of itself";
    QTest::newRow("name that is a built-in's") << QByteArray(R"({"id": "own_1", "name": "relu", "formula": "x"})") << none << "own_1 "
                                               << "own_1 loses its name. “relu” means something else";
    QTest::newRow("beyond limits") << QByteArray(R"({"id": "own_1", "formula": "b*x", "parameters": [{"id": "b", "default": 1e9}]})") << none
                                   << "own_1 " << "has parameters";
    QTest::newRow("no list") << QByteArray("1}, {") << none << "refused" << "It cannot be read from line";
    QTest::newRow("no id") << QByteArray(R"({"formula": "x"})") << none << "refused" << "“own” has to give each function an \"id\" as own_1";
    QTest::newRow("wrong id") << QByteArray(R"({"id": "relu", "formula": "x"})") << none << "refused" << "an \"id\" as own_1";
    QTest::newRow("one id twice") << a + ", " + a << none << "refused" << "has two functions own_1";
    QTest::newRow("no formula") << QByteArray(R"({"id": "own_1"})") << none << "refused" << "has to give own_1 a \"formula\"";
    QTest::newRow("formula without end") << R"({"id": "own_1", "formula": "x)" + QByteArray(20'000, ' ') + "\"}" << none << "refused" << "at most 10000 bytes";
    QTest::newRow("wrong style") << QByteArray(R"({"id": "own_1", "formula": "x", "style": 12})") << none << "refused" << "a whole number from 0 to 11";
    QTest::newRow("parameter without id") << QByteArray(R"({"id": "own_1", "formula": "b*x", "parameters": [{"default": 1}]})") << none << "refused"
                                          << "a parameter without an \"id\"";
    QTest::newRow("word as a number") << QByteArray(R"({"id": "own_1", "formula": "b*x", "parameters": [{"id": "b", "default": "1"}]})") << none
                                      << "refused" << "a number as “default”";
    QTest::newRow("unknown function") << a << QByteArray(R"(, "functions": ["own_2"])") << "refused" << "“own_2”, which is no function";
    QByteArrayList many;
    for (int i = 1; i <= 101; ++i)
        many << "{\"id\": \"own_" + QByteArray::number(i) + "\", \"formula\": \"x\"}";
    QTest::newRow("101") << many.join(',') << none << "refused" << "a list of at most 100 functions";
}

void TestStateFields::ownFunctionsAreRead()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, rest);
    QFETCH(QString, left);
    QFETCH(QString, said);
    QString error;
    const auto session = sessionFromJson(R"({"format": "actiscope-session", "version": 2, "state": {"own": [)" + own + ']' + rest + "}}", &error);
    QCOMPARE(!session, left == QStringLiteral("refused"));
    QVERIFY2(said.isEmpty() ? error.isEmpty() : error.contains(said), qPrintable(error));
    if (!session)
        return;
    QStringList found;
    for (const CustomFunction &function : session->state.own)
        found << QString::fromStdString(function.id + ' ' + function.name);
    QCOMPARE(found.join(QLatin1String(", ")), left);
    QVERIFY(repaired(session->state) == session->state);
    if (rest.contains("\"b\": 2")) {
        QCOMPARE(session->state.parameters.at("own_1"), Parameters{2.0});
        QCOMPARE(session->state.selected, std::string("own_1"));
    }
}

QTEST_MAIN(TestStateFields)
#include "tst_statefields.moc"
