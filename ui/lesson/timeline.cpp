#include "ui/lesson/timeline.h"

#include "ui/lesson/timelinedelegate.h"
#include "ui/lesson/timelinemodel.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/wrappedtext.h"

#include <QKeyEvent>
#include <QListView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace actiscope {

Timeline::Timeline(StateModel *model, QWidget *parent)
    : LessonWidget(model, parent)
    , m_entries(new TimelineModel(this))
    , m_layout(new QVBoxLayout(this))
    , m_head(new QVBoxLayout)
    , m_title(new WrappedText)
    , m_hint(new WrappedText)
    , m_view(new QListView)
{
    setLook(m_title, Look::Title);
    setLook(m_hint, Look::Muted);
    m_head->addWidget(m_title);
    m_head->addWidget(m_hint);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_view, 1);
    m_title->setBuddy(m_view);

    m_view->setModel(m_entries);
    m_view->setItemDelegate(new TimelineDelegate(model, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->viewport()->setCursor(Qt::PointingHandCursor);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_view, &QListView::clicked, this, &Timeline::open);
    connect(model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.parameters != after.parameters)
            m_view->viewport()->update(); // the small curves
    });
    arrange();
    retranslateUi();
}

void Timeline::open(const QModelIndex &index)
{
    if (index.isValid())
        request(QString::fromUtf8(TimelineModel::entry(index.row()).activation->id));
}

bool Timeline::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) {
            if (!key->isAutoRepeat())
                open(m_view->currentIndex());
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().width() != resize->oldSize().width())
            m_view->doItemsLayout(); // texts wrap; the view itself minds its height alone
    }
    return LessonWidget::eventFilter(watched, event);
}

QString Timeline::wayBack() const
{
    return tr("← Back to the time line");
}

QSize Timeline::sizeHint() const
{
    return QSizeF(640.0 * unitOf(this), 720.0 * unitOf(this)).toSize();
}

QSize Timeline::minimumSizeHint() const
{
    return {TimelineDelegate::leastWidth(m_view) + m_view->verticalScrollBar()->sizeHint().width(),
            qRound(200.0 * unitOf(this))};
}

void Timeline::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_head->setContentsMargins(pixels(15), pixels(14), pixels(15), 0);
    m_head->setSpacing(pixels(4));
    m_layout->setSpacing(pixels(10));
}

void Timeline::retranslateUi()
{
    setAccessibleName(tr("Time line"));
    m_view->setAccessibleName(tr("Functions by the year of the paper cited"));
    m_title->setText(tr("From the step of %1 to today").arg(TimelineModel::entry(0).year));
    m_hint->setText(tr("Dots are functions, each in the year of the paper cited for it; rings are milestones. A click or Enter "
                       "opens the function."));
    m_entries->retranslate();
    m_view->doItemsLayout(); // the texts may need other heights
}

void Timeline::changeEvent(QEvent *event)
{
    LessonWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
        m_view->doItemsLayout();
    }
}

} // namespace actiscope
