#pragma once

#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"
#include "ui/model/background.h"

#include <QObject>

#include <memory>
#include <utility>
#include <vector>

namespace actiscope {

/// The first rows of a table, head included, as many as a person may want to see.
std::vector<PreviewRow> previewRows(const TableText &text, const TableChoice &choice, std::size_t columns,
                                    const std::stop_token &stop = {});

/// What is taken of a table while a person decides about it: surveyed, shown and counted in the background, anew
/// whenever a decision changes.
class TableReading : public QObject
{
    Q_OBJECT

public:
    /// At most so many numbers may be taken.
    TableReading(std::shared_ptr<const TableText> text, std::size_t mostNumbers, QObject *parent = nullptr);

    /// Begins with what has been found already, without wishes, and its first rows, if they are known.
    void begin(const TableFinding &finding, const std::vector<PreviewRow> &preview);
    void setWishes(const TableWishes &wishes);
    void setColumns(std::vector<std::size_t> columns);
    void setGaps(Gaps gaps);
    void setStandardise(bool on);

    const TableText &text() const { return *m_text; }
    std::size_t mostNumbers() const { return m_mostNumbers; }
    const TableWishes &wishes() const { return m_wishes; }
    /// Of the present wishes, or of earlier ones while these are being looked into.
    const TableFinding &finding() const { return m_finding; }
    const TableChoice &choice() const { return m_choice; }
    /// The first rows, with the head.
    const std::vector<PreviewRow> &preview() const { return m_preview; }
    /// What the choice gives; null while that is being read.
    const TableNumbers *numbers() const { return m_numbers.get(); }
    /// These, for whoever wants to have them; they are gone here then.
    TableNumbers takeNumbers() { return std::move(*m_numbers); }
    bool isReading() const { return m_surveying.isBusy() || m_previewing.isBusy() || m_counting.isBusy(); }
    /// Whether that takes so long that a person should be told.
    bool isSlow() const { return m_slow > 0; }
    /// Why something could not be computed, for want of memory.
    QString problem() const;

signals:
    /// The table is read in another way now.
    void found();
    /// The first rows, or which of them are taken.
    void previewed();
    /// The numbers are there, or are being read anew.
    void counted();
    void slowChanged();

private:
    void take(const TableFinding &finding);
    void choose();

    std::shared_ptr<const TableText> m_text;
    const std::size_t m_mostNumbers;
    TableWishes m_wishes;
    TableFinding m_finding;
    TableChoice m_choice;
    bool m_columnsChosen = false; ///< by a person
    bool m_isSurveying = false;   ///< the finding is that of earlier wishes
    std::vector<PreviewRow> m_preview;
    int m_slow = 0; ///< how many of the works below
    std::shared_ptr<TableNumbers> m_numbers;
    // Last: each ends before what it delivers to.
    Background m_surveying;
    Background m_previewing;
    Background m_counting;
};

} // namespace actiscope
