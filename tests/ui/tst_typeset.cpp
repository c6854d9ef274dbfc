#include "ui/typeset/formulapicture.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QTest>

#include "core/activation/catalogue/catalogue.h"
#include "core/expression/build.h"
#include "ui/typeset/brackets.h"
#include "ui/typeset/constructs.h"
#include "ui/typeset/typesetter.h"

using namespace actiscope;
using namespace actiscope::expression;
using namespace actiscope::typeset;
using Head = FormulaPicture::Head;

Q_DECLARE_METATYPE(actiscope::expression::Tree)

class TypesetTest : public QObject
{
    Q_OBJECT

private slots:
    void looksAsThePicturesOfTheBuiltIns_data();
    void looksAsThePicturesOfTheBuiltIns();
    void showsFormulasAsTheyWereRead_data();
    void showsFormulasAsTheyWereRead();
    void partsWhatWouldTouch();
    void speaksTheReadersLanguage();
    void setsFractionsAroundTheAxis();
    void bracketsCoverWhatTheyHold_data();
    void bracketsCoverWhatTheyHold();
    void nothingOverlaps();
    void breaksIntoLinesWithoutLoss_data();
    void breaksIntoLinesWithoutLoss();
    void continuesProductsWithADot();
    void shortensWhatCannotBreak();
    void isBoundedForHugeTrees_data();
    void isBoundedForHugeTrees();
    void hasLettersOfEveryScript();
};

namespace {

Tree num(double value)
{
    return number(value);
}

const Tree x = variable();
const Tree a = parameter("a");
const Tree alpha = parameter("alpha");
const Tree beta = parameter("beta");

Tree fn(Function function, Tree u)
{
    return call(function, {std::move(u)});
}
Tree sigmoid(Tree u)
{
    return fn(Function::Sigmoid, std::move(u));
}
Tree tanh(Tree u)
{
    return fn(Function::Tanh, std::move(u));
}
Tree exp(Tree u)
{
    return fn(Function::Exp, std::move(u));
}
Tree root(Tree u)
{
    return fn(Function::Sqrt, std::move(u));
}
Tree square(Tree u)
{
    return power(std::move(u), num(2));
}
Tree less(Tree u, Tree v)
{
    return compared(Relation::Less, std::move(u), std::move(v));
}

// Where the parts of an outline are: of every letter, hole and bar.
std::vector<QRectF> partsOf(const QPainterPath &outline)
{
    std::vector<QRectF> parts;
    for (const QPolygonF &polygon : outline.toSubpathPolygons())
        parts.push_back(polygon.boundingRect());
    std::sort(parts.begin(), parts.end(), [](const QRectF &r, const QRectF &s) {
        return std::tuple(std::round(r.left() / 8.0), r.top()) < std::tuple(std::round(s.left() / 8.0), s.top());
    });
    return parts;
}

Row laidOut(const Tree &tree)
{
    Typesetter typesetter(1000);
    Row row{Style()};
    typesetter.put(row, tree);
    return row;
}

// What the glyphs are, from left to right in the order in which they were set.
QString signsOf(const Box &box)
{
    static const auto signs = [] {
        std::map<const Glyph *, char32_t> known;
        for (const Face face : {Face::Italic, Face::Word, Face::Upright, Face::Size1, Face::Size2, Face::Size3}) {
            for (char32_t sign = 0x21; sign < 0x2300; ++sign) {
                if (const Glyph *glyph = glyphOf(face, sign))
                    known[glyph] = sign;
            }
        }
        return known;
    }();
    QString text;
    for (const PlacedGlyph &g : box.glyphs)
        text += QString::fromUcs4(&signs.at(g.glyph), 1);
    return text;
}

Tree longSum(int terms)
{
    Tree sum = x;
    for (int i = 2; i <= terms; ++i)
        sum = sum + power(x, num(i)) / num(i);
    return sum;
}

} // namespace

