#include "ui/table/importsheet.h"

#include "ui/language/quotation.h"
#include "ui/table/columnstrip.h"
#include "ui/table/previewmodel.h"
#include "ui/table/previewtable.h"
#include "ui/table/readingchoice.h"
#include "ui/table/tableform.h"
#include "ui/table/tablereading.h"
#include "ui/table/tabletexts.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widget/wrappedtext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

/// A label of foreign text.
QLabel *plainLabel(Look look)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    setLook(label, look);
    return label;
}

} // namespace

ImportSheet::ImportSheet(const FoundTable &table, std::size_t mostNumbers, QWidget *parent)
    : QDialog(parent)
    , m_reading(new TableReading(table.text, mostNumbers, this))
    , m_model(new PreviewModel(this))
    , m_doubt(new ReadingChoice(m_reading))
{
    setWindowTitle(tr("Open a Table"));
    setWindowModality(Qt::WindowModal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader(table));
    layout->addWidget(m_doubt);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(createForm());
    body->addWidget(createPreview(), 1);
    layout->addLayout(body, 1);
    layout->addWidget(createFooter());
    m_open->setDefault(true); // now that it belongs to this dialog
    connectReading();
    m_form->setFound(table.finding.survey.notation.separator);
    m_reading->begin(table.finding, table.preview);
    showRows();
    if (m_doubt->isHidden())
        m_open->setFocus();
    else
        m_doubt->setFocus();
    // All decisions in view, where the screen has the room.
    const double unit = unitOf(this);
    const int more = m_form->sizeHint().height() - m_form->parentWidget()->parentWidget()->sizeHint().height();
    const QSize wanted(qRound(1100.0 * unit), std::max(qRound(610.0 * unit), layout->sizeHint().height() + std::max(0, more)));
    const QSize room = (parent ? parent->screen() : screen())->availableSize() - QSize(40, 60);
    resize(wanted.boundedTo(room).expandedTo(layout->minimumSize()));
}

ImportSheet::~ImportSheet() = default;

QWidget *ImportSheet::createHeader(const FoundTable &table)
{
    auto *header = new QWidget;
    setLook(header, Look::Bar);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(12);
    auto *title = new QLabel(tr("Open a table"));
    setLook(title, Look::Title);
    auto *about = plainLabel(Look::Small);
    about->setText(tr("%1 · %2 · %3").arg(nameQuotation(table.name),
                                          QLocale().formattedDataSize(static_cast<qint64>(table.text->bytes()), 1),
                                          QString::fromLatin1(nameOf(table.text->encoding()))));
    layout->addWidget(title);
    layout->addWidget(about, 1);
    return header;
}

QWidget *ImportSheet::createForm()
{
    m_form = new TableForm;
    setLook(m_form, Look::Panel);
    auto *area = new QScrollArea; // where the text is too large for the screen
    setLook(area, Look::LeftSide);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(m_form->sizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    const auto wish = [this](const auto &change) {
        TableWishes wishes = m_reading->wishes();
        change(wishes);
        m_reading->setWishes(wishes);
    };
    connect(m_form, &TableForm::separatorChosen, this,
            [wish](Separator separator) { wish([&](TableWishes &wishes) { wishes.separator = separator; }); });
    connect(m_form, &TableForm::decimalChosen, this,
            [wish](DecimalMark decimal) { wish([&](TableWishes &wishes) { wishes.decimal = decimal; }); });
    connect(m_form, &TableForm::headRowsChosen, this,
            [wish](int rows) { wish([&](TableWishes &wishes) { wishes.headRows = rows; }); });
    connect(m_form, &TableForm::gapsChosen, m_reading, &TableReading::setGaps);
    connect(m_form, &TableForm::standardiseChosen, m_reading, &TableReading::setStandardise);
    return area;
}

QWidget *ImportSheet::createPreview()
{
    auto *area = new QWidget;
    setLook(area, Look::Panel);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(18, 14, 18, 16);
    layout->setSpacing(8);
    m_preview = new PreviewTable(m_model);
    m_strip = new ColumnStrip(m_model, m_preview);
    auto *title = new QLabel(tr("Pre&view"));
    title->setBuddy(m_preview);
    setLook(title, Look::Strong);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("Space takes the column, or leaves it out"));
    m_strip->setAccessibleName(tr("Columns"));
    m_rows = plainLabel(Look::Small);
    const auto newLink = [this](const QString &text) {
        auto *link = new QPushButton(text);
        link->setAutoDefault(false);
        setLook(link, Look::Link);
        return link;
    };
    auto *all = newLink(tr("Tick all num&bers"));
    auto *none = newLink(tr("Tick non&e"));
    connect(all, &QPushButton::clicked, this, [this] { m_reading->setColumns(m_model->numberColumns()); });
    connect(none, &QPushButton::clicked, this, [this] { m_reading->setColumns({}); });
    m_strip->setTabPredecessor(none);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addSpacing(12);
    top->addWidget(all);
    top->addWidget(none);
    top->addStretch(1);
    top->addWidget(m_rows);
    layout->addLayout(top);

    auto *frame = new QFrame;
    setLook(frame, Look::Card);
    auto *rows = new QVBoxLayout(frame);
    const int corner = qRound(3.0 * unitOf(this)); // else the content covers the frame's round corners
    rows->setContentsMargins(1, corner, 1, corner);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(m_preview, 1);
    layout->addWidget(frame, 1);
    connect(m_strip, &ColumnStrip::columnToggled, this, &ImportSheet::tick);
    connect(m_preview, &PreviewTable::columnToggled, this, &ImportSheet::tick);
    return area;
}

