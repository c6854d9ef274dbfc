#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownfunctions.h"
#include "tests/need.h"
#include "tests/ui/experimentstates.h"
#include "tests/ui/plotrunner.h"
#include "ui/picture/exporter.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

State allFunctions()
{
    State state;
    state.functions.clear();
    for (const FunctionRef &activation : catalogue())
        state.functions.push_back(activation->id);
    return state;
}

State everyExtra()
{
    State state;
    state.functions = {"binary_step", "tanh", "leaky_relu", "threshold"};
    state.parameters["threshold"] = {1.0, -1.5};
    state.parameters["leaky_relu"] = {0.2};
    state.selected = "tanh";
    state.charts = {true, true, true};
    state.extras = {true, true, true};
    state.appearance.dashes = true;
    return state;
}

/// The mean difference of two pictures in shades of grey from 0 to 255, at a size at which the edges of other fonts
/// and other antialiasing hardly count.
double difference(const QImage &a, const QImage &b)
{
    const QSize small(160, 90);
    const auto shrunk = [&](const QImage &image) {
        return image.convertToFormat(QImage::Format_Grayscale8).scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage first = shrunk(a), second = shrunk(b);
    double sum = 0.0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            sum += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y)));
    }
    return sum / (small.width() * small.height());
}

/// Other fonts and grids make up to 1.4, other curves more than twice this.
constexpr double sameLooks = 1.8;

} // namespace

