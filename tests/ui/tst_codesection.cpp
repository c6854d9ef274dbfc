#include "tests/ui/inspectorfixture.h"
#include "ui/inspector/codesection.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace actiscope;

namespace {

/// The section in the facts panel.
struct Code : InspectorFixture {
    using InspectorFixture::InspectorFixture;

    CodeSection *section() const { return panel.findChild<CodeSection *>(); }
    QToolButton *toggle() const { return section()->findChild<QToolButton *>(); }
    QComboBox *language() const { return shown<QComboBox>(QStringLiteral("Code language")); }
    QString text() const { return shown<QPlainTextEdit>(QStringLiteral("Source code"))->toPlainText(); }
    QPushButton *copy() const { return section()->findChild<QPushButton *>(); }
    void choose(CodeLanguage which) const { language()->setCurrentIndex(language()->findData(static_cast<int>(which))); }
};

} // namespace

class CodeSectionTest : public QObject
{
    Q_OBJECT

private slots:
    void isClosedAndEmptyAtFirst()
    {
        const Code c;
        QCOMPARE(c.toggle()->text(), "Code");
        QVERIFY(!c.toggle()->isChecked());
        QVERIFY(c.section()->findChildren<QPlainTextEdit *>().isEmpty());
        QVERIFY(c.section()->findChildren<QComboBox *>().isEmpty());
    }

    void opensAndCloses()
    {
        const Code c;
        const int closed = c.section()->height();
        c.toggle()->click();
        QVERIFY(c.language() && c.language()->isVisible());
        QVERIFY(c.section()->height() > closed + c.language()->height()); // laid out at once
        c.toggle()->click();
        QVERIFY(!c.language());
        QCOMPARE(c.section()->height(), closed);
    }

    void followsFunctionAndParameters()
    {
        Code c(selecting("gelu"));
        c.toggle()->click();
        QVERIFY(c.text().contains(QStringLiteral("def gelu(x):")));
        c.model.edit(QStringLiteral("select"), [](State &state) { state.selected = "leaky_relu"; });
        QVERIFY(c.text().contains(QStringLiteral("negative_slope=0.01")));
        c.model.edit(QStringLiteral("slope"), [](State &state) { state.parameters["leaky_relu"] = {0.3}; });
        QVERIFY(c.text().contains(QStringLiteral("negative_slope=0.3")));
        // What changes while it is closed shows when it opens again.
        c.toggle()->click();
        c.model.edit(QStringLiteral("slope"), [](State &state) { state.parameters["leaky_relu"] = {0.4}; });
        c.toggle()->click();
        QVERIFY(c.text().contains(QStringLiteral("negative_slope=0.4")));
    }

    void offersFiveLanguages()
    {
        const Code c(selecting("softplus"));
        c.toggle()->click();
        QCOMPARE(c.language()->count(), 5);
        const std::pair<CodeLanguage, const char *> marks[] = {{CodeLanguage::NumPy, "import numpy"},
                                                               {CodeLanguage::PyTorch, "import torch"},
                                                               {CodeLanguage::Jax, "import jax"},
                                                               {CodeLanguage::Cpp, "#include <cmath>"},
                                                               {CodeLanguage::Latex, "\\documentclass"}};
        for (const auto &[language, mark] : marks) {
            c.choose(language);
            QVERIFY2(c.text().contains(QLatin1String(mark)), mark);
        }
    }

    void copies()
    {
        const Code c(selecting("mish"));
        c.toggle()->click();
        QCOMPARE(c.copy()->text(), "Copy code");
        c.choose(CodeLanguage::Cpp);
        c.copy()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), c.text());
        QVERIFY(c.text().contains(QStringLiteral("mish_derivative")));
    }
};

QTEST_MAIN(CodeSectionTest)
#include "tst_codesection.moc"
