#include "ui/slider/rangeends.h"

#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/slider/numbertext.h"
#include "ui/slider/windowundo.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTimer>
#include <QToolTip>

#include <algorithm>

namespace actiscope {

RangeEnds::RangeEnds(QWidget *parent)
    : QWidget(parent)
    , m_least(newField(Qt::AlignLeft))
    , m_greatest(newField(Qt::AlignRight))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_least);
    layout->addStretch(1);
    layout->addWidget(m_greatest);
    retranslateUi();
    arrange();
}

QLineEdit *RangeEnds::newField(Qt::Alignment alignment)
{
    auto *field = new QLineEdit(this);
    field->setFrame(false);
    field->setAlignment(alignment);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, &RangeEnds::arrange);
    connect(field, &QLineEdit::editingFinished, this, [this, field] { take(field); });
    return field;
}

void RangeEnds::show(const SliderSpec &spec)
{
    const bool isOther = spec.name != m_spec.name;
    m_spec = spec;
    if (isOther)
        retranslateUi();
    renew();
}

void RangeEnds::renew()
{
    m_least->setText(numberText(m_spec.minimum, 0));
    m_greatest->setText(numberText(m_spec.maximum, 0));
    arrange();
}

void RangeEnds::take(QLineEdit *field)
{
    if (!field->isModified()) // what is shown may be shorter than the number
        return;
    const std::optional<double> number = parsedNumber(field->text());
    const double least = field == m_least ? number.value_or(0.0) : m_spec.minimum;
    const double greatest = field == m_greatest ? number.value_or(0.0) : m_spec.maximum;
    if (!number)
        refuse(field, tr("“%1” is not a number.").arg(quotation(field->text(), 20)));
    else if (m_spec.limited(*number) != *number)
        refuse(field, tr("An end has to lie between %1 and %2.")
                          .arg(numberText(m_spec.hardMinimum, 0), numberText(m_spec.hardMaximum, 0)));
    else if (least >= greatest)
        refuse(field, tr("The lower end has to be less than the upper end."));
    else if (least != m_spec.minimum || greatest != m_spec.maximum)
        emit edited(least, greatest);
    renew();
}

void RangeEnds::refuse(QLineEdit *field, const QString &reason)
{
    // Later: a focus that goes on at this moment would hide it.
    QTimer::singleShot(0, field, [field, reason] {
        QToolTip::showText(field->mapToGlobal(QPoint(0, field->height() / 2)), reason, field);
    });
    emit notice(reason);
}

void RangeEnds::arrange()
{
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * textScale(Look::Small));
    for (QLineEdit *field : {m_least, m_greatest}) {
        field->setFont(font);
        QPalette palette = field->palette();
        palette.setColor(QPalette::Text, field->hasFocus() ? appliedColors().text : appliedColors().muted);
        palette.setColor(QPalette::Base, Qt::transparent); // they stand on panels of several colours
        field->setPalette(palette);
        // As wide as its number, with room to type the usual ones.
        const QFontMetrics metrics(font);
        const int usual = metrics.horizontalAdvance(QStringLiteral("−10000"));
        field->setFixedWidth(std::max(usual, metrics.horizontalAdvance(field->text())) + qRound(6.0 * unitOf(this)));
    }
}

void RangeEnds::retranslateUi()
{
    m_least->setAccessibleName(named(tr("Lower end of %1"), m_spec.name));
    m_greatest->setAccessibleName(named(tr("Upper end of %1"), m_spec.name));
    for (QLineEdit *field : {m_least, m_greatest})
        field->setToolTip(tr("An end of the slider's range: type another"));
}

bool RangeEnds::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = static_cast<QLineEdit *>(watched);
    switch (event->type()) {
    case QEvent::FocusIn:
        QMetaObject::invokeMethod(field, &QLineEdit::selectAll, Qt::QueuedConnection); // after the click has put its caret
        [[fallthrough]];
    case QEvent::FocusOut:
        QMetaObject::invokeMethod(this, &RangeEnds::arrange, Qt::QueuedConnection);
        break;
    case QEvent::DragEnter:
        if (static_cast<QDragEnterEvent *>(event)->mimeData()->hasUrls()) {
            event->ignore(); // files are the window's
            return true;
        }
        break;
    case QEvent::ShortcutOverride:
        if (isWindowsUndo(*static_cast<QKeyEvent *>(event), *field, field->isModified())) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && field->isModified()) {
            renew();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void RangeEnds::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        arrange();
}

} // namespace actiscope
