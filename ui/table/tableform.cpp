#include "ui/table/tableform.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/widget/wrappedtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int mostHeadRows = 9'999;

/// Checks the button of an id without its saying so.
void check(QButtonGroup *group, int id)
{
    const QSignalBlocker silent(group);
    if (QAbstractButton *button = group->button(id))
        button->setChecked(true);
}

QString headText(int rows)
{
    if (rows == 0)
        return TableForm::tr("the first row is data");
    return rows == 1 ? TableForm::tr("names of the columns") : TableForm::tr("names, units, titles");
}

} // namespace

TableForm::TableForm(QWidget *parent)
    : QWidget(parent)
    , m_separators(new QButtonGroup(this))
    , m_decimals(new QButtonGroup(this))
    , m_gaps(new QButtonGroup(this))
    , m_headRows(new QSpinBox)
    , m_headText(new QLabel)
    , m_gapsText(new WrappedText)
    , m_standardise(new QCheckBox(tr("St&andardise each column")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 14, 16);
    layout->setSpacing(14);
    // In this order Tab goes through them.
    addSeparators();
    addDecimalMarks();
    addHeadRows();
    addGaps();
    addScale();
    layout->addStretch(1);
}

QVBoxLayout *TableForm::addGroup(const QString &title)
{
    auto *group = new QWidget;
    group->setAccessibleName(title);
    auto *inner = new QVBoxLayout(group);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(6);
    auto *heading = new QLabel(title);
    setLook(heading, Look::Heading);
    inner->addWidget(heading);
    static_cast<QVBoxLayout *>(layout())->addWidget(group);
    return inner;
}

void TableForm::addSeparators()
{
    QVBoxLayout *group = addGroup(tr("Separator"));
    const auto add = [&](Separator separator, const QString &text) {
        auto *button = new QRadioButton(text);
        auto *found = new QLabel(tr("found"));
        setLook(found, Look::Small);
        QSizePolicy policy = found->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        found->setSizePolicy(policy);
        found->hide();
        auto *row = new QHBoxLayout;
        row->addWidget(button);
        row->addStretch(1);
        row->addWidget(found);
        group->addLayout(row);
        m_separators->addButton(button, static_cast<int>(separator));
        m_found[separator] = found;
    };
    add(Separator::Comma, tr("Co&mma"));
    add(Separator::Semicolon, tr("&Semicolon"));
    add(Separator::Tab, tr("&Tab"));
    add(Separator::Spaces, tr("S&paces"));
    add(Separator::None, tr("&None: one column"));
    connect(m_separators, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit separatorChosen(static_cast<Separator>(id));
    });
}

void TableForm::addDecimalMarks()
{
    QVBoxLayout *group = addGroup(tr("Decimal mark"));
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    const auto add = [&](DecimalMark decimal, const QString &text, const QString &name) {
        auto *button = new QPushButton(text);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(name);
        row->addWidget(button, 1);
        m_decimals->addButton(button, static_cast<int>(decimal));
    };
    add(DecimalMark::Point, tr("Po&int  0.5"), tr("Decimal point"));
    add(DecimalMark::Comma, tr("&Comma  0,5"), tr("Decimal comma"));
    group->addLayout(row);
    connect(m_decimals, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit decimalChosen(static_cast<DecimalMark>(id));
    });
}

void TableForm::addHeadRows()
{
    auto *group = new QVBoxLayout;
    group->setSpacing(6);
    auto *heading = new QLabel(tr("&Header rows"));
    heading->setBuddy(m_headRows);
    setLook(heading, Look::Heading);
    group->addWidget(heading);
    m_headRows->setRange(0, mostHeadRows);
    m_headRows->setKeyboardTracking(false);
    m_headRows->setToolTip(tr("How many rows above the data are no data"));
    m_headRows->setMinimumWidth(qRound(80.0 * unitOf(this)));
    setLook(m_headText, Look::Small);
    for (int rows = 0; rows <= 2; ++rows) // whatever it will say
        m_headText->setMinimumWidth(std::max(m_headText->minimumWidth(), m_headText->fontMetrics().horizontalAdvance(headText(rows))));
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_headRows);
    row->addWidget(m_headText, 1);
    group->addLayout(row);
    static_cast<QVBoxLayout *>(layout())->addLayout(group);
    connect(m_headRows, &QSpinBox::valueChanged, this, [this](int rows) {
        m_headText->setText(headText(rows));
        emit headRowsChosen(rows);
    });
}

void TableForm::addGaps()
{
    QVBoxLayout *group = addGroup(tr("Gaps"));
    const auto add = [&](Gaps gaps, const QString &text) {
        auto *button = new QRadioButton(text);
        group->addWidget(button);
        m_gaps->addButton(button, static_cast<int>(gaps));
    };
    add(Gaps::LeaveOut, tr("&Leave out rows with gaps"));
    add(Gaps::FillWithMean, tr("&Fill with the column’s mean"));
    add(Gaps::Refuse, tr("&Refuse the table"));
    setLook(m_gapsText, Look::Small);
    group->addWidget(m_gapsText);
    connect(m_gaps, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit gapsChosen(static_cast<Gaps>(id));
    });
}

void TableForm::addScale()
{
    QVBoxLayout *group = addGroup(tr("Scale"));
    m_standardise->setToolTip(tr("Each column less its mean, over its standard deviation"));
    group->addWidget(m_standardise);
    connect(m_standardise, &QCheckBox::toggled, this, &TableForm::standardiseChosen);
}

void TableForm::show(const TableChoice &choice)
{
    check(m_separators, static_cast<int>(choice.notation.separator));
    check(m_decimals, static_cast<int>(choice.notation.decimal));
    check(m_gaps, static_cast<int>(choice.gaps));
    const QSignalBlocker quietRows(m_headRows);
    const QSignalBlocker quietScale(m_standardise);
    m_headRows->setValue(choice.notation.headRows);
    m_headText->setText(headText(choice.notation.headRows));
    m_standardise->setChecked(choice.standardise);
}

void TableForm::setFound(Separator separator)
{
    for (const auto &[other, label] : m_found) {
        label->setVisible(other == separator);
        m_separators->button(static_cast<int>(other))->setAccessibleDescription(other == separator ? label->text() : QString());
    }
}

void TableForm::setGapsText(const QString &text)
{
    m_gapsText->setText(text);
}

} // namespace actiscope
