#pragma once

#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"

#include <QDialog>

#include <memory>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace actiscope {

class ColumnStrip;
class PreviewModel;
class PreviewTable;
class ReadingChoice;
class TableForm;
class TableReading;

/// A table before a person decides about it.
struct FoundTable {
    QString name; ///< of its file
    std::shared_ptr<const TableText> text;
    TableFinding finding; ///< without wishes
    std::vector<PreviewRow> preview{}; ///< previewRows() of it, if they are known
};

/// What has been taken of a table.
struct TakenTable {
    TableSurvey survey;
    TableChoice choice;
    TableNumbers numbers;
};

/// Shows how a table is read, and asks what of it is to be taken.
class ImportSheet : public QDialog
{
    Q_OBJECT

public:
    /// At most so many numbers may be taken.
    ImportSheet(const FoundTable &table, std::size_t mostNumbers, QWidget *parent = nullptr);
    ~ImportSheet() override;

    /// What has been taken, once the dialog has been accepted; to be asked for once.
    TakenTable taken();
    bool isBusy() const;

    /// Waits for what is still being read.
    void accept() override;

private:
    QWidget *createHeader(const FoundTable &table);
    QWidget *createForm();
    QWidget *createPreview();
    QWidget *createFooter();
    void connectReading();
    void showFinding();
    void showRows();
    void showOutcome();
    void tick(int column);
    QString reasonAgainst() const;

    TableReading *m_reading;
    PreviewModel *m_model;
    ReadingChoice *m_doubt;
    TableForm *m_form;
    PreviewTable *m_preview;
    ColumnStrip *m_strip;
    QLabel *m_rows;
    QLabel *m_shape;
    QLabel *m_sentence;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_open;
    bool m_readAnew = true; ///< the preview still shows an earlier finding
    bool m_opening = false; ///< as soon as the numbers are there
};

} // namespace actiscope
