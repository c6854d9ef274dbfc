#pragma once

#include "core/expression/syntaxreader.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::expression {

/// Whether a text is a program in Python rather than a formula: a line of it begins with def, return or import, or it is a
/// lambda.
bool isPython(std::string_view text);

/// Reads the function that a program in Python defines, the last one if there are several: assignments, if and return, which
/// become one formula; what stands round it is passed over.
class PythonReader
{
public:
    /// Both have to outlive it; the reader's tokens are with ends of lines.
    PythonReader(SyntaxReader &reader, std::string_view text);

    Syntax read();

private:
    /// What a part of a program gives: the value of the first guard that holds, else the last value; null if the program goes on
    /// behind the part.
    struct Guard {
        Tree condition;
        Tree value;
    };
    struct Outcome {
        std::vector<Guard> guards;
        Tree value;
    };
    /// A function that those behind it may call.
    struct Local {
        std::vector<std::string> parameters;
        std::vector<Tree> defaults;
        Tree body;
    };

    bool isLineEnd() const;
    void skipLine();
    void skipLineEnds();
    void skipDeeper(std::size_t column);
    std::size_t column() const;

    Syntax function();
    Syntax lambda(const std::string &name);
    Outcome body(std::size_t parent);
    Outcome suite(std::size_t column);
    Outcome line();
    Outcome conditional(std::size_t column);
    Outcome chosen(const Tree &condition, Outcome yes, Outcome no, SyntaxReader::Assigned ifYes, SyntaxReader::Assigned ifNo);
    bool beginsAssignment() const;
    void assign();
    Tree folded(const Outcome &outcome);
    Tree whole(const Outcome &outcome);
    Tree make(Kind kind, std::vector<Tree> parts);

    void beginScope();
    void keep(const std::string &name, const Syntax &syntax);
    Tree expanded(const Node &call);
    Tree substituted(const Tree &tree, const std::map<std::string, Tree> &values, std::map<const Node *, Tree> &known);

    SyntaxReader &m_reader;
    std::string_view m_text;
    std::map<std::string, Local> m_locals;
    bool m_isBody = false; ///< the lines of a function without its head
};

} // namespace actiscope::expression
