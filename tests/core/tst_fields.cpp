#include "tests/core/changedfield.h"

#include "core/lesson/expressiontables.h"
#include "core/state/deck.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/state/transition.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace actiscope;

/// Walks the table of fields: whatever one of them promises has to be true.
class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void pathsAndOptionsAreUnique();
    void keeps_data();
    void keeps();
    void repairs_data() { keeps_data(); }
    void repairs();
    void moves_data() { keeps_data(); }
    void moves();
    void isOffered_data() { keeps_data(); }
    void isOffered();
    void saysWhatItIs_data() { keeps_data(); }
    void saysWhatItIs();

private:
    static const Field &field() { return fieldAt(std::string(QTest::currentDataTag())); }
};

void FieldsTest::pathsAndOptionsAreUnique()
{
    std::set<std::string_view> paths, lessons;
    std::set<std::pair<std::string_view, int>> options; // two workspaces may share one
    for (const Field &field : fields()) {
        QVERIFY(paths.insert(field.path).second);
        QVERIFY(field.option.empty()
                || options.emplace(field.option, field.workspace ? static_cast<int>(*field.workspace) : -1).second);
        QVERIFY(field.lessonName.empty() || lessons.insert(field.lessonName).second);
        QCOMPARE(findField(field.path), &field);
    }
    QVERIFY(!findField("no.such.field"));
    QVERIFY(!findField(""));
}

void FieldsTest::keeps_data()
{
    QTest::addColumn<int>("dummy");
    for (const Field &field : fields())
        QTest::newRow(std::string(field.path).c_str()) << 0;
}

void FieldsTest::keeps()
{
    const auto [state, value] = changed(field());
    QVERIFY(value != defaultOf(field()));
    QVERIFY(state != State());
    QCOMPARE(field().get(repaired(state)), value);
    QVERIFY(repaired(state) == state);
}

void FieldsTest::repairs()
{
    const Field &field = this->field();
    if (field.kind == FieldKind::Switch)
        return; // which has no wrong value
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double wrong : {std::nan(""), infinity, -infinity, 1e9, -1e9}) {
        if (field.kind != FieldKind::Number && !(std::abs(wrong) < 2e9))
            continue; // an int cannot hold it
        State state;
        field.set(state, wrong);
        const State fine = repaired(state);
        const double value = field.get(fine);
        if (field.kind == FieldKind::Word)
            QVERIFY(std::any_of(field.words.begin(), field.words.end(), [&](const EnumWord &w) { return w.value == value; }));
        else
            QVERIFY(value >= field.least && value <= field.greatest);
        QVERIFY(repaired(fine) == fine);
    }
}

void FieldsTest::moves()
{
    const Field &field = this->field();
    const auto [to, value] = changed(field);
    const double halfway = field.get(between(State(), to, 0.5));
    if (field.moves)
        QCOMPARE(halfway, 0.5 * (defaultOf(field) + value));
    else
        QCOMPARE(halfway, value);
}

void FieldsTest::isOffered()
{
    const Field &field = this->field();
    const std::vector<std::string> keys = controlKeys(Functions::builtIn());
    QCOMPARE(std::find(keys.begin(), keys.end(), field.path) != keys.end(), field.isControl());
    if (field.isControl()) {
        QVERIFY(field.isNumeric());
        QVERIFY(field.sliderLeast < field.sliderGreatest);
    }
    if (!field.lessonName.empty()) {
        const auto names = nameEntries();
        QVERIFY(std::any_of(names.begin(), names.end(), [&](const auto &entry) { return entry.name == field.lessonName; }));
    }
}

void FieldsTest::saysWhatItIs()
{
    const Field &field = this->field();
    QVERIFY(!field.isControl() || (field.name && field.toolTip));
    if (field.kind == FieldKind::Word) {
        QVERIFY(field.words.size() > 1);
        std::set<std::string_view> words;
        for (const EnumWord &word : field.words)
            QVERIFY(words.insert(word.word).second);
    } else if (field.isNumeric()) {
        QVERIFY(field.least < field.greatest);
        QVERIFY(field.sliderLeast >= field.least && field.sliderGreatest <= field.greatest);
        QVERIFY(defaultOf(field) >= field.least && defaultOf(field) <= field.greatest);
    }
}

QTEST_APPLESS_MAIN(FieldsTest)

#include "tst_fields.moc"
