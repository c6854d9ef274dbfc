#include "ui/lesson/recommendationcard.h"

#include "core/activation/activation.h"
#include "core/state/functions.h"
#include "ui/functions/curvepicture.h"
#include "ui/functions/functionmodel.h"
#include "ui/language/translation.h"
#include "ui/language/wholenames.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/wrappedtext.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace actiscope {

/// The function's curve in its colour.
class RecommendationCard::Picture : public QWidget
{
public:
    void setFunction(const FunctionRef &activation)
    {
        m_activation = activation;
        update();
    }

    QSize sizeHint() const override { return QSizeF(52.0 * unitOf(this), 22.0 * unitOf(this)).toSize(); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_activation)
            return;
        const double margin = 2.0 * unitOf(this);
        const QSizeF size(width() - 2.0 * margin, height() - 2.0 * margin);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(lineColor(appliedTheme(), m_activation->slot), 1.8 * unitOf(this)));
        painter.translate(margin, margin);
        painter.drawPath(m_pictures.path(m_activation, m_activation->defaults(), size));
    }

private:
    FunctionRef m_activation;
    CurvePictures m_pictures;
};

namespace {

QString strengthText(Strength strength)
{
    switch (strength) {
    case Strength::FirstChoice:
        return RecommendationCard::tr("first choice");
    case Strength::Good:
        return RecommendationCard::tr("good choice");
    case Strength::Possible:
        break;
    }
    return RecommendationCard::tr("possible");
}

} // namespace

RecommendationCard::RecommendationCard(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture)
    , m_name(new QLabel)
    , m_strength(new QLabel)
    , m_show(new QPushButton)
    , m_titles(new QWidget)
    , m_reasons(makeBullets())
    , m_cautionHeading(new QLabel)
    , m_cautions(makeBullets())
    , m_source(new WrappedText)
{
    setLook(this, Look::Card);
    setLook(m_name, Look::Title);
    setLook(m_cautionHeading, Look::Heading);
    setLook(m_source, Look::Small);
    m_name->setTextFormat(Qt::RichText);
    auto *titles = new FlowLayout(FlowLayout::Arrangement::Words);
    titles->setContentsMargins(0, 0, 0, 0);
    titles->addWidget(m_name);
    titles->addWidget(m_strength);
    m_titles->setLayout(titles);
    m_show->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_show, &QPushButton::clicked, this, &RecommendationCard::showClicked);

    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addWidget(m_titles, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_source, 1, Qt::AlignVCenter);
    foot->addWidget(m_show, 0, Qt::AlignBottom);
    layout->addLayout(head);
    layout->addWidget(m_reasons.area);
    layout->addWidget(m_cautionHeading);
    layout->addWidget(m_cautions.area);
    layout->addLayout(foot);
    arrange();
}

RecommendationCard::Bullets RecommendationCard::makeBullets()
{
    Bullets bullets{new QWidget, new QGridLayout, {}, {}};
    bullets.grid->setContentsMargins(0, 0, 0, 0);
    bullets.grid->setColumnStretch(1, 1);
    bullets.area->setLayout(bullets.grid);
    return bullets;
}

void RecommendationCard::fill(Bullets &bullets, const std::vector<std::string> &sentences, bool muted)
{
    const auto count = static_cast<qsizetype>(sentences.size());
    while (bullets.texts.size() < count) {
        auto *mark = new QLabel(QStringLiteral("•"));
        auto *text = new WrappedText;
        if (muted) {
            setLook(mark, Look::Muted);
            setLook(text, Look::Muted);
        }
        const auto row = static_cast<int>(bullets.texts.size());
        bullets.grid->addWidget(mark, row, 0, Qt::AlignTop);
        bullets.grid->addWidget(text, row, 1);
        bullets.marks.append(mark);
        bullets.texts.append(text);
    }
    for (qsizetype i = 0; i < bullets.texts.size(); ++i) {
        if (i < count)
            bullets.texts[i]->setText(QString::fromStdString(sentences[static_cast<std::size_t>(i)]));
        bullets.marks[i]->setVisible(i < count);
        bullets.texts[i]->setVisible(i < count);
    }
}

void RecommendationCard::show(const Recommendation &recommendation)
{
    m_shown = recommendation;
    const FunctionRef activation = Functions::builtIn().find(recommendation.id);
    const QString name = nameOf(*activation);
    const QString strength = strengthText(recommendation.strength);
    m_picture->setFunction(activation);
    colorName();
    m_strength->setText(strength);
    setLook(m_strength, recommendation.strength == Strength::Possible ? Look::Neutral : Look::Good);
    fill(m_reasons, recommendation.reasons, false);
    fill(m_cautions, recommendation.cautions, true);
    m_cautionHeading->setText(tr("What goes wrong"));
    m_source->setText(tr("Source: %1").arg(withWholeNames(QString::fromStdString(recommendation.source))));
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(showName(*activation, true));
    setAccessibleName(tr("%1, %2").arg(name, strength));
}

QString RecommendationCard::id() const
{
    return QString::fromStdString(m_shown.id);
}

void RecommendationCard::colorName()
{
    const FunctionRef activation = Functions::builtIn().find(m_shown.id);
    if (!activation)
        return;
    const QString name = nameOf(*activation);
    const QString html = QStringLiteral("<span style=\"color:%1\">%2</span>")
                             .arg(textColor(appliedTheme(), activation->slot).name(), name.toHtmlEscaped());
    if (m_name->text() != html)
        m_name->setText(html);
    m_name->setAccessibleName(name);
}

void RecommendationCard::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    layout()->setContentsMargins(pixels(14), pixels(12), pixels(14), pixels(12));
    layout()->setSpacing(pixels(8));
    m_titles->layout()->setSpacing(pixels(8));
    for (const Bullets &bullets : {m_reasons, m_cautions}) {
        bullets.grid->setHorizontalSpacing(pixels(7));
        bullets.grid->setVerticalSpacing(pixels(3));
    }
}

void RecommendationCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colorName();
    } else if (event->type() == QEvent::FontChange) {
        arrange();
        m_picture->updateGeometry();
    }
}

} // namespace actiscope
