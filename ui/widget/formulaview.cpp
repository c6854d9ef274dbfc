#include "ui/widget/formulaview.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QFile>
#include <QFontInfo>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>

#include "core/activation/activation.h"
#include "core/state/functions.h"

// A static library's resources are linked only if asked for, and this macro works only outside namespaces.
static void initFormulas()
{
    Q_INIT_RESOURCE(formulas);
}

namespace actiscope {
namespace {

// The pictures have 1000 units to the em of the formula. Letters of the formula's typeface look smaller than those of
// a sans serif of the same size, so its em is a little larger than the font's.
constexpr double unitsPerEm = 1000.0;
constexpr double fullScale = 1.2;
constexpr double leastScale = 0.9;

QString picturePath(const QString &id, Order order)
{
    if (id.isEmpty() || order == Order::Second)
        return {};
    return QStringLiteral(":/formulas/%1.%2.svg").arg(id, order == Order::Value ? QStringLiteral("f")
                                                                                : QStringLiteral("df"));
}

} // namespace

FormulaView::FormulaView(QWidget *parent)
    : QWidget(parent)
{
    initFormulas();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hideIfEmpty();
    retranslateUi();
}

FormulaView::~FormulaView() = default;

void FormulaView::setFormula(const QString &id, Order order)
{
    if (id == m_id && order == m_order)
        return;
    m_id = id;
    m_order = order;
    const QString path = picturePath(id, order);
    m_picture.reset();
    if (QFile::exists(path))
        m_picture = std::make_unique<QSvgRenderer>(path);
    m_cache = {};
    hideIfEmpty();
    retranslateUi();
    updateGeometry();
    update();
}

void FormulaView::hideIfEmpty()
{
    // Without a parent it would be a window, and its owner's to show.
    if (parentWidget() != nullptr)
        setVisible(!isEmpty());
}

QSizeF FormulaView::naturalSize() const
{
    if (isEmpty())
        return {};
    return m_picture->viewBoxF().size() * (fullScale * QFontInfo(font()).pixelSize() / unitsPerEm);
}

QSizeF FormulaView::sizeFor(double width) const
{
    const QSizeF natural = naturalSize();
    if (natural.width() <= width)
        return natural;
    return natural * std::max(width / natural.width(), leastScale / fullScale);
}

QSize FormulaView::sizeHint() const
{
    const QSizeF size = naturalSize();
    return {int(std::ceil(size.width())), int(std::ceil(size.height()))};
}

QSize FormulaView::minimumSizeHint() const
{
    const QSizeF least = sizeFor(0.0);
    return {int(std::ceil(least.width())), int(std::ceil(least.height()))};
}

int FormulaView::heightForWidth(int width) const
{
    return int(std::ceil(sizeFor(width).height()));
}

QPixmap FormulaView::rendered(QSizeF size, double pixelRatio) const
{
    const QSizeF pixels = size * pixelRatio;
    QImage image(int(std::ceil(pixels.width())), int(std::ceil(pixels.height())),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    m_picture->render(&painter, QRectF(QPointF(), pixels));
    // The picture is black: keep its shape, take the text's colour.
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), palette().color(foregroundRole()));
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return QPixmap::fromImage(std::move(image));
}

void FormulaView::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    const QSizeF size = sizeFor(width());
    QPainter painter(this);
    // Of what is painted on, which need not be the screen: a grabbed picture may have another ratio.
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    const QSize pixels(int(std::ceil(size.width() * ratio)), int(std::ceil(size.height() * ratio)));
    if (m_cache.size() != pixels || m_cache.devicePixelRatio() != ratio)
        m_cache = rendered(size, ratio);
    painter.drawPixmap(QPointF(), m_cache);
}

void FormulaView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::EnabledChange:
        m_cache = {};
        update();
        break;
    case QEvent::ParentChange:
        hideIfEmpty();
        break;
    case QEvent::LanguageChange:
        retranslateUi();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void FormulaView::retranslateUi()
{
    const FunctionRef activation = isEmpty() ? nullptr : Functions::builtIn().find(m_id.toStdString());
    const bool isValue = m_order == Order::Value;
    setAccessibleName(isValue ? tr("Formula of f") : tr("Formula of f′"));
    const QString latex = activation == nullptr
        ? QString()
        : (isValue ? QStringLiteral("f(x) = ") + QString::fromUtf8(activation->latex)
                   : QStringLiteral("f'(x) = ") + QString::fromUtf8(activation->latexDerivative));
    setAccessibleDescription(latex);
    setToolTip(latex);
}

} // namespace actiscope
