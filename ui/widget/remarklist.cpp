#include "ui/widget/remarklist.h"

#include "ui/theme/apptheme.h"
#include "ui/widget/wrappedtext.h"

#include <QBoxLayout>

namespace actiscope {

namespace {

Look lookOf(Tone tone)
{
    return tone == Tone::Good ? Look::Good : tone == Tone::Warning ? Look::Warning : Look::Neutral;
}

} // namespace

RemarkList::RemarkList(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(orientation == Qt::Vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void RemarkList::show(const std::vector<Remark> &remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    while (m_labels.size() < static_cast<qsizetype>(remarks.size())) {
        auto *label = new WrappedText;
        m_layout->addWidget(label, 1);
        m_labels.append(label);
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool used = i < static_cast<qsizetype>(remarks.size());
        m_labels[i]->setVisible(used);
        if (!used)
            continue;
        const Remark &remark = remarks[static_cast<std::size_t>(i)];
        setLook(m_labels[i], lookOf(remark.tone));
        m_labels[i]->setText(QString::fromStdString(remark.text));
    }
}

} // namespace actiscope
