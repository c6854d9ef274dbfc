#include "formulafuzz.h"

#include "core/lesson/expression.h"

#include <QTest>

/// Whatever a text is, the reader of formulas gives a formula that is written down and read again alike, or says what is wrong
/// with it, and where.
class FormulaFuzzTest : public QObject
{
    Q_OBJECT

private slots:
    void randomTexts()
    {
        formulafuzz::Texts texts(13);
        int formulas = 0;
        for (int i = 0; i < 1200; ++i) {
            const std::string text = texts.any();
            bool isFormula = false;
            const std::string fault = formulafuzz::faultOf(text, &isFormula);
            QVERIFY2(fault.empty(), (text + ": " + fault).c_str());
            formulas += isFormula ? 1 : 0;
        }
        QVERIFY2(formulas > 250 && formulas < 950, qPrintable(QString::number(formulas)));
    }

    void expressionsOfLessons()
    {
        formulafuzz::Texts texts(14);
        for (int i = 0; i < 300; ++i) {
            const std::string text = texts.any();
            const auto answer = actiscope::Expression::read(text, actiscope::Expression::Kind::Number);
            const auto *problem = std::get_if<actiscope::LessonProblem>(&answer);
            const std::string said = problem ? textOf(*problem, actiscope::untranslated()) : "a sentence is not needed";
            QVERIFY2(said.size() > 10 && formulafuzz::isUtf8(said), (text + ": " + said).c_str());
        }
        for (const std::string &text : formulafuzz::extremes(400))
            (void)actiscope::Expression::read(text, actiscope::Expression::Kind::Condition);
    }

    /// Each beginning of a formula is a formula, or can still become one.
    void beginnings()
    {
        for (const std::string text : {"x*sigmoid(b*x) + leaky_relu(x, 0.3)", "if(x < 0, (x + 1)/2, |x - 1|)", "{x < 0: -x, max(x, 2)}",
                                       "x if x > 0 else np.exp(x) - 1", "\\frac{x}{1+e^{-\\beta x}}",
                                       "def swish(x, beta=1):\n    s = torch.sigmoid(beta*x)  # gate\n    return x*s", "w_{max} x + √(x)²"}) {
            for (std::size_t size = 1; size < text.size(); ++size) {
                const std::string begun = text.substr(0, size);
                if (!formulafuzz::isUtf8(begun))
                    continue;
                const auto answer = formulafuzz::read(begun);
                const auto *problem = std::get_if<actiscope::expression::Problem>(&answer);
                const std::string said = problem ? begun + ": " + textOf(*problem, actiscope::untranslated()) : begun;
                QVERIFY2(!problem || problem->unfinished, said.c_str());
            }
        }
    }

    void extremes()
    {
        for (const std::size_t count : {150, 2000}) {
            for (const std::string &text : formulafuzz::extremes(count)) {
                const std::string fault = formulafuzz::faultOf(text);
                QVERIFY2(fault.empty(), (text.substr(0, 100) + ": " + fault).c_str());
            }
        }
        for (const char c : {'(', 'x', ' ', '\n', '\\', '|', '1', '\xff', '#'}) {
            const std::string fault = formulafuzz::faultOf(std::string(10'000'000, c));
            QVERIFY2(fault.empty(), fault.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(FormulaFuzzTest)
#include "tst_formulafuzz.moc"
