#include "ui/table/readingchoice.h"

#include "ui/table/tablereading.h"
#include "ui/table/tabletexts.h"
#include "ui/theme/apptheme.h"
#include "ui/widget/wrappedtext.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSizePolicy>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace actiscope {

ReadingChoice::ReadingChoice(TableReading *reading, QWidget *parent)
    : QWidget(parent)
    , m_reading(reading)
    , m_question(new WrappedText)
    , m_rows(new QVBoxLayout(this))
    , m_buttons(new QButtonGroup(this))
{
    setLook(this, Look::Bar);
    m_rows->setContentsMargins(18, 12, 18, 12);
    m_rows->setSpacing(6);
    setLook(m_question, Look::Warning);
    m_rows->addWidget(m_question);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            choose(static_cast<std::size_t>(id));
    });
    hide();
}

bool ReadingChoice::isOpen() const
{
    return m_reading->finding().doubt == TableDoubt::Notation;
}

void ReadingChoice::follow()
{
    const TableFinding &finding = m_reading->finding();
    const TableSurvey &survey = finding.survey;
    if (finding.doubt != TableDoubt::None)
        m_doubt = finding.doubt;
    switch (finding.doubt) {
    case TableDoubt::None:
        break;
    case TableDoubt::Notation: {
        std::vector<Option> options;
        const auto add = [&](const TableSurvey &other) {
            options.push_back({readingText(m_reading->text(), other),
                               {other.notation.separator, other.notation.decimal, m_reading->wishes().headRows}});
        };
        add(survey);
        for (const TableSurvey &other : finding.others)
            add(other);
        offer(tr("The table can be read in more than one way, and all fit equally well. Which is right?"), std::move(options));
        break;
    }
    case TableDoubt::HeadRow: {
        TableWishes names = m_reading->wishes();
        TableWishes numbers = names;
        names.headRows = std::max(1, survey.notation.headRows);
        numbers.headRows = *names.headRows - 1;
        offer(tr("The first row numbers the columns. Is it a header?"),
              {{tr("It names the columns"), names}, {tr("It is data"), numbers}});
        break;
    }
    case TableDoubt::IndexColumn:
        offer(tr("The first column numbers the rows. Is it an index?"),
              {{tr("It numbers the rows, and is left out"), m_reading->wishes(), false},
               {tr("It is data"), m_reading->wishes(), true}});
        break;
    }
    // What was asked stays, so that a person can look at one answer and at the other.
    const QSignalBlocker silent(m_buttons);
    m_buttons->setExclusive(false);
    for (std::size_t i = 0; i < m_options.size(); ++i)
        m_buttons->button(static_cast<int>(i))->setChecked(!isOpen() && holds(m_options[i]));
    m_buttons->setExclusive(true);
}

void ReadingChoice::offer(const QString &question, std::vector<Option> options)
{
    m_question->setText(question);
    const auto sameText = [](const Option &a, const Option &b) { return a.text == b.text; };
    const bool same = std::equal(options.begin(), options.end(), m_options.begin(), m_options.end(), sameText);
    m_options = std::move(options);
    if (same)
        return;
    for (QAbstractButton *button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        delete button;
    }
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        QString text = m_options[i].text;
        auto *button = new QRadioButton(text.replace(u'&', QStringLiteral("&&")));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long numbers must not widen the sheet
        m_buttons->addButton(button, static_cast<int>(i));
        m_rows->addWidget(button);
        if (i > 0)
            setTabOrder(m_buttons->button(static_cast<int>(i - 1)), button);
    }
    setFocusProxy(m_buttons->button(0));
    show();
}

bool ReadingChoice::holds(const Option &option) const
{
    const TableNotation &notation = m_reading->choice().notation;
    if (m_doubt == TableDoubt::IndexColumn) {
        const std::vector<std::size_t> &columns = m_reading->choice().columns;
        return (std::find(columns.begin(), columns.end(), 0) != columns.end()) == option.takesFirstColumn;
    }
    if (m_doubt == TableDoubt::HeadRow)
        return notation.headRows == option.wishes.headRows;
    return notation.separator == option.wishes.separator && notation.decimal == option.wishes.decimal;
}

void ReadingChoice::choose(std::size_t option)
{
    const Option chosen = m_options[option];
    if (m_doubt != TableDoubt::IndexColumn) {
        m_reading->setWishes(chosen.wishes);
        return;
    }
    std::vector<std::size_t> columns = m_reading->choice().columns;
    std::erase(columns, 0U);
    if (chosen.takesFirstColumn)
        columns.insert(columns.begin(), 0);
    m_reading->setColumns(columns);
}

} // namespace actiscope
