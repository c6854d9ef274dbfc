#pragma once

#include "core/table/tablenumbers.h"

#include <QWidget>

#include <map>
#include <optional>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace actiscope {

/// The decisions about a table but for its columns: separator, decimal mark, head, gaps, scale.
class TableForm : public QWidget
{
    Q_OBJECT

public:
    explicit TableForm(QWidget *parent = nullptr);

    /// Brings the controls up to a choice, silently.
    void show(const TableChoice &choice);
    /// Which separator the file was found to have.
    void setFound(Separator separator);
    /// What is known of gaps.
    void setGapsText(const QString &text);

signals:
    void separatorChosen(actiscope::Separator separator);
    void decimalChosen(actiscope::DecimalMark decimal);
    void headRowsChosen(int rows);
    void gapsChosen(actiscope::Gaps gaps);
    void standardiseChosen(bool on);

private:
    QVBoxLayout *addGroup(const QString &title);
    void addSeparators();
    void addDecimalMarks();
    void addHeadRows();
    void addGaps();
    void addScale();

    QButtonGroup *m_separators;
    QButtonGroup *m_decimals;
    QButtonGroup *m_gaps;
    std::map<Separator, QLabel *> m_found;
    QSpinBox *m_headRows;
    QLabel *m_headText;
    QLabel *m_gapsText;
    QCheckBox *m_standardise;
};

} // namespace actiscope