void TypesetTest::looksAsThePicturesOfTheBuiltIns_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isDerivative");
    QTest::addColumn<Tree>("tree");
    const auto row = [](const char *id, bool isDerivative, const Tree &tree) {
        QTest::addRow("%s%s", id, isDerivative ? "'" : "") << QString::fromUtf8(id) << isDerivative << tree;
    };
    row("identity", false, x);
    row("sigmoid", true, sigmoid(x) * (num(1) - sigmoid(x)));
    row("silu", true, sigmoid(x) * (num(1) + x * (num(1) - sigmoid(x))));
    row("swish", true, sigmoid(beta * x) * (num(1) + beta * x * (num(1) - sigmoid(beta * x))));
    row("tanh", true, num(1) - square(tanh(x)));
    row("arctan", false, fn(Function::Atan, x));
    row("softsign", true, num(1) / square(num(1) + fn(Function::Abs, x)));
    row("isru", false, x / root(num(1) + alpha * square(x)));
    row("isru", true, num(1) / power(num(1) + alpha * square(x), num(3) / num(2)));
    row("bent_identity", false, (root(square(x) + num(1)) - num(1)) / num(2) + x);
    row("bent_identity", true, x / (num(2) * root(square(x) + num(1))) + num(1));
    row("gaussian", false, exp(-square(x)));
    row("gaussian", true, -num(2) * x * exp(-square(x)));
    row("snake", false, x + num(1) / a * square(fn(Function::Sin, a * x)));
    row("dyt", false, tanh(alpha * x));
    row("star_relu", false,
        parameter("s") * square(call(Function::Max, {num(0), x})) + parameter("b"));
    row("relu6", false, call(Function::Min, {call(Function::Max, {num(0), x}), num(6)}));
    row("leaky_relu", false, choice(compared(Relation::LessOrEqual, x, num(0)), alpha * x, x));
    row("elu", false, choice(compared(Relation::LessOrEqual, x, num(0)), alpha * (exp(x) - num(1)), x));
    row("relu6", true, choice(made(Kind::And, {less(num(0), x), less(x, num(6))}), num(1), num(0)));
}

void TypesetTest::looksAsThePicturesOfTheBuiltIns()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isDerivative);
    QFETCH(const Tree, tree);
    const FormulaPicture picture =
        FormulaPicture::ofBuiltIn(id.toStdString(), isDerivative ? Order::First : Order::Value);
    const FormulaPicture typeset = FormulaPicture::typeset(tree, isDerivative ? Head::Derivative : Head::Value);
    const std::vector<QRectF> expected = partsOf(picture.outline());
    const std::vector<QRectF> parts = partsOf(typeset.outline());
    QCOMPARE(parts.size(), expected.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QRectF &p = parts[i];
        const QRectF &q = expected[i];
        const double off = std::max({std::abs(p.left() - q.left()), std::abs(p.top() - q.top()),
                                     std::abs(p.right() - q.right()), std::abs(p.bottom() - q.bottom())});
        QVERIFY2(off <= 3.0, qPrintable(QStringLiteral("part %1 is %2 thousandths of an em off").arg(i).arg(off)));
    }
    QVERIFY(std::abs(typeset.box().width() - picture.box().width()) <= 2.0);
    QVERIFY(std::abs(typeset.box().top() - picture.box().top()) <= 2.0);
    QVERIFY(std::abs(typeset.box().bottom() - picture.box().bottom()) <= 2.0);
}

void TypesetTest::showsFormulasAsTheyWereRead_data()
{
    QTest::addColumn<Tree>("tree");
    QTest::addColumn<QString>("signs");
    const auto row = [](const char *name, const Tree &tree, const char *signs) {
        QTest::newRow(name) << tree << QString::fromUtf8(signs);
    };
    row("half of x", num(1) / num(2) * x, "12x");
    row("numbers", num(2) * num(3) * x * num(4), "2·3x·4");
    row("the same twice", x * x, "x·x");
    row("sum as a factor", num(2) * (x + num(1)), "2(x+1)");
    row("sum taken away", x - (x - a), "x−(x−a)");
    row("sign of a term", x + -a, "x+(−a)");
    row("sign of a factor", x + -num(2) * a, "x+(−2a)");
    row("sign in front", -num(2) * a + x, "−2a+x");
    row("negated power", -square(x), "−x2");
    row("power of a negative", square(-x), "(−x)2");
    row("power of a power", power(square(x), a), "(x2)a");
    row("power of a root", square(root(x)), "(√x)2");
    row("quotient in an exponent", exp(-x / (num(2) * a)), "e−x/(2a)");
    row("sine of a letter", fn(Function::Sin, x), "sinx");
    row("sine times a letter", fn(Function::Sin, x) * a, "sin(x)a");
    row("letter times a sine", a * fn(Function::Sin, x), "asinx");
    row("square of a sine", square(fn(Function::Sin, a * x)), "sin2(ax)");
    row("power of a sine", power(fn(Function::Sin, x), a), "sin(x)a");
    row("function of another", fn(Function::NormalCdf, tanh(x)), "Φ(tanhx)");
    row("elementary names", fn(Function::Log1p, exp(x)) + fn(Function::Expm1, x), "ln(1+ex)+(ex−1)");
    row("condition as a number", less(x, a) * x, "[x<a]x");
    row("both conditions", choice(made(Kind::Or, {less(x, a), less(a, x)}), a, x), "{ax<aora<xxotherwise");
    row("condition of a sum", less(x + a, num(1)), "x+a<1");
    row("chain", choice(made(Kind::And, {less(num(0), x), less(x, num(1))}), x, a), "{x0<x<1aotherwise");
    row("two branches", choice(less(x, a), x, a), "{xx<aax≥a");
    row("index", parameter("x2") * parameter("a_1"), "x2a1");
    row("word", parameter("slope") * parameter("alpha_0"), "slopeα0");
    row("small number", num(5e-7) * x, "5·10−7x");
    row("built-in by its name", applied(findActivation("leaky_relu"), {x, num(0.3)}), "LeakyReLU(x,0.3)");
    row("sign of a fraction", -num(1) / square(x), "−1x2");
    row("bars", fn(Function::Abs, x + a), "|x+a|");
}

