#pragma once

#include "core/figure/figure.h"

#include <QGraphicsItem>
#include <QPixmap>

#include <memory>

namespace actiscope {

class FigureStyle;

/// A graphics item that paints what lies under a chart's curves, or over them.
class PanelLayer : public QGraphicsItem
{
public:
    enum class Place { Under, Over };

    explicit PanelLayer(Place place);

    /// The panel must outlive the item; call again after each change of it.
    void show(const Panel *panel, const std::shared_ptr<const FigureStyle> &style);
    /// What is painted has changed.
    void refresh();

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    Place m_place;
    const Panel *m_panel = nullptr;
    std::shared_ptr<const FigureStyle> m_style;
    /// The layer under the curves as pixels: most changes leave it as it is, and text is slow to draw.
    QPixmap m_picture;
};

} // namespace actiscope
