#include "ui/workspace/depthbar.h"

#include "ui/binding/choicefield.h"
#include "ui/binding/numberfield.h"
#include "ui/model/statemodel.h"
#include "ui/widget/flowlayout.h"

#include <QEvent>
#include <QPushButton>

#include <utility>

namespace actiscope {

namespace {

ChoiceField::Entry initialisationEntry()
{
    return {[] { return nameOf(fieldAt("depth.initialisation")); },
            [] { return toolTipOf(fieldAt("depth.initialisation")); },
            [] {
                return std::vector<ChoiceField::Choice>{
                    {static_cast<int>(Initialisation::Xavier), DepthBar::tr("Xavier/Glorot")},
                    {static_cast<int>(Initialisation::He), DepthBar::tr("He/Kaiming")},
                    {static_cast<int>(Initialisation::LeCun), DepthBar::tr("LeCun")},
                    {static_cast<int>(Initialisation::Orthogonal), DepthBar::tr("Orthogonal")},
                    {static_cast<int>(Initialisation::Normal), DepthBar::tr("Unscaled normal")},
                    {static_cast<int>(Initialisation::Identity), DepthBar::tr("Identity")},
                };
            },
            [](const State &state) { return static_cast<int>(state.depth.initialisation); },
            [](State &state, int value) { state.depth.initialisation = static_cast<Initialisation>(value); }};
}

} // namespace

DepthBar::DepthBar(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_newSeed(new QPushButton)
{
    auto *layout = new FlowLayout(FlowLayout::Arrangement::Words);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(14);
    setLayout(layout);
    const auto add = [&](const NumberEntry &entry) {
        auto *field = new NumberField(model, entry);
        connect(field, &NumberField::notice, this, &DepthBar::notice);
        layout->addWidget(field);
        return field;
    };
    auto *initialisation = new ChoiceField(model, initialisationEntry());
    layout->addWidget(initialisation);
    add(entryAt("depth.width"));
    m_drawing = {initialisation, add(entryAt("depth.batch")), add(entryAt("depth.seed")), m_newSeed};
    layout->addWidget(m_newSeed);
    connect(m_newSeed, &QPushButton::clicked, this, &DepthBar::newSeedRequested);
    connect(m_model, &StateModel::changed, this, &DepthBar::follow);
    retranslateUi();
    follow();
}

void DepthBar::follow()
{
    for (QWidget *widget : std::as_const(m_drawing))
        widget->setEnabled(m_model->state().depth.width > 1);
}

void DepthBar::retranslateUi()
{
    m_newSeed->setText(tr("New seed"));
    m_newSeed->setToolTip(tr("Draw other weights and inputs of the same kind"));
}

void DepthBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace actiscope