void TypesetTest::showsFormulasAsTheyWereRead()
{
    QFETCH(const Tree, tree);
    QFETCH(const QString, signs);
    QCOMPARE(signsOf(laidOut(tree).box()), signs);
}

void TypesetTest::partsWhatWouldTouch()
{
    // A fraction or an exponent before a letter: a thin space more than both take by themselves.
    for (const Tree &first : {a / beta, num(1e10)}) {
        const double apart = laidOut(first).box().width + laidOut(x).box().width;
        QVERIFY(laidOut(first * x).box().width > apart + 150.0);
    }
    const Box negative = laidOut(-num(1) / square(x)).box();
    QVERIFY(negative.glyphs.front().at.y() == 0.0); // the minus stands on the line
}

void TypesetTest::speaksTheReadersLanguage()
{
    Typesetter typesetter(1000, 1e9, {.conjunction = "且", .disjunction = "或", .negation = "非", .otherwise = "其他"});
    Row row{Style()};
    typesetter.put(row, choice(made(Kind::Or, {less(x, a), less(a, x)}), a, x));
    const auto has = [&](char32_t sign) {
        return std::any_of(row.box().glyphs.begin(), row.box().glyphs.end(),
                           [&](const PlacedGlyph &g) { return g.glyph == foreignGlyph(sign); });
    };
    QVERIFY(has(U'或') && has(U'其') && has(U'他'));
    // What the other rows leave is said where it is one stretch.
    Row sides{Style()};
    typesetter.put(sides, choice(less(x, num(0)), a, choice(compared(Relation::Equal, x, num(0)), beta, x)));
    QVERIFY(std::any_of(sides.box().glyphs.begin(), sides.box().glyphs.end(),
                        [](const PlacedGlyph &g) { return g.glyph == glyphOf(Face::Upright, U'>'); }));
}

void TypesetTest::setsFractionsAroundTheAxis()
{
    for (const Style &style : {Style(), Style().text(), Style().script()}) {
        const Box above = letters(Face::Upright, "12", numeratorStyle(style));
        const Box below = letter(Face::Italic, U'x', denominatorStyle(style));
        const Box whole = fraction(above, below, style);
        QVERIFY(whole.height + whole.depth > above.height + above.depth + below.height + below.depth);
        QCOMPARE(whole.rules.size(), std::size_t(1));
        const QRectF bar = whole.rules.front();
        QVERIFY(std::abs(bar.center().y() + 250.0 * style.scale()) < 1e-9);
        QVERIFY(std::abs(bar.height() - 60.0 * style.scale()) < 1e-9);
        QVERIFY(bar.width() > above.width);
        QVERIFY(whole.width > bar.width());
        // Both baselines leave room for the bar.
        QVERIFY(whole.glyphs.front().at.y() + above.depth < bar.top());
        QVERIFY(whole.glyphs.back().at.y() - below.height > bar.bottom());
        // Both are in the middle.
        QVERIFY(std::abs(whole.glyphs.front().at.x() + above.width / 2.0 - whole.width / 2.0) < 1e-9);
        QVERIFY(std::abs(whole.glyphs.back().at.x() + below.width / 2.0 - whole.width / 2.0) < 1e-9);
    }
}

