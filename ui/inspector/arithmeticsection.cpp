#include "ui/inspector/arithmeticsection.h"

#include "ui/inspector/arithmeticremark.h"
#include "ui/model/statemodel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <string>

namespace actiscope {

ArithmeticSection::ArithmeticSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(addHeading())
    , m_remark(new ArithmeticRemark(model))
{
    body()->addWidget(m_remark);
    connect(m_remark, &ArithmeticRemark::said, this, [this](bool something) {
        setVisible(something);
        emit resized();
    });
    hide();
    retranslateUi();
    showState(nullptr, model->state());
}

void ArithmeticSection::showState(const State *before, const State &after)
{
    if (!before)
        m_remark->showFunction({}); // what it says may be in another language
    if (m_seen && selectionDiffers(before, after))
        m_remark->showFunction(after.selected);
}

void ArithmeticSection::setSeen(bool seen)
{
    m_seen = seen;
    m_remark->showFunction(seen ? model()->state().selected : std::string());
}

void ArithmeticSection::retranslateUi()
{
    m_heading->setText(tr("Plain arithmetic"));
}

} // namespace actiscope
