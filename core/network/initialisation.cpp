#include "core/network/initialisation.h"

#include "core/math/generator.h"
#include "core/network/draws.h"
#include "core/network/matrix.h"

#include <Eigen/Householder>

#include <cmath>
#include <cstddef>
#include <span>

namespace actiscope {

namespace {

void fillUniform(std::span<double> weights, Generator &generator, double limit)
{
    for (double &weight : weights)
        weight = limit * (2.0 * generator.uniform() - 1.0);
}

void fillNormal(std::span<double> weights, Generator &generator, double variance)
{
    const double deviation = std::sqrt(variance);
    for (double &weight : weights)
        weight = deviation * generator.normal();
}

/// An orthogonal matrix, all equally likely (Haar measure): Q of the QR decomposition of a normal matrix, with the
/// signs that make R's diagonal positive. In each column, from the diagonal down, Householder's method meets a vector
/// of normal numbers again. So these are drawn, and nothing need be decomposed: Stewart, The efficient generation of
/// random orthogonal matrices with an application to condition estimators, 1980.
void fillOrthogonal(std::span<double> weights, Generator &generator, Eigen::Index n)
{
    Matrix reflectors = Matrix::Zero(n, n);
    Eigen::VectorXd factors(n);
    Eigen::VectorXd signs(n);
    for (Eigen::Index column = 0; column < n; ++column) {
        auto below = reflectors.col(column).tail(n - column);
        for (double &value : below)
            value = generator.normal();
        double diagonal = 0.0;
        below.makeHouseholderInPlace(factors[column], diagonal);
        signs[column] = std::copysign(1.0, diagonal);
    }
    Eigen::Map<Matrix> rotation(weights.data(), n, n);
    rotation = Eigen::householderSequence(reflectors, factors);
    rotation *= signs.asDiagonal();
}

} // namespace

std::vector<double> drawnWeights(Initialisation initialisation, int width, std::uint64_t seed, int layer)
{
    Generator generator = generatorOf(seed, Draw::Weights, layer);
    const auto n = static_cast<std::size_t>(width);
    std::vector<double> weights(n * n);
    switch (initialisation) {
    case Initialisation::Xavier:
        fillUniform(weights, generator, std::sqrt(6.0 / (width + width)));
        break;
    case Initialisation::He:
        fillNormal(weights, generator, 2.0 / width);
        break;
    case Initialisation::LeCun:
        fillNormal(weights, generator, 1.0 / width);
        break;
    case Initialisation::Orthogonal:
        fillOrthogonal(weights, generator, width);
        break;
    case Initialisation::Normal:
        fillNormal(weights, generator, 1.0);
        break;
    case Initialisation::Identity:
        for (std::size_t i = 0; i < n; ++i)
            weights[i * n + i] = 1.0;
        break;
    }
    return weights;
}

} // namespace actiscope
