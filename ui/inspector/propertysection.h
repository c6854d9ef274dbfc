#pragma once

#include "core/facts/facts.h"
#include "ui/inspector/section.h"

#include <vector>

namespace actiscope {

class FactRow;
class PresentFacts;

/// The computed facts of the selected function, a row each.
class PropertySection : public InspectorSection
{
    Q_OBJECT

public:
    PropertySection(StateModel *model, PresentFacts *facts, QWidget *parent = nullptr);

    void showState(const State *before, const State &after) override;

private:
    struct Row {
        const char *name;
        QString (*text)(const Facts &);
        FactRow *row;
    };
    void retranslateUi() override;
    void showFacts();

    PresentFacts *m_facts;
    QLabel *m_heading;
    std::vector<Row> m_rows;
    FactRow *m_domain; ///< one of the rows; seen where f is not defined everywhere
    QLabel *m_numerical;
};

} // namespace actiscope
