#include "ui/inspector/arithmeticsection.h"

#include "core/advice/plainremark.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QLabel>
#include <QVBoxLayout>

#include <chrono>

namespace actiscope {

ArithmeticSection::ArithmeticSection(StateModel *model, QWidget *parent)
    : InspectorSection(model, parent)
    , m_heading(addHeading())
    , m_text(addText())
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &ArithmeticSection::compute);
    hide();
    retranslateUi();
    showState(nullptr, model->state());
}

void ArithmeticSection::showState(const State *before, const State &after)
{
    if (selectionDiffers(before, after) || selectedParametersDiffer(before, after) || before->range != after.range)
        m_soon.start();
}

void ArithmeticSection::compute()
{
    const State &state = model()->state();
    const FunctionRef selected = selectedActivation(state);
    const std::string remark = plainRemark(*selected, parametersOf(state, *selected), state.range, translation());
    m_text->setText(QString::fromStdString(remark));
    setVisible(!remark.empty());
}

void ArithmeticSection::retranslateUi()
{
    m_heading->setText(tr("Plain arithmetic"));
}

} // namespace actiscope
