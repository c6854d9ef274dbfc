#pragma once

#include "core/table/tablefinding.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace actiscope {

class TableReading;

/// Says what is in doubt about a table, and lets a person choose by a click. Hidden where nothing is.
class ReadingChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingChoice(TableReading *reading, QWidget *parent = nullptr);

    /// Brings it up to what has been found.
    void follow();
    /// Whether a person has to choose before anything is read.
    bool isOpen() const;

private:
    struct Option {
        QString text;
        TableWishes wishes;          ///< beside those that there are
        bool takesFirstColumn = true; ///< TableDoubt::IndexColumn
    };
    void offer(const QString &question, std::vector<Option> options);
    void choose(std::size_t option);
    bool holds(const Option &option) const;

    TableReading *m_reading;
    TableDoubt m_doubt = TableDoubt::None;
    std::vector<Option> m_options;
    QLabel *m_question;
    QVBoxLayout *m_rows;
    QButtonGroup *m_buttons;
};

} // namespace actiscope