QWidget *ImportSheet::createFooter()
{
    auto *footer = new QWidget;
    setLook(footer, Look::Footer);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(10);
    m_shape = plainLabel(Look::Strong);
    m_sentence = new WrappedText;
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0); // nobody knows how long it takes
    m_progress->setAccessibleName(tr("Reading"));
    m_progress->setFixedWidth(qRound(120.0 * unitOf(this)));
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"));
    m_open = new QPushButton(tr("&Open"));
    m_cancel->setAutoDefault(false);
    setLook(m_open, Look::Primary);
    layout->addWidget(m_shape);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(m_open);
    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::reject);
    connect(m_open, &QPushButton::clicked, this, &ImportSheet::accept);
    return footer;
}

void ImportSheet::connectReading()
{
    connect(m_reading, &TableReading::found, this, &ImportSheet::showFinding);
    connect(m_reading, &TableReading::previewed, this, &ImportSheet::showRows);
    connect(m_reading, &TableReading::counted, this, &ImportSheet::showOutcome);
    connect(m_reading, &TableReading::slowChanged, this, &ImportSheet::showOutcome);
}

void ImportSheet::showFinding()
{
    m_readAnew = true;
    m_form->show(m_reading->choice());
}

void ImportSheet::showRows()
{
    const bool readAnew = std::exchange(m_readAnew, false);
    if (readAnew)
        m_model->begin(m_reading->finding().survey, m_reading->choice());
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(m_reading->preview(), m_reading->choice());
    if (readAnew || first) {
        m_preview->fitColumns();
        if (const QModelIndex cell = m_model->index(0, 0); cell.isValid())
            m_preview->setCurrentIndex(cell);
    }
    const auto shown = static_cast<std::size_t>(std::count_if(m_reading->preview().begin(), m_reading->preview().end(),
                                                              [](const PreviewRow &row) { return !row.head; }));
    const std::size_t rows = m_reading->finding().survey.rows;
    m_rows->setText(shown < rows ? tr("first %1 of %2 rows").arg(shown).arg(rows) : QString());
}

QString ImportSheet::reasonAgainst() const
{
    if (const QString problem = m_reading->problem(); !problem.isEmpty())
        return problem;
    if (m_reading->finding().problem == TableProblem::TooWide)
        return tr("Read in this way, the table has too many columns.");
    if (m_reading->finding().problem != TableProblem::None && m_reading->choice().columns.empty())
        return tr("Read in this way, no column holds numbers.");
    if (m_doubt->isOpen())
        return tr("Choose above how the table is to be read.");
    if (m_reading->choice().columns.empty())
        return tr("Tick a column to read.");
    if (const TableNumbers *numbers = m_reading->numbers(); numbers && numbers->problem != NumbersProblem::None)
        return tr("Nothing can be read: %1.").arg(reasonText(m_reading->finding().survey, *numbers, m_reading->mostNumbers()));
    return {};
}

/// The sentence beside the buttons, and whether *Open* can do what it says.
void ImportSheet::showOutcome()
{
    m_model->setChoice(m_reading->choice());
    m_doubt->follow();
    m_form->setGapsText(gapsText(m_reading->finding().survey, m_reading->choice()));
    const QString reason = reasonAgainst();
    const TableNumbers *const numbers = m_reading->numbers();
    const bool canOpen = reason.isEmpty();
    QPalette colors = palette();
    if (!canOpen)
        colors.setColor(QPalette::WindowText, appliedColors().error);
    m_sentence->setPalette(colors);
    m_shape->setVisible(canOpen && (numbers || (!m_reading->isSlow() && !m_opening)));
    if (canOpen && numbers) {
        m_shape->setText(shapeText(numbers->rows, numbers->columns));
        const QString also = treatmentText(m_reading->finding().survey, m_reading->choice(), *numbers);
        m_sentence->setText(also.isEmpty() ? tr("will be read") : tr("will be read; %1").arg(also));
    } else if (!canOpen || m_reading->isSlow() || m_opening) { // else what stands there soon is right again
        m_sentence->setText(canOpen ? tr("Reading…") : reason);
    }
    m_open->setEnabled(canOpen && !m_opening);
    m_progress->setVisible(canOpen && m_reading->isSlow());
    if (m_opening && canOpen && numbers)
        QDialog::accept();
    else if (!canOpen)
        m_opening = false;
}

void ImportSheet::tick(int column)
{
    std::vector<std::size_t> columns = m_model->takenColumns();
    const auto place = std::lower_bound(columns.begin(), columns.end(), static_cast<std::size_t>(column));
    if (place != columns.end() && *place == static_cast<std::size_t>(column))
        columns.erase(place);
    else
        columns.insert(place, static_cast<std::size_t>(column));
    m_reading->setColumns(columns);
}

void ImportSheet::accept()
{
    if (!reasonAgainst().isEmpty())
        return;
    m_opening = true;
    showOutcome();
}

TakenTable ImportSheet::taken()
{
    return {m_reading->finding().survey, m_reading->choice(), m_reading->takeNumbers()};
}

bool ImportSheet::isBusy() const
{
    return m_reading->isReading();
}

} // namespace actiscope
