#include "app/standardinput.h"

#include "app/failure.h"
#include "app/number.h"

#include <algorithm>
#include <iostream>
#include <string>

namespace actiscope {

std::vector<double> numbersOfStandardInput()
{
    std::vector<double> numbers;
    std::string line;
    for (qint64 lineNumber = 1; std::getline(std::cin, line); ++lineNumber) {
        std::size_t start = 0;
        constexpr const char *separators = " \t\r\v\f,";
        while ((start = line.find_first_not_of(separators, start)) != std::string::npos) {
            const std::size_t end = std::min(line.find_first_of(separators, start), line.size());
            const QString word = QString::fromUtf8(line.data() + start, static_cast<qsizetype>(end - start));
            const auto number = numberFrom(word);
            if (!number) {
                throw Failure{CommandLine::tr("--stdin: line %1: %2; right would be numbers between blanks, "
                                              "commas or line breaks")
                                  .arg(QString::number(lineNumber), refusal(word))};
            }
            numbers.push_back(*number);
            start = end;
        }
    }
    if (numbers.empty()) {
        throw Failure{CommandLine::tr("--stdin: standard input is empty; right would be numbers between blanks, "
                                      "commas or line breaks")};
    }
    return numbers;
}

} // namespace actiscope
