#include "core/activation/catalogue/catalogue.h"
#include "ui/widget/formulaview.h"

#include <cstdlib>

#include <QFile>
#include <QFontInfo>
#include <QLabel>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>

#include "core/activation/activation.h"
#include "core/expression/build.h"
#include "core/expression/derivative.h"

using namespace actiscope;

class FormulaViewTest : public QObject
{
    Q_OBJECT

private slots:
    void everyActivationHasBothPictures_data();
    void everyActivationHasBothPictures();
    void followsTheFont();
    void shrinksToTheWidthButStaysLegible();
    void takesTheTextColour();
    void isSharpAtEveryPixelRatio();
    void withoutAFormulaTakesNoSpace();
    void isNamedAndDescribed();
    void breaksTypedFormulasIntoLines();
    void fadesWhatIsNoLongerTyped();
};

namespace {

QImage painted(QWidget &widget, double ratio = 1.0)
{
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

// The colour of the most opaque pixel.
QColor inkOf(const QImage &image)
{
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (const QColor c = image.pixelColor(x, y); c.alpha() > ink.alpha())
                ink = c;
        }
    }
    return ink;
}

} // namespace

void FormulaViewTest::everyActivationHasBothPictures_data()
{
    QTest::addColumn<QString>("id");
    for (const FunctionRef &activation : catalogue())
        QTest::newRow(activation->id.c_str()) << QString::fromUtf8(activation->id);
}

void FormulaViewTest::everyActivationHasBothPictures()
{
    QFETCH(const QString, id);
    FormulaView view; // links the resource
    for (const QString &order : {QStringLiteral("f"), QStringLiteral("df")}) {
        QFile file(QStringLiteral(":/formulas/%1.%2.svg").arg(id, order));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray svg = file.readAll();
        QCOMPARE(svg.count("<svg"), 1);
        QVERIFY(!svg.contains("currentColor"));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        // Fits into a panel 260 px wide at a text size of 13 px, at 1.2 em.
        QVERIFY(renderer.viewBoxF().width() * 0.0156 <= 260.0);
    }
    for (const Order order : {Order::Value, Order::First}) {
        view.setFunction(findActivation(id.toStdString()), order);
        QVERIFY(!view.isEmpty());
        view.resize(view.sizeHint());
        QCOMPARE(inkOf(painted(view)).alpha(), 255);
        QVERIFY2(!Qt::mightBeRichText(view.toolTip()), qPrintable(view.toolTip()));
    }
}

void FormulaViewTest::followsTheFont()
{
    FormulaView view;
    QFont font = view.font();
    font.setPixelSize(10);
    view.setFont(font);
    view.setFunction(findActivation("gelu"), Order::Value);
    const QSize small = view.sizeHint();
    font.setPixelSize(20);
    view.setFont(font);
    const QSize large = view.sizeHint();
    QVERIFY(std::abs(large.width() - 2 * small.width()) <= 2);
    QVERIFY(std::abs(large.height() - 2 * small.height()) <= 2);
}

void FormulaViewTest::shrinksToTheWidthButStaysLegible()
{
    FormulaView view;
    QVERIFY(view.hasHeightForWidth());
    QVERIFY(view.sizePolicy().hasHeightForWidth());
    view.setFunction(findActivation("gelu_tanh"), Order::First);
    const QSize full = view.sizeHint();
    const QSize least = view.minimumSizeHint();
    QVERIFY(least.width() < full.width());
    QVERIFY(least.width() > full.width() / 2);
    QCOMPARE(view.heightForWidth(full.width()), full.height());
    QCOMPARE(view.heightForWidth(4 * full.width()), full.height());
    QCOMPARE(view.heightForWidth(least.width() / 2), least.height());
    const int between = (least.width() + full.width()) / 2;
    QVERIFY(view.heightForWidth(between) < full.height());
    QVERIFY(view.heightForWidth(between) > least.height());

    // All of it is visible at the least size: some ink in the last columns, none cut off by the widget.
    view.resize(between, view.heightForWidth(between));
    const QImage image = painted(view);
    QCOMPARE(inkOf(image.copy(between - 20, 0, 20, image.height())).alpha() > 100, true);
}

void FormulaViewTest::takesTheTextColour()
{
    QWidget parent;
    FormulaView view(&parent);
    view.setFunction(findActivation("relu"), Order::First);
    view.resize(view.sizeHint());
    for (const QColor colour : {QColor(0xe6, 0xed, 0xf3), QColor(Qt::black), QColor(0x12, 0x80, 0x40)}) {
        QPalette palette = parent.palette();
        palette.setColor(QPalette::WindowText, colour);
        parent.setPalette(palette);
        QCOMPARE(inkOf(painted(view)), colour);
    }
}