/// The TeX documents and Python scripts that are exported are typeset and run; what comes out must look like our own
/// picture.
class FigureCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void python_data() { addStates(); }
    void python()
    {
        QFETCH(State, state);
        QFETCH(ExportOptions, options);
        const QString interpreter = pythonWith(QStringLiteral("numpy, matplotlib.pyplot")); // which lists the fonts, once
        ACTISCOPE_NEEDS(!interpreter.isEmpty(), "python3-numpy and python3-matplotlib");
        const QTemporaryDir folder;
        const QByteArray script = renderedFile(PictureFormat::Python, state, options);
        keep("py", script);
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.py")), script));
        const ScriptAnswer answer = runPlot(interpreter, {QStringLiteral("figure.py"), QStringLiteral("figure.png")}, folder.path());
        QVERIFY2(answer.status == 0 && answer.output.isEmpty() && answer.errors.isEmpty(),
                 (answer.output + answer.errors).right(3000).constData());
        const QImage picture(folder.filePath(QStringLiteral("figure.png")));
        QCOMPARE(picture.size(), QSize(qRound(2 * options.width), qRound(2 * options.height)));
        compare("python", picture, state, options);
    }

    /// The functions of a script that draws all of them, with parameters that are not their defaults.
    void pythonComputesTheSame()
    {
        const QString interpreter = pythonWith(QStringLiteral("numpy, matplotlib.pyplot"));
        ACTISCOPE_NEEDS(!interpreter.isEmpty(), "python3-numpy and python3-matplotlib");
        State state = allFunctions();
        QByteArray driver = "import runpy, sys\nimport numpy as np\nx = np.array([float(v) for v in sys.stdin.read().split()])\n"
                            "m = runpy.run_path('figure.py')\n";
        for (const FunctionRef &activation : catalogue()) {
            for (std::size_t i = 0; i < activation->parameters.size(); ++i)
                setParameter(state, *activation, i, std::lerp(activation->parameters[i].defaultValue, activation->parameters[i].sliderMaximum, 0.25));
            const QByteArray id = QByteArray::fromStdString(activation->id);
            driver += "for y, slope in zip(m['" + id + "'](x), m['" + id + "_derivative'](x)): print(repr(float(y)), repr(float(slope)))\n";
        }
        state = repaired(state);
        QByteArray input;
        std::vector<double> points;
        for (int i = 0; i <= 80; ++i) {
            points.push_back(-10.0 + 0.25 * i); // 0 is one of them, where many have a kink
            input += QByteArray::number(points.back(), 'g', 17) + ' ';
        }
        const QTemporaryDir folder;
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.py")), renderedFile(PictureFormat::Python, state, {})));
        QVERIFY(writeText(folder.filePath(QStringLiteral("driver.py")), driver));
        const ScriptAnswer answer = runScript(interpreter, {QStringLiteral("driver.py")}, folder.path(), input);
        QVERIFY2(answer.status == 0, answer.errors.constData());
        const QList<QByteArray> lines = answer.output.trimmed().split('\n');
        QCOMPARE(lines.size(), static_cast<qsizetype>(catalogue().size() * points.size()));
        qsizetype line = 0;
        for (const FunctionRef &activation : catalogue()) {
            for (const double x : points) {
                const QList<QByteArray> numbers = lines[line++].split(' ');
                const Jet ours = activation->at(x, parametersOf(state, *activation));
                const auto isNear = [](double a, double b) { return std::abs(a - b) <= 1e-13 * std::max(1.0, std::abs(b)); };
                QVERIFY2(isNear(numbers[0].toDouble(), ours.value) && isNear(numbers[1].toDouble(), ours.first),
                         qPrintable(QStringLiteral("%1 at %2: %3").arg(QLatin1String(activation->id)).arg(x).arg(QString::fromLatin1(numbers.join(' ')))));
            }
        }
    }

    /// Functions of one's own are computed in the script under names that Python takes; what plain doubles would spoil comes
    /// as points.
    void ownFunctionsComeAlong()
    {
        const QString interpreter = pythonWith(QStringLiteral("numpy, matplotlib.pyplot"));
        ACTISCOPE_NEEDS(!interpreter.isEmpty(), "python3-numpy and python3-matplotlib");
        State state;
        state.functions.clear();
        state.charts = {true, true, false};
        const std::string swish = addOwnFunction(state, "x*sigmoid(b*x) + a*x", "My swish!");
        addOwnFunction(state, "if(x > 0, x, lambda*(exp(x) - 1))", "axes");
        addOwnFunction(state, "sqrt(x^2 + 3) - sqrt(x^2 + 2)", "Spoilt");
        state.parameters[swish] = {2.5, -0.25};
        const QByteArray script = renderedFile(PictureFormat::Python, state, {});
        QVERIFY2(script.contains("def my_swish(x, b=2.5, a=-0.25):"), script.left(3000).constData());
        QVERIFY2(script.contains("def axes_2_derivative(x, lambd=1.0):"), script.left(3000).constData());
        QVERIFY(!script.contains("def spoilt"));
        const QTemporaryDir folder;
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.py")), script));
        const ScriptAnswer answer = runPlot(interpreter, {QStringLiteral("figure.py"), QStringLiteral("figure.png")}, folder.path());
        QVERIFY2(answer.status == 0 && answer.output.isEmpty() && answer.errors.isEmpty(),
                 (answer.output + answer.errors).right(3000).constData());
        compare("python-own", QImage(folder.filePath(QStringLiteral("figure.png"))), state, {});
    }

    void tex_data() { addStates(); }
    void tex()
    {
        QFETCH(State, state);
        QFETCH(ExportOptions, options);
        if (!latexHas({QStringLiteral("pgfplots.sty"), QStringLiteral("standalone.cls")}))
            QSKIP("Needs pdflatex with PGFPlots (texlive-pictures, texlive-latex-extra).");
        const QTemporaryDir folder;
        const QByteArray document = renderedFile(PictureFormat::Tex, state, options);
        keep("tex", document);
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.tex")), document));
        typeset("tex", folder, state, options);
    }

    /// The picture alone, in a document whose preamble is what the comment at its head asks for.
    void tikz_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<ExportOptions>("options");
        ExportOptions transparent;
        transparent.transparent = true;
        transparent.title = QStringLiteral("50 % of f′ & {x_1}");
        QTest::newRow("title, no background") << everyExtra() << transparent;
        QTest::newRow("batch") << toy() << ExportOptions();
        QTest::newRow("depth") << deep() << ExportOptions();
    }
    void tikz()
    {
        QFETCH(State, state);
        QFETCH(ExportOptions, options);
        if (!latexHas({QStringLiteral("pgfplots.sty"), QStringLiteral("standalone.cls"), QStringLiteral("lmodern.sty")}))
            QSKIP("Needs pdflatex with PGFPlots (texlive-pictures, texlive-latex-extra, lmodern).");
        const QByteArray picture = renderedFile(PictureFormat::Tikz, state, options);
        keep("tikz", picture);
        QByteArray preamble;
        for (const QByteArray &line : picture.left(picture.indexOf("\\begin{tikzpicture}")).split('\n')) {
            QVERIFY(line.isEmpty() || line.startsWith('%'));
            if (line.contains("%   \\"))
                preamble += line.mid(4) + '\n';
        }
        QCOMPARE(preamble.count('\n'), 4);
        const QTemporaryDir folder;
        QVERIFY(writeText(folder.filePath(QStringLiteral("picture.tikz")), picture));
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.tex")),
                          "\\documentclass{standalone}\n" + preamble
                              + "\\begin{document}\n\\input{picture.tikz}\\end{document}\n"));
        typeset("tikz", folder, state, options);
    }

    /// Chinese needs a package more, which the comment names.
    void tikzInChinese()
    {
        ExportOptions titled;
        titled.title = QStringLiteral("激活函数");
        const QByteArray picture = renderedFile(PictureFormat::Tikz, State(), titled);
        QVERIFY(picture.contains("\\usepackage{CJKutf8}"));
        QVERIFY(!renderedFile(PictureFormat::Tikz, State(), {}).contains("CJK"));
        if (!latexHas({QStringLiteral("pgfplots.sty"), QStringLiteral("standalone.cls"), QStringLiteral("CJKutf8.sty"),
                       QStringLiteral("c70gbsn.fd")}))
            QSKIP("Needs pdflatex with PGFPlots and CJKutf8 (latex-cjk-chinese-arphic-gbsn00lp).");
        const QTemporaryDir folder;
        QVERIFY(writeText(folder.filePath(QStringLiteral("picture.tikz")), picture));
        QVERIFY(writeText(folder.filePath(QStringLiteral("figure.tex")),
                          "\\documentclass{standalone}\n\\usepackage[T1]{fontenc}\n\\usepackage{lmodern}\n\\usepackage{pgfplots}\n"
                          "\\pgfplotsset{compat=1.16}\n\\usepackage{CJKutf8}\n\\begin{document}\n\\begin{CJK*}{UTF8}{gbsn}\n"
                          "\\input{picture.tikz}\\end{CJK*}\n\\end{document}\n"));
        typeset("tikz", folder, State(), titled);
    }

    /// The jump of the step is a break in both, with its end points.
    void jumpsAreBreaks()
    {
        State state;
        state.functions = {"binary_step"};
        state.charts = {true, false, false};
        state.cursor = 100.0; // whose dots are no jump's
        const QByteArray tex = renderedFile(PictureFormat::Tex, state, {}), python = renderedFile(PictureFormat::Python, state, {});
        QCOMPARE(tex.count("line width=1.5bp] coordinates"), 2);
        QCOMPARE(tex.count("only marks"), 2);
        QVERIFY2(python.contains("draw(axes, binary_step, [(-5, 0), (0, 5)], "), python.constData());
        QCOMPARE(python.count("\"o\""), 2);
    }

    /// The script computes with the state's parameters.
    void parametersAreTheStates()
    {
        const QByteArray python = renderedFile(PictureFormat::Python, everyExtra(), {});
        QVERIFY(python.contains("def leaky_relu(x, negative_slope=0.2):"));
        QVERIFY(python.contains("def threshold_derivative(x, threshold=1.0, value=-1.5):"));
        QVERIFY(!python.contains("def sigmoid(")); // which is not shown
    }

    /// A title cannot break out of either language.
    void titlesAreText()
    {
        ExportOptions options;
        options.title = QStringLiteral("100 % \"of\" \\input{x} $a_1^2$ & #1 ~ {}");
        const QByteArray tex = renderedFile(PictureFormat::Tex, State(), options), python = renderedFile(PictureFormat::Python, State(), options);
        QVERIFY2(tex.contains("100 \\% \"of\" \\textbackslash{}input\\{x\\} \\$a\\_1\\textasciicircum{}2\\$ \\& \\#1 \\textasciitilde{} \\{\\}"),
                 tex.constData());
        QVERIFY2(python.contains("\"100 % \\\"of\\\" \\\\input{x} $a_1^2$ & #1 ~ {}\""), python.constData());
    }

    void comparisonCanFail()
    {
        State other;
        other.functions = {"tanh", "sine"};
        const double off = difference(renderedImage(State(), {}), renderedImage(other, {}));
        QVERIFY2(off > 2.0 * sameLooks, qPrintable(QString::number(off)));
        QCOMPARE(difference(renderedImage(State(), {}), renderedImage(State(), {})), 0.0);
    }

