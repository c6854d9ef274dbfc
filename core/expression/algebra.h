#pragma once

#include "core/expression/tree.h"

#include <cstddef>
#include <optional>
#include <vector>

/// Sums and products put together so that they come out short, each step of which holds for every x where what it starts
/// from has a value.
namespace actiscope::expression {

/// Thrown by Algebra where a formula would take too long to be put together.
struct TooMuchWork {
};

class Algebra
{
public:
    enum class Form {
        Readable, ///< as textbooks have it: common factors and denominators of a sum stand in front of brackets
        Stable    ///< no common denominators but where terms vanish by it: they would overflow sooner
    };
    explicit Algebra(Form form) : m_form(form) {}
    Form form() const { return m_form; }

    Tree sum(const std::vector<Tree> &terms);
    Tree difference(const Tree &a, const Tree &b);
    Tree product(const std::vector<Tree> &factors);
    Tree quotient(const Tree &a, const Tree &b) { return raisedProduct({{a, 1.0}, {b, -1.0}}); }
    Tree negated(const Tree &a);
    /// u^c; c is any tree.
    Tree power(const Tree &base, const Tree &exponent);
    Tree choice(const Tree &condition, const Tree &yes, const Tree &no);
    /// As areSame(), but where too much has been compared already nothing is.
    bool same(const Tree &a, const Tree &b);
    /// The same sum or product, put together anew without factors in front of brackets.
    Tree tidied(const Tree &tree);

    static bool isSum(const Tree &tree) { return tree->kind == Kind::Add || tree->kind == Kind::Subtract; }
    /// In what order factors stand: constants, parameters, x, functions, sums.
    static int rankOf(const Tree &base);

private:
    struct Factor {
        Tree base;
        double exponent = 1.0;
        int rank = 0; ///< its place among others, once they are put together
    };
    /// numerator/denominator·∏ base^exponent.
    struct Product {
        double numerator = 1.0;
        double denominator = 1.0;
        std::vector<Factor> factors = {};
    };

    Tree raisedProduct(const std::vector<Factor> &factors);
    void multiply(Product &product, const Tree &tree, double exponent);
    void addFactor(Product &product, const Tree &base, double exponent);
    void scale(Product &product, double number, double exponent);
    void reduce(Product &product);
    std::optional<double> productOf(double a, double b) const;
    std::optional<double> sumOf(double a, double b) const;
    void finish(Product &product);
    void gatherRoots(Product &product);
    Tree treeOf(Product product);

    void addTerm(std::vector<Product> &terms, const Tree &tree, bool negative);
    void addTerm(std::vector<Product> &terms, Product term);
    bool haveSameFactors(const Product &a, const Product &b);
    std::vector<Product> multipliedOut(const std::vector<Product> &terms);
    void factorOut(std::vector<Product> &terms);
    bool factorOut(std::vector<Product> &terms, const Tree &base, bool below);
    Tree treeOf(std::vector<Product> terms);
    void charge(std::size_t steps);

    Form m_form;
    bool m_factors = true; ///< whether sums get factors in front of brackets
    std::size_t m_work = 0;  ///< nodes compared
    std::size_t m_steps = 0; ///< all that has been done
};

} // namespace actiscope::expression
