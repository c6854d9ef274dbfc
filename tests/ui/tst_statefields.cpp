// Walks the table of fields where files and controls meet it: each is saved and read, set by a line, and has its control.

#include "tests/core/changedfield.h"
#include "ui/binding/sceneentry.h"
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

QTEST_MAIN(TestStateFields)
#include "tst_statefields.moc"