private:
    void addStates()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<ExportOptions>("options");
        ExportOptions dark, titled, paper;
        dark.theme = Theme::Dark;
        titled.title = QStringLiteral("50 % of f′ & {x_1} $ \\ \"σ\" #2^~");
        paper.width = 600.0;
        paper.height = 400.0;
        QTest::newRow("default") << State() << ExportOptions();
        QTest::newRow("dark") << State() << dark;
        QTest::newRow("title") << State() << titled;
        QTest::newRow("small") << State() << paper;
        QTest::newRow("all functions") << allFunctions() << ExportOptions();
        QTest::newRow("every extra") << everyExtra() << ExportOptions();
        State narrow;
        narrow.range = {0.5, 0.500001};
        State wide;
        wide.range = {-1e6, 1e6};
        wide.functions = {"tanh", "squared_relu"};
        QTest::newRow("narrow") << narrow << ExportOptions();
        QTest::newRow("wide") << wide << ExportOptions();
        QTest::newRow("batch") << toy() << ExportOptions();
        QTest::newRow("neuron") << toy(LayerView::Neuron) << ExportOptions();
        QTest::newRow("depth") << deep() << ExportOptions();
        QTest::newRow("depth, dark") << deep() << dark;
    }

    /// Makes figure.pdf of figure.tex without complaints, and compares it with our own picture.
    static void typeset(const char *what, const QTemporaryDir &folder, const State &state, const ExportOptions &options)
    {
        const ScriptAnswer answer = runScript(
            QStringLiteral("pdflatex"), {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), QStringLiteral("figure")},
            folder.path());
        QVERIFY2(answer.status == 0, answer.output.right(3000).constData());
        for (const char *complaint : {"Missing character", "Package pgfplots Warning", "LaTeX Warning"})
            QVERIFY2(!answer.output.contains(complaint), answer.output.right(5000).constData());
        const ScriptAnswer raster = runScript(QStringLiteral("pdftoppm"),
                                              {QStringLiteral("-r"), QStringLiteral("192"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                               QStringLiteral("figure.pdf"), QStringLiteral("figure")},
                                              folder.path());
        ACTISCOPE_NEEDS(raster.status == 0, "pdftoppm (poppler-utils)");
        compare(what, QImage(folder.filePath(QStringLiteral("figure.png"))), state, options);
    }

    /// Leaves what was made in the folder that ACTISCOPE_KEEP names, for a look by eye.
    static void keep(const char *ending, const QByteArray &text)
    {
        if (const QString folder = qEnvironmentVariable("ACTISCOPE_KEEP"); !folder.isEmpty())
            writeText(nameToKeep(folder, ending), text);
    }
    static QString nameToKeep(const QString &folder, const char *ending)
    {
        return folder + u'/' + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u'.' + QLatin1String(ending);
    }

    static void compare(const char *what, const QImage &picture, const State &state, const ExportOptions &options)
    {
        ExportOptions onPaper = options; // as the others show it, who know of no transparency
        onPaper.transparent = false;
        const QImage ours = renderedImage(state, onPaper);
        if (const QString folder = qEnvironmentVariable("ACTISCOPE_KEEP"); !folder.isEmpty()) {
            picture.save(nameToKeep(folder, (QByteArray(what) + ".png").constData()));
            ours.save(nameToKeep(folder, "ours.png"));
        }
        const double off = difference(picture, ours);
        qInfo("mean difference %.2f of 255", off);
        QVERIFY(off < sameLooks);
    }
};


QTEST_MAIN(FigureCodeTest)
#include "tst_figurecode.moc"
