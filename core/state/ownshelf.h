#pragma once

#include "core/state/ownrecords.h"

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace actiscope {

/// Every record that somebody keeps, and the lists that were asked for last. From any thread.
class OwnShelf
{
public:
    using RecordRef = std::shared_ptr<const OwnRecord>;
    /// What a formula asked for while it was read, and got: as long as it would get the same, it is the same function.
    using Answers = std::vector<std::pair<std::string, FunctionRef>>;

    /// The one of the program.
    static OwnShelf &instance();

    /// The records of a list, or null.
    std::shared_ptr<const OwnRecords> find(const std::vector<CustomFunction> &own);
    void keep(std::shared_ptr<const OwnRecords> records);
    /// The record of a function that `find` would give the same answers, or null.
    RecordRef find(const CustomFunction &function, const expression::FindFunction &find);
    void keep(const CustomFunction &function, const Answers &answers, const RecordRef &record);

    /// Held while records are made, so that no two threads make the same one.
    std::mutex &making() { return m_making; }

private:
    struct Kept {
        CustomFunction function;
        std::vector<std::pair<std::string, std::weak_ptr<const Activation>>> answers;
        std::weak_ptr<const OwnRecord> record;
    };

    std::mutex m_making;
    std::mutex m_mutex;
    std::list<std::shared_ptr<const OwnRecords>> m_recent; ///< the last one asked for first
    std::vector<Kept> m_records;
};

} // namespace actiscope