void TypesetTest::bracketsCoverWhatTheyHold_data()
{
    QTest::addColumn<char32_t>("sign");
    for (const char32_t sign : {U'(', U')', U'[', U']', U'{', U'|', U'√'})
        QTest::newRow(qPrintable(QString::fromUcs4(&sign, 1))) << sign;
}

void TypesetTest::bracketsCoverWhatTheyHold()
{
    QFETCH(const char32_t, sign);
    double last = 0.0;
    for (double half = 200.0; half < 12'000.0; half *= 1.13) {
        const Box box = sign == U'√' ? rootSign(2.0 * half, half, Style())
                                     : bracket(sign, half + axisHeight, half - axisHeight, Style());
        const double tall = box.height + box.depth;
        QVERIFY(tall >= std::min(0.9 * 2.0 * half, 2.0 * half - 300.0));
        QVERIFY(tall >= last - 1e-9);
        last = tall;
        // Of one piece from top to bottom, without a gap: each part begins where another has not yet ended.
        std::vector<QRectF> parts = partsOf([&] {
            QPainterPath outline;
            for (const PlacedGlyph &g : box.glyphs)
                outline.addPath(g.glyph->outline.translated(g.at));
            for (const QRectF &r : box.rules)
                outline.addRect(r);
            return outline;
        }());
        std::sort(parts.begin(), parts.end(), [](const QRectF &r, const QRectF &s) { return r.top() < s.top(); });
        double reached = parts.front().top();
        QVERIFY(std::abs(reached + box.height) <= 12.0);
        for (const QRectF &part : parts) {
            QVERIFY2(part.top() <= reached + 1.0, qPrintable(QString::number(half)));
            reached = std::max(reached, part.bottom());
        }
        QVERIFY(std::abs(reached - box.depth) <= 12.0);
    }
}

void TypesetTest::nothingOverlaps()
{
    const std::vector<Tree> formulas{
        x / num(2) * (num(1) + fn(Function::Erf, x / root(num(2)))),
        parameter("f") * power(parameter("f"), parameter("j")) * parameter("alpha_0") * exp(-square(x) / num(2)),
        square(power(x + a, num(3)) * tanh(x * a) - fn(Function::Log2, x)),
        call(Function::Max, {x, -a, fn(Function::Abs, x / a)}) * fn(Function::Sin, x) * a};
    for (const Tree &tree : formulas) {
        const Box box = laidOut(tree).box();
        for (const PlacedGlyph &g : box.glyphs) {
            for (const PlacedGlyph &other : box.glyphs) {
                if (g.at.y() == other.at.y() && g.scale == other.scale && other.at.x() > g.at.x())
                    QVERIFY(other.at.x() >= g.at.x() + g.scale * g.glyph->advance - 1e-6);
            }
            QVERIFY(g.at.x() >= 0.0);
            QVERIFY(g.at.x() + g.scale * g.glyph->advance <= box.width + 1e-6);
            QVERIFY(g.scale * g.glyph->height - g.at.y() <= box.height + 1e-6);
            QVERIFY(g.scale * g.glyph->depth + g.at.y() <= box.depth + 1e-6);
        }
    }
}

void TypesetTest::breaksIntoLinesWithoutLoss_data()
{
    QTest::addColumn<Tree>("tree");
    QTest::newRow("sum") << longSum(12);
    QTest::newRow("sum in brackets") << longSum(12) * a;
    QTest::newRow("product") << (x + a) * (x - a) * (x + num(1)) * (x + num(2)) * tanh(x) * sigmoid(x) * exp(x);
    QTest::newRow("arguments") << call(Function::Max, {longSum(3), longSum(4), longSum(5)});
    QTest::newRow("wide fraction") << longSum(12) / a;
}

