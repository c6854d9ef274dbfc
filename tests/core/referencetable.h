#pragma once

#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A table of tests/reference, read whole. Its cells hold no quotes and no commas.
class ReferenceTable {
public:
    explicit ReferenceTable(const std::string &fileName)
    {
        std::ifstream file(ACTISCOPE_REFERENCE "/" + fileName);
        std::string line;
        if (!std::getline(file, line))
            throw std::runtime_error("cannot read " + fileName);
        const std::vector<std::string> names = split(line, ',');
        for (std::size_t i = 0; i < names.size(); ++i)
            m_columns[names[i]] = i;
        while (std::getline(file, line)) {
            m_rows.push_back(split(line, ','));
            if (m_rows.back().size() != names.size())
                throw std::runtime_error(fileName + ": not as many cells as columns: " + line);
        }
    }

    std::size_t size() const { return m_rows.size(); }
    const std::string &text(std::size_t row, const std::string &column) const
    {
        return m_rows[row][m_columns.at(column)];
    }
    double number(std::size_t row, const std::string &column) const { return toNumber(text(row, column)); }

    static double toNumber(std::string_view text)
    {
        double number = 0.0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size())
            throw std::runtime_error("no number: " + std::string(text));
        return number;
    }

    static std::vector<std::string> split(const std::string &text, char separator)
    {
        std::vector<std::string> parts(1);
        for (const char c : text) {
            if (c == separator)
                parts.emplace_back();
            else if (c != '\r')
                parts.back() += c;
        }
        return parts;
    }

private:
    std::map<std::string, std::size_t> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};
