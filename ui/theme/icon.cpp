#include "ui/theme/icon.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

// Resources of a static library are linked only where they are asked for, and that outside of any namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace actiscope {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// Paints the drawing in the present text colour, so that icons need no replacing when the theme changes.
class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name)
        : m_name(name)
    {
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        render(painter, QRect(QPoint(), size), mode);
        return picture;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        // Drawn apart, since colouring replaces whatever is there.
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap picture = pixmap(rect.size() * ratio, mode, QIcon::Off);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

private:
    void render(QPainter &painter, const QRect &rect, QIcon::Mode mode) const
    {
        QSvgRenderer(pathOf(m_name)).render(&painter, rect);
        const ThemeColors &colors = appliedColors();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(rect, mode == QIcon::Disabled ? mixed(colors.muted, colors.panel, 0.6) : colors.text);
    }

    QString m_name;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    initIcons();
    return QIcon(new ThemedIconEngine(name));
}

QIcon programIcon()
{
    initIcons();
    return QIcon(pathOf(QStringLiteral("actiscope")));
}

} // namespace actiscope
