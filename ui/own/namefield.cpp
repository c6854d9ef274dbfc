#include "ui/own/namefield.h"

#include "ui/slider/windowundo.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

#include <algorithm>

namespace actiscope {

namespace {

// In the design's pixels.
constexpr double dotSize = 10.0;
constexpr double buttonSize = 22.0;

QIcon dotIcon(const QColor &color, int size, double ratio)
{
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0.5, 0.5, size - 1.0, size - 1.0));
    return pixmap;
}

/// A button that a field's keys press: those of a button, and those of a box with choices.
class DotButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            click();
            break;
        default:
            QToolButton::keyPressEvent(event);
        }
    }
};

} // namespace

NameField::NameField(QWidget *parent)
    : QLineEdit(parent)
    , m_dot(new DotButton(this))
{
    m_dot->setAutoRaise(true);
    m_dot->setCursor(Qt::PointingHandCursor);
    m_dot->setFocusPolicy(Qt::StrongFocus);
    m_dot->setEnabled(false);
    connect(m_dot, &QToolButton::clicked, this, &NameField::chooseStyle);
    retranslateUi();
    arrange();
}

void NameField::setStyle(int style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_dot->setEnabled(style >= 0);
    retranslateUi();
    arrange();
}

void NameField::setHint(const QString &hint)
{
    m_hint = hint;
    arrange();
}

void NameField::chooseStyle()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    const int size = qRound(14.0 * unitOf(this));
    for (int style = 0; style < ownSlots; ++style) {
        const QColor color = lineColor(appliedTheme(), firstOwnSlot + style);
        QAction *action = menu->addAction(dotIcon(color, size, devicePixelRatioF()), tr("Colour %1").arg(style + 1));
        action->setCheckable(true);
        action->setChecked(style == m_style);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, style] { emit styleChosen(style); });
        if (style == m_style)
            menu->setActiveAction(action);
    }
    menu->popup(m_dot->mapToGlobal(QPoint(0, m_dot->height())));
}

void NameField::arrange()
{
    const double unit = unitOf(this);
    const int size = qRound(dotSize * unit);
    m_dot->setIconSize({size, size});
    m_dot->setIcon(dotIcon(m_style >= 0 ? lineColor(appliedTheme(), firstOwnSlot + m_style) : appliedColors().outline, size,
                           devicePixelRatioF()));
    const int side = qRound(buttonSize * unit);
    m_dot->setGeometry(qRound(3.0 * unit), (height() - side) / 2, side, side);
    setTextMargins(qRound((buttonSize - 2.0) * unit), 0, 0, 0);
    const int room = width() - textMargins().left() - qRound(20.0 * unit);
    setPlaceholderText(fontMetrics().elidedText(m_hint, Qt::ElideRight, std::max(0, room)));
}

void NameField::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore(); // files are the window's
    else
        QLineEdit::dragEnterEvent(event);
}

/// Keys that the button has no use for come here, as to any parent, but they are no letters of the name.
bool NameField::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
        if (m_dot->hasFocus()
            || (event->type() == QEvent::ShortcutOverride
                && isWindowsUndo(*static_cast<QKeyEvent *>(event), *this, isModified()))) {
            event->ignore();
            return false;
        }
        break;
    default:
        break;
    }
    return QLineEdit::event(event);
}

void NameField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void NameField::retranslateUi()
{
    m_dot->setAccessibleName(tr("Colour"));
    m_dot->setToolTip(tr("Choose the colour and dashes of the function"));
}

void NameField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslateUi();
        break;
    case QEvent::FontChange:
    case QEvent::PaletteChange:
        arrange();
        break;
    default:
        break;
    }
}

} // namespace actiscope
