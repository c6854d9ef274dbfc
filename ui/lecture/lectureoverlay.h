#pragma once

#include <QColor>
#include <QPolygonF>
#include <QWidget>

#include <optional>

namespace actiscope {

/// Lies over the whole lecture: the pointer's spot, what is drawn with the mouse, and the screen that is blanked. Takes
/// the mouse only while someone draws.
class LectureOverlay : public QWidget
{
    Q_OBJECT

public:
    /// As large as its parent, always.
    explicit LectureOverlay(QWidget *parent);

    void setInk(const QColor &ink);
    void setDrawing(bool drawing);
    bool isDrawing() const { return m_drawing; }
    bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();

    void setPointer(bool pointer);
    bool hasPointer() const { return m_pointer; }
    /// Where the mouse is, in pixels of the overlay.
    void setSpot(QPointF spot);

    /// The whole screen in one colour; without one the lecture is seen.
    void setBlank(const std::optional<QColor> &blank);
    const std::optional<QColor> &blank() const { return m_blank; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointF placed(QPointF position) const;

    QList<QPolygonF> m_strokes; ///< in shares of width and height, so that they stay where they belong
    QColor m_ink;
    bool m_drawing = false;
    bool m_pointer = false;
    QPointF m_spot;
    std::optional<QColor> m_blank;
};

} // namespace actiscope