void FormulaViewTest::isSharpAtEveryPixelRatio()
{
    FormulaView view;
    view.setFunction(findActivation("sigmoid"), Order::Value);
    view.resize(view.sizeHint());
    QSvgRenderer renderer(QStringLiteral(":/formulas/sigmoid.f.svg"));
    const double scale = 1.2 * QFontInfo(view.font()).pixelSize() / 1000.0;
    for (const double ratio : {1.0, 1.5, 2.0, 3.0}) {
        const QImage image = painted(view, ratio);
        // Pixel for pixel what the outlines give at this resolution: not a smaller picture scaled up.
        QImage expected(image.size(), QImage::Format_ARGB32_Premultiplied);
        expected.fill(Qt::transparent);
        QPainter painter(&expected);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(QPointF(), renderer.viewBoxF().size() * scale * ratio));
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(std::abs(qAlpha(image.pixel(x, y)) - qAlpha(expected.pixel(x, y))) <= 1);
        }
    }
}

void FormulaViewTest::withoutAFormulaTakesNoSpace()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *above = new QLabel(QStringLiteral("above"));
    auto *view = new FormulaView;
    layout->addWidget(above);
    layout->addWidget(view);
    const int bare = window.sizeHint().height();
    QCOMPARE(bare, above->sizeHint().height());
    view->setFunction(findActivation("relu"), Order::Value);
    QVERIFY(window.sizeHint().height() > bare);
    for (const FunctionRef &unknown : {FunctionRef(), FunctionRef(std::make_shared<Activation>())}) {
        view->setFunction(unknown, Order::Value);
        QVERIFY(view->isEmpty());
        QCOMPARE(window.sizeHint().height(), bare);
        view->setFunction(findActivation("relu"), Order::Value);
        QVERIFY(window.sizeHint().height() > bare);
    }
    view->setFunction(findActivation("relu"), Order::Second);
    QVERIFY(view->isEmpty());
    QVERIFY(view->accessibleDescription().isEmpty());
}

void FormulaViewTest::isNamedAndDescribed()
{
    FormulaView view;
    view.setFunction(findActivation("tanh"), Order::Value);
    QCOMPARE(view.accessibleName(), QStringLiteral("Formula of f"));
    QVERIFY(view.accessibleDescription().contains(QString::fromUtf8(findActivation("tanh")->latex)));
    view.setFunction(findActivation("tanh"), Order::First);
    QCOMPARE(view.accessibleName(), QStringLiteral("Formula of f′"));
    QVERIFY(view.accessibleDescription().contains(QString::fromUtf8(findActivation("tanh")->latexDerivative)));
    QCOMPARE(view.toolTip(), view.accessibleDescription());
}

void FormulaViewTest::breaksTypedFormulasIntoLines()
{
    expression::Tree sum = expression::variable();
    for (int i = 2; i < 9; ++i)
        sum = sum + power(expression::variable(), expression::number(i));
    FormulaView view;
    view.setTree(sum, Order::Value);
    QVERIFY(!view.isEmpty());
    QCOMPARE(view.accessibleDescription(), QStringLiteral("f(x) = x + x² + x³ + x⁴ + x⁵ + x⁶ + x⁷ + x⁸"));
    const QSize full = view.sizeHint();
    QCOMPARE(view.heightForWidth(full.width()), full.height());
    // A little too narrow: smaller, on one line. Much too narrow: lines at full size.
    QVERIFY(view.heightForWidth(full.width() * 9 / 10) < full.height());
    QVERIFY(view.heightForWidth(full.width() * 2 / 3) > 2 * full.height() - full.height() / 2);
    QVERIFY(view.minimumSizeHint().width() < full.width() * 2 / 3);
    QVERIFY(view.heightForWidth(view.minimumSizeHint().width()) > 2 * full.height());
    for (const int width : {full.width() * 2 / 3, view.minimumSizeHint().width()}) {
        view.resize(width + 20, view.heightForWidth(width + 20));
        const QImage image = painted(view);
        QCOMPARE(inkOf(image).alpha(), 255);
        QCOMPARE(inkOf(image.copy(width + 19, 0, 1, image.height())).alpha(), 0);
    }
    // In a narrow window it gets the height of all its lines, and no more.
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *inside = new FormulaView;
    inside->setTree(sum, Order::Value);
    layout->addWidget(inside);
    layout->addStretch();
    window.resize(full.width() / 2, 10 * full.height());
    layout->activate();
    QCOMPARE(inside->height(), inside->heightForWidth(full.width() / 2));
    QVERIFY(inside->height() > 2 * full.height());
    QVERIFY(layout->totalHeightForWidth(full.width() * 2) == full.height());

    view.setTree(expression::derivativeOf(expression::variable()), Order::First);
    QCOMPARE(view.accessibleDescription(), QStringLiteral("f′(x) = 1"));
    view.setTree(nullptr, Order::Value);
    QVERIFY(view.isEmpty());
}

void FormulaViewTest::fadesWhatIsNoLongerTyped()
{
    FormulaView view;
    view.setTree(expression::variable(), Order::Value);
    view.resize(view.sizeHint());
    QCOMPARE(inkOf(painted(view)).alpha(), 255);
    view.setFaded(true);
    const int faded = inkOf(painted(view)).alpha();
    QVERIFY(faded > 60 && faded < 160);
    view.setFaded(false);
    QCOMPARE(inkOf(painted(view)).alpha(), 255);
}

QTEST_MAIN(FormulaViewTest)
#include "tst_formulaview.moc"