void TypesetTest::breaksIntoLinesWithoutLoss()
{
    QFETCH(const Tree, tree);
    using TooWide = FormulaPicture::TooWide;
    const FormulaPicture onOneLine = FormulaPicture::typeset(tree, Head::Value);
    double lastHeight = std::numeric_limits<double>::infinity();
    for (const double width : {9000.0, 12'000.0, 16'000.0, 24'000.0, 60'000.0}) {
        const FormulaPicture lines = FormulaPicture::typeset(tree, Head::Value, width, TooWide::Stays);
        QVERIFY2(lines.box().width() <= width + 2.0, qPrintable(QString::number(lines.box().width())));
        QVERIFY(lines.box().height() <= lastHeight);
        QVERIFY(!lines.hasBadBreaks() || width < 30'000.0);
        lastHeight = lines.box().height();
        QVERIFY(lines.outline().toSubpathPolygons().size() >= onOneLine.outline().toSubpathPolygons().size() - 1);
        // The first line has its baseline where it was.
        QVERIFY(std::abs(lines.box().top() - onOneLine.box().top()) <= 1000.0);
        QVERIFY(lines.outline() == FormulaPicture::typeset(tree, Head::Value, width, TooWide::Stays).outline());
    }
    QVERIFY(FormulaPicture::typeset(tree, Head::Value, 60'000.0).outline() == onOneLine.outline());
}

void TypesetTest::continuesProductsWithADot()
{
    const Tree product = fn(Function::Cos, x * a) * (tanh(x * a) + num(1)) * (x + a);
    const auto marks = [&](double width) {
        return FormulaPicture::typeset(product, Head::None, width).outline().toSubpathPolygons().size();
    };
    const double full = FormulaPicture::typeset(product, Head::None).box().width();
    QCOMPARE(marks(full + 1.0), marks(0.0));
    QCOMPARE(marks(full - 100.0), marks(0.0) + 1);
}

void TypesetTest::shortensWhatCannotBreak()
{
    Tree nested = x;
    for (int i = 0; i < 6; ++i)
        nested = root(num(1) + nested * a);
    const double full = FormulaPicture::typeset(nested, Head::Value).box().width();
    const FormulaPicture whole =
        FormulaPicture::typeset(nested, Head::Value, 12'000.0, FormulaPicture::TooWide::Stays);
    QCOMPARE(whole.box().width(), full);
    QVERIFY(full > 12'000.0);
    const FormulaPicture shortened = FormulaPicture::typeset(nested, Head::Value, 12'000.0);
    QVERIFY(shortened.box().width() <= 12'000.0);
    QVERIFY(shortened.box().width() > 6000.0);
}

void TypesetTest::isBoundedForHugeTrees_data()
{
    QTest::addColumn<Tree>("tree");
    Tree chain = x;
    Tree deep = x;
    Tree powers = x;
    Tree sums = x;
    Tree products = x;
    Tree choices = x;
    Tree fractions = x;
    Tree quotients = x;
    for (int i = 0; i < 1500; ++i) {
        chain = chain + a * x;
        deep = tanh(deep);
        powers = power(x, powers);
        choices = choice(less(x, num(i)), a, choices);
        fractions = num(1) / (num(1) + fractions);
        quotients = quotients / x;
    }
    for (int i = 0; i < 60; ++i) {
        sums = sums + sums;
        products = products * products;
    }
    QTest::newRow("long sum") << chain;
    QTest::newRow("deeply nested") << deep;
    QTest::newRow("tower of powers") << powers;
    QTest::newRow("many cases") << choices;
    QTest::newRow("continued fraction") << fractions;
    QTest::newRow("quotients of quotients") << quotients;
    QTest::newRow("2^60 terms that share their parts") << sums;
    QTest::newRow("2^60 factors") << products;
}

void TypesetTest::isBoundedForHugeTrees()
{
    QFETCH(const Tree, tree);
    for (const double width : {0.0, 30'000.0}) {
        const FormulaPicture picture = FormulaPicture::typeset(tree, Head::Value, width);
        QVERIFY(!picture.isEmpty());
        QVERIFY(picture.outline().elementCount() < 40'000);
        QVERIFY(width == 0.0 || picture.box().width() <= width);
        QVERIFY(width == 0.0 || picture.box().height() <= 30'000.0);
    }
}

void TypesetTest::hasLettersOfEveryScript()
{
    for (const char *id : {"a", "Z", "h", "alpha", "omega", "speed", "速度", "ß", "a_速"}) {
        const Box box = symbolBox(id, Style());
        QVERIFY2(!box.glyphs.empty() && box.width > 0.0, id);
    }
    // Greek letters are slanted as Latin ones are, and have their own shapes.
    QVERIFY(symbolBox("alpha", Style()).glyphs.front().glyph == glyphOf(Face::Italic, U'α'));
}

QTEST_MAIN(TypesetTest)
#include "tst_typeset.moc"
