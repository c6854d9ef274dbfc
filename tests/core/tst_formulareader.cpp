#include "core/activation/catalogue/catalogue.h"
#include "core/expression/printers.h"
#include "core/expression/reader.h"
#include "core/expression/typedformula.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

FunctionRef findBuiltIn(std::string_view name)
{
    for (const FunctionRef &function : catalogue()) {
        if (function->id == name)
            return function;
    }
    return nullptr;
}

std::variant<Reading, Problem> read(const std::string &text)
{
    std::vector<std::string> known;
    for (const FunctionRef &function : catalogue())
        known.push_back(function->id);
    return readFormula(text, findBuiltIn, known);
}

/// The formula as the printer of formulas writes it, or the problem.
QString readAs(const std::string &text)
{
    const auto reading = read(text);
    if (const auto *problem = std::get_if<Problem>(&reading))
        return QString::fromStdString("! " + textOf(*problem, untranslated()));
    return QString::fromStdString(typedText(std::get<Reading>(reading).tree));
}

QByteArray nameOf(const char *text) { return QByteArray(text).simplified(); }

} // namespace

class FormulaReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void meanings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("meaning"); // in other words; nothing if it is printed as it was typed
        const auto row = [](const char *text, const char *meaning = "") { QTest::newRow(nameOf(text)) << QByteArray(text) << QString(meaning); };
        row("x*sigmoid(b*x)");
        row("1/2x", "1/2*x");
        row("-x²", "-(x^2)");
        row("−x^2", "-x^2");
        row("2^3^x", "2^(3^x)");
        row("x**2 × 3 · x ÷ 4", "x^2*3*x/4");
        row("2(x+1)(x-1)", "2*(x+1)*(x-1)");
        row("x(x+1)", "x*(x+1)");
        row("x tanh(x)", "x*tanh(x)");
        row("2e", "2*e");
        row("2e3x", "2000*x");
        row(".5x", "0.5*x");
        row("|x|", "abs(x)");
        row("||x|-1|", "abs(abs(x)-1)");
        row("|x||x+1|", "abs(x)*abs(x+1)");
        row("2|x|x", "2*abs(x)*x");
        row("√x + √(x+1)", "sqrt(x)+sqrt(x+1)");
        row("sin²(x) + cos^2(x)", "sin(x)^2+cos(x)^2");
        row("x⁻¹", "x^(-1)");
        row("αx + β_1", "alpha*x+beta_1");
        row("xσ(x)", "x*sigmoid(x)");
        row("Φ(x)φ(x)", "Phi(x)*phi(x)");
        row("π", "pi");
        row("（x＋1）＊2", "(x+1)*2");
        row("if(x < 0, x, 1)");
        row("where(x<0, x, 1)", "if(x < 0, x, 1)");
        row("x if x > 0 else 0", "if(x > 0, x, 0)");
        row("x > 0 ? x : 0", "if(x > 0, x, 0)");
        row("{x<0: 1, x<1: 2, 3}", "if(x < 0, 1, if(x < 1, 2, 3))");
        row("{x<0: 1, x>=0: 2}", "if(x < 0, 1, 2)");
        row("if(0 < x < 1, 1, 0)", "if(0 < x and x < 1, 1, 0)");
        row("if(not x < 0 or x > 1 && x ≠ 2, 1, 0)", "if(not (x < 0) or x > 1 and x != 2, 1, 0)");
        row("x*(x > 0)", "x*if(x > 0, 1, 0)");
        row("e^{-x}", "e^(-x)");
        row("leaky_relu(x, 0.3)");
        row("softplus(x, 2)");
        row("f(x) = x^2", "x^2");
        row("y = x^2", "x^2");
        row("swoosh(z, b = 2) = z*b", "x*b");
        row("max(0, x, 1)");
        row("log(x) + lg(x)", "ln(x)+log10(x)");
        // Code as it stands in articles, papers and libraries.
        row("def sigmoid(x):return 1 / (1 + np.exp(-x))# 生成输入数据", "1/(1+exp(-x))");
        row("import numpy as np\nimport matplotlib.pyplot as plt# 定义ReLU函数\ndef relu(x):return np.maximum(0, x)# 生成输入数据\n"
            "x = np.linspace(-10, 10, 100)\ny = relu(x)# 绘制\nplt.plot(x, y)\nplt.title('ReLU Function')\n", "max(0, x)");
        row("def gelu(x):return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * np.power(x, 3))))# 生成输入数据",
            "0.5*x*(1+tanh(sqrt(2/pi)*(x+0.044715*x^3)))");
        row("lambda x: torch.where(x > 0, x, 0.1*x)", "if(x > 0, x, 0.1*x)");
        row("swoosh = lambda z, b=2: z*jax.nn.sigmoid(b*z)", "x*sigmoid(b*x)");
        row("def f(z, alpha: float = 0.01) -> float:\n    \"\"\"A docstring: with (brackets\"\"\"\n    s = math.exp(z)  # once\n"
            "    s *= alpha\n    return s / (1 + s)", "exp(x)*alpha/(1+exp(x)*alpha)");
        row("def relu6(x):\n  if x < 0:\n    return 0\n  elif x > 6:\n    return 6\n  else:\n    return x", "if(x < 0, 0, if(x > 6, 6, x))");
        row("def f(x):\n  y = x\n  if x < 0:\n    y = -x\n    if x < -1: return 1\n  return y", "if(x < 0 and x < -1, 1, if(x < 0, -x, x))");
        row("def gate(u, k=2):\n  return 1/(1+np.exp(-k*u))\n\ndef act(x):\n  return x*gate(x, k=3)", "x*(1/(1+exp(-3*x)))");
        row("class Swish(nn.Module):\n  def __init__(self, beta=1.0):\n    super().__init__()\n    self.beta = beta\n\n"
            "  def forward(self, x):\n    return x * torch.sigmoid(self.beta * x)\n", "x*sigmoid(beta*x)");
        row("return x*tf.nn.sigmoid(x)", "x*sigmoid(x)");
        row("import math\na = 2\na*math.tanh(x)", "2*tanh(x)");
        row("torch.nn.LeakyReLU(negative_slope=0.2)(x) + nn.ReLU()(x)", "leaky_relu(x, 0.2)+relu(x)");
        row("F.gelu(x, approximate='tanh') + jax.nn.gelu(x) + F.gelu(x)", "gelu_tanh(x)+gelu_tanh(x)+gelu(x)");
        row("F.leaky_relu(x, negative_slope=0.2, inplace=True)", "leaky_relu(x, 0.2)");
        row("torch.clamp(x, min=0) + np.clip(x, 0, a_max=6)", "max(x, 0)+clamp(x, 0, 6)");
        row("torch.where(x > 0, x, torch.zeros_like(x)) + torch.tensor(2.0)*np.exp(x, dtype=float)", "if(x > 0, x, 0)+2*exp(x)");
        row("constant*x + float");
        row("F.hardshrink(x, lambd=0.3) + nn.Softshrink(lambd=0.2)(x)", "hardshrink(x, 0.3)+softshrink(x, 0.2)");
        row("F.softplus(x, beta=2, threshold=20) + F.softplus(x, 3, 20) + nn.Softplus(threshold=5)(x)", "softplus(x, 2)+softplus(x, 3)+softplus(x)");
        row("tf.nn.leaky_relu(features=x, alpha=0.1) + tf.keras.layers.LeakyReLU(alpha=0.3)(x)", "leaky_relu(x, 0.1)+leaky_relu(x, 0.3)");
        row("np.clip(x, a_min=0, a_max=None) + np.clip(x, None, 6)", "max(x, 0)+min(x, 6)");
        row("if(x<0||x>1, 1, 0) + if((x<0) || |x|<1, 1, 0)", "if(x < 0 or x > 1, 1, 0)+if(x < 0 or abs(x) < 1, 1, 0)");
        row("np.where((x < -1)|(x > 1)|(x == 0), x, 0)", "if(x < -1 or x > 1 or x = 0, x, 0)");
        row("if(x < 2||x|-1|, 1, 0)", "if(x < 2*abs(abs(x)-1), 1, 0)");
        row("x*(x > 0)|x|", "x*if(x > 0, 1, 0)*abs(x)");
        row("{x<0: 1, otherwise: 2} + {x<0: 1, else: 2}", "if(x < 0, 1, 2)+if(x < 0, 1, 2)");
        // As the window names them.
        row("Leaky ReLU(x) + hard-swish(x)", "leaky_relu(x)+hardswish(x)");
        row("x LeCun Tanh(x) + GELU tanh(x)", "x*lecun_tanh(x)+gelu_tanh(x)");
        row("p relu(x) + a tan(x)", "p*relu(x)+a*tan(x)");
        row("leaky - relu(x)");
        row("PI*x + Pi(x+1)", "pi*x+pi*(x+1)");
        row("0x + 0exp(x)", "0*x+0*exp(x)");
        row("LeakyReLU(x) + jax.nn.hard_tanh(x)", "leaky_relu(x)+hardtanh(x)");
        row("np.logaddexp(0, x) + np.heaviside(x, 0.5)", "softplus(x)+if(x < 0, 0, if(x > 0, 1, 0.5))");
        row("\\frac{1}{1+e^{-x}}", "1/(1+e^(-x))");
        row("$x\\,\\sigma(\\beta x)$", "x*sigmoid(beta*x)");
        row("f(x) = \\tfrac12 x\\left(1+\\operatorname{erf}\\left(\\frac{x}{\\sqrt2}\\right)\\right)", "1/2*x*(1+erf(x/sqrt(2)))");
        row("\\tanh^2 x \\cdot \\ln(1+x^{2}) + \\sin 2x\\cos x", "tanh(x)^2*ln(1+x^2)+sin(2*x)*cos(x)");
        row("\\sqrt[3]{x} + \\left|ax\\right| + \\lvert x\\rvert", "x^(1/3)+abs(a*x)+abs(x)");
        row("\\max\\{0, x\\} + w_{1} x", "max(0, x)+w_1*x");
        row("x_{max} + β₁", "x_max + beta_1");
        row("\\begin{cases} x, & \\text{if } x \\geq 0, \\\\ \\alpha x, & \\text{if } x < 0. \\end{cases}", "if(x >= 0, x, alpha*x)");
        row("\\begin{cases} \\alpha(e^x-1) & \\text{if } x \\le 0 \\\\ x & x > 0 \\end{cases}", "if(x <= 0, alpha*(e^x-1), x)");
        row("\\left\\{\\begin{array}{ll} 0, & x < 0 \\\\ x, & \\text{otherwise} \\end{array}\\right.", "if(x < 0, 0, x)");
    }
    void meanings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, meaning);
        const QString wanted = meaning.isEmpty() ? QString::fromUtf8(text) : readAs(meaning.toStdString());
        QVERIFY2(!wanted.startsWith(QLatin1Char('!')), qPrintable(wanted));
        const auto close = [](QString formula) { return formula.remove(QLatin1Char(' ')); };
        QCOMPARE(close(readAs(text.toStdString())), close(wanted));
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wrong"); // what is marked
        QTest::addColumn<QByteArray>("fix");   // the text that it leads to, or nothing
        QTest::addColumn<bool>("unfinished");
        const auto row = [](const char *text, const char *wrong, const char *fix = "", bool unfinished = false) {
            QTest::newRow(nameOf(text)) << QByteArray(text) << QByteArray(wrong) << QByteArray(fix) << unfinished;
        };
        row("sinx + 1", "sinx", "sin(x) + 1");
        row("xtanhx*2", "xtanhx", "x*tanh(x)*2");
        row("xsin(x)+1", "xsin", "x*sin(x)+1");
        row("sigmiod(x)*x", "sigmiod", "sigmoid(x)*x");
        row("a(x+1)*2", "a(x+1)", "a*(x+1)*2");
        row("0,5*x", "0,5", "0.5*x");
        row("exp(0,5)*x", "0,5", "exp(0.5)*x");
        row("1_000*x", "1_000", "1000*x");
        row("1.2.3*x", "1.2.3");
        row("1e999*x", "1e999");
        row("2 3", "2 3", "2*3");
        row("1 000*x", "1 000", "1000*x");
        row("\\frac12345", "2345", "\\frac12*345");
        row("sin 2x + 1", "sin 2x", "sin(2x) + 1");
        row("sin²x + 1", "sin²x", "sin(x)² + 1");
        row("sin x cos(x)", "sin x", "sin(x) cos(x)");
        row("x*sigm(x) + 1", "sigm", "x*sigmoid(x) + 1");
        row("f(x, 1)*g(x)", "f");
        row("leaky_relu(x, slope=0.3) + 1", "slope", "leaky_relu(x, negative_slope=0.3) + 1");
        row("max(0; x)", ";", "max(0, x)");
        row("ｘ+1", "ｘ", "x+1");
        row("x.y + 1", "x.y", "x*y + 1");
        row("x.pow(2) + 1", "x.pow(", "pow(x, 2) + 1");
        row("if x < 0 then 0 else x", "if");
        row("{x<0: 1, x<1: 2}", "x<1", "{x<0: 1, 2}");
        row("\\begin{cases} 1 & x<0 \\\\ 2 & x>0 \\end{cases}", "x>0", "\\begin{cases} 1 & x<0 \\\\ 2 & \\text{otherwise} \\end{cases}");
        row("inf*x", "inf");
        row("名*x", "名");
        row("tanh x + 1", "tanh x", "tanh(x) + 1");
        row("log(x, 2)*x", "log(x, 2)", "ln(x)/ln(2)*x");
        row("if(x<-1, -1, x>1, 1, x) + 2", "if(x<-1, -1, x>1, 1, x)", "{x<-1: -1, x>1: 1, x} + 2");
        row("if(x<-1, -1, x, 1, x) + 2", "if(x<-1, -1, x, 1, x)");
        row("2*", "", "", true);
        row("sin(", "", "", true);
        row("if(x<0,", "", "", true);
        row("(x+1", "", "(x+1)", true);
        row("x+1)", ")", "x+1");
        row("x < 1", "x < 1", "if(x < 1, 1, 0)", true);
        row("if(x, 1, 2) + 1", "x");
        row("foo.sin(x) + 1", "foo.sin", "sin(x) + 1");
        row("x*[x+1]*2", "[", "x*(x+1)*2");
        row("sin^-1(x)*2", "sin^-1", "asin(x)*2");
        row("x € 2", "€");
        row("def f(x):\n  if x > 0:\n    return x\n", "", "", true);
        row("def f(x):\n  for i in range(3):\n    x = x*2\n  return x", "for");
        row("x.tanh()*2", "x.tanh()", "tanh(x)*2");
        row("\\foo x + 1", "\\foo");
        row("{x<0: 1, x>0: 2}", "x>0", "{x<0: 1, 2}");
        row("{x<0: 1} + x", "x<0", "{x<0: 1, 0} + x");
        row("x*ln|x| + 1", "ln|x|", "x*ln(|x|) + 1");
        row("2*sin 3x + 1", "sin 3x", "2*sin(3x) + 1");
        row("-cos x + 1", "cos x", "-cos(x) + 1");
        row("x + X*2", "X", "x + x*2");
        row("0x1F*x", "0x1F", "31*x");
        row("0b101*x", "0b101", "5*x");
        row("if(x is 1, 1, 0)", "is", "if(x == 1, 1, 0)");
        row("if(x is not 1, 1, 0)", "is not", "if(x != 1, 1, 0)");
        row("leaky_relu(negative_slope=(0.3), x) + 1", "x", "leaky_relu(x, negative_slope=(0.3)) + 1");
        row("x.clamp(min=0) + 1", "x.clamp(", "clamp(x, min=0) + 1");
        row("np.random.rand() + x", "np.random.rand");
        row("np.clip(x, None, None) + x", "np.clip(x, None, None)");
    }
    void problems()
    {
        QFETCH(QByteArray, text);
        const auto reading = read(text.toStdString());
        const auto *problem = std::get_if<Problem>(&reading);
        QVERIFY2(problem, qPrintable(readAs(text.toStdString())));
        const QByteArray marked = text.mid(static_cast<int>(problem->place.begin), static_cast<int>(problem->place.end - problem->place.begin));
        QTEST(marked, "wrong");
        QTEST(problem->fix ? QByteArray::fromStdString(fixed(text.toStdString(), *problem->fix)) : QByteArray(), "fix");
        QTEST(problem->unfinished, "unfinished");
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("said");
        const auto row = [](const char *text, const char *said) { QTest::newRow(text) << QString::fromUtf8(said); };
        row("x*sinx", "sinx is not known.");
        row("0,5*x", "“0,5” is not a number. Use a point: 0.5.");
        row("exp(0,5)", "“0,5” are two numbers, but exp takes one. Use a point: 0.5.");
        row("(x+1", "A closing bracket ) is missing at the end.");
        row("|x", "“|” is missing at the end.");
        row("2+", "Something is missing after the +.");
        row("x + * 2", "A number or a name is missing before “*”.");
        row("sin(x]", "“)” is missing before “]”.");
        row("if(x < 0, 1)", "“if” has 2 arguments here. Write if(x < 0, a, b).");
        row("max()", "The brackets of “max” are empty. Write max(x, a, …).");
        row("1.2.3", "“1.2.3” has more than one decimal point.");
    }
    /// What is said is a sentence that names what would be right.
    void sentences()
    {
        const auto reading = read(QTest::currentDataTag());
        const auto *problem = std::get_if<Problem>(&reading);
        QVERIFY(problem);
        QTEST(QString::fromStdString(textOf(*problem, untranslated())), "said");
    }

    void remarks_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("fix"); // nothing: there is no remark; -: one without a fix
        const auto row = [](const char *text, const char *fix = "") { QTest::newRow(nameOf(text)) << QByteArray(text) << QByteArray(fix); };
        row("ax^2 + bx", "a*x^2 + bx");
        row("x2 + 1", "x^2 + 1");
        row("2pix", "2pi*x");
        row("alphax", "alpha*x");
        row("xy", "x*y");
        row("sigmod*x", "sigmoid(x)*x");
        row("x + leaky", "x + leaky_relu(x)");
        row("E*x", "e*x");
        row("z^2", "x^2");
        row("x*softplus(x, 2, 20)", "-");
        row("z^2 + z", "-");
        row("a*x + max_x + x_1 + beta + b2 + slope + scale + shift + gamma + width + negative_slope + lambda + offset");
        row("\\alpha ax");
    }
    void remarks()
    {
        QFETCH(QByteArray, text);
        const auto reading = std::get<Reading>(read(text.toStdString()));
        const auto fixOf = [&](const Problem &remark) {
            return remark.fix ? QByteArray::fromStdString(fixed(text.toStdString(), *remark.fix)) : QByteArray("-");
        };
        QTEST(reading.remark ? fixOf(*reading.remark) : QByteArray(), "fix");
    }

    void parametersAndNames()
    {
        const auto swoosh = std::get<Reading>(read("def swoosh(z, beta=2, k=-1): return k*z*sigmoid(beta*z) + c"));
        QCOMPARE(swoosh.name, std::string("swoosh"));
        QCOMPARE(swoosh.parameters, (std::vector<std::string>{"k", "beta", "c"}));
        QCOMPARE(swoosh.defaults, (std::map<std::string, double>{{"beta", 2.0}, {"k", -1.0}}));
        QCOMPARE(std::get<Reading>(read("f(x) = x")).name, std::string());
        // A function that has a parameter of its own name can be copied: threshold(x, threshold, value).
        QCOMPARE(readAs(findBuiltIn("threshold")->expression), QString::fromStdString(findBuiltIn("threshold")->expression));
        QVERIFY(readAs("a1+a2+a3+a4+a5+a6+a7+a8+a9+b1+b2+b3+b4+b5+b6+b7+b8").contains(QStringLiteral("“b8”")));
    }

    /// The three functions of the article, a whole line of its code each, are the built-ins'.
    void articleCode_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("builtIn");
        QTest::newRow("sigmoid") << QByteArray("def sigmoid(x):return 1 / (1 + np.exp(-x))# 生成输入数据") << QByteArray("sigmoid");
        QTest::newRow("relu") << QByteArray("def relu(x):return np.maximum(0, x)# 生成输入数据") << QByteArray("relu");
        QTest::newRow("gelu") << QByteArray("def gelu(x):return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * np.power(x, 3))))# 生成输入数据")
                              << QByteArray("gelu_tanh");
    }
    void articleCode()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, builtIn);
        const auto formula = TypedFormula::make(std::get<Reading>(read(text.toStdString())).tree, {}, {});
        const FunctionRef wanted = findBuiltIn(builtIn.toStdString());
        for (const double x : {-10.0, -1.5, -0.1, 0.0, 0.3, 4.0, 10.0}) {
            const double value = wanted->value(x, {});
            QVERIFY2(std::abs(formula->value(x, {}) - value) <= 1e-12 * std::abs(value), qPrintable(QString::number(x)));
        }
    }

    /// Functions that call each other may double with each call: they are counted before they are put in.
    void functionsOfOnesOwn()
    {
        std::vector<FunctionRef> own;
        const auto find = [&](std::string_view name) -> FunctionRef {
            for (const FunctionRef &function : own) {
                if (function->id == name || function->name == name)
                    return function;
            }
            return findBuiltIn(name);
        };
        const auto add = [&](const std::string &text) {
            const auto answer = readFormula(text, find);
            const auto *reading = std::get_if<Reading>(&answer);
            if (!reading)
                return textOf(std::get<Problem>(answer), untranslated());
            auto function = std::make_shared<Activation>();
            function->id = "own_" + std::to_string(own.size() + 1);
            function->name = "swoosh" + std::to_string(own.size() + 1);
            for (const std::string &id : reading->parameters)
                function->parameters.emplace_back().id = id;
            function->formula = TypedFormula::make(reading->tree, reading->parameters, {});
            own.push_back(function);
            return std::string();
        };
        QCOMPARE(add("b*x + x^2"), std::string());
        std::string problem;
        for (int i = 1; i < 60 && problem.empty(); ++i)
            problem = add("swoosh" + std::to_string(i) + "(own_" + std::to_string(i) + "(x, 2), b)");
        QVERIFY2(QString::fromStdString(problem).contains(QLatin1String("too large")), problem.c_str());
        QVERIFY2(own.size() > 2 && own.size() < 10, qPrintable(QString::number(own.size())));
        QCOMPARE(add("own_2(x, b=3)"), std::string());
        QCOMPARE(own.back()->formula->value(1.0, {}), own[1]->formula->value(1.0, std::vector<double>{3.0}));
    }

    /// Each built-in's own text is read as it stands, and what it calls counts.
    void sizes()
    {
        for (const FunctionRef &function : catalogue()) {
            for (const std::string &text : {function->expression, function->textbook})
                QVERIFY2(text.empty() || !readAs(text).startsWith(QLatin1Char('!')), text.c_str());
        }
        std::string nested = "x";
        for (int i = 0; i < 12; ++i)
            nested = "hardtanh(" + nested + ")"; // which has its argument three times
        QVERIFY2(readAs(nested).contains(QLatin1String("too large")), qPrintable(readAs(nested)));
        QVERIFY(readAs("(hardtanh(hardtanh(x)))").startsWith(QLatin1String("hardtanh")));
    }
};

QTEST_GUILESS_MAIN(FormulaReaderTest)
#include "tst_formulareader.moc"
