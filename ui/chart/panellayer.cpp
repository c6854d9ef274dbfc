#include "ui/chart/panellayer.h"

#include "ui/chart/figurepainter.h"
#include "ui/chart/figurestyle.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace actiscope {

PanelLayer::PanelLayer(Place place)
    : m_place(place)
{
    setZValue(place == Place::Under ? -1.0 : 1.0);
    setAcceptedMouseButtons(Qt::NoButton);
}

void PanelLayer::show(const Panel *panel, const std::shared_ptr<const FigureStyle> &style)
{
    if (!m_panel || m_panel->frame != panel->frame)
        prepareGeometryChange();
    m_panel = panel;
    m_style = style;
    refresh();
}

void PanelLayer::refresh()
{
    m_picture = {};
    update();
}

QRectF PanelLayer::boundingRect() const
{
    return m_panel ? QRectF(0, 0, m_panel->frame.width, m_panel->frame.height) : QRectF();
}

void PanelLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_panel || !m_style)
        return;
    const FigurePainter figurePainter(*m_style);
    if (m_place == Place::Over) {
        figurePainter.paintOver(*painter, *m_panel);
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap((boundingRect().size() * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(themeColors(m_style->theme()).panel);
        QPainter picturePainter(&m_picture);
        figurePainter.paintUnder(picturePainter, *m_panel);
    }
    painter->drawPixmap(0, 0, m_picture);
}

} // namespace actiscope
