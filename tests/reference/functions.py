"""The functions of the tables, each written once, as plainly as its definition. Parameters and decimal literals are the
nearest doubles, taken exactly; √(2/π), 2/3, 1/6 and √2 are real numbers.

A new function is one more entry at the end of FUNCTIONS: its formula over jets, the parameters to try (the defaults
first), and, where it is not smooth, its kinks with the derivative that the program takes there."""

from dataclasses import dataclass, field
from typing import Callable

from mpmath import mp

from jets import (Jet, arctan, exp, expm1, normal_cdf, sigmoid, sin, softplus, sqrt, square, tanh)

SELU_ALPHA, SELU_SCALE = 1.6732632423543772, 1.0507009873554805


@dataclass
class Function:
    """`f(x, p)` takes and gives jets; `p` are the parameters by name. `kinks(p)` gives places with (f, f′) there; f″ is
    0. `limits` are f, f′ and f″ at −∞ and at +∞, as texts or functions of p; without them they are computed far out."""
    f: Callable
    parameters: list = field(default_factory=lambda: [{}])
    kinks: Callable = lambda p: []
    learned: str = ""  # the parameter by which dparam.csv has the derivative
    torch_learns: bool = False
    limits: tuple = ()


def each(name, *values):
    return [{name: value} for value in values]


def zero_kink(slope):
    return lambda p: [(0.0, 0.0, slope(p) if callable(slope) else slope)]


def zero_kink_at(height):
    return lambda p: [(0.0, p[height], 0.0)]


def clamp(low, high):
    def f(x, low, high):
        return x if low < x.value < high else Jet(low if x.value <= low else high)
    return lambda x, p: f(x, low(p), high(p))


def gate(x, u):
    return x * sigmoid(u)


def hardshrink(x, p):
    return x if abs(x.value) > p["lambda"] or not p["lambda"] else Jet(0)


def softshrink(x, p):
    if x.value > p["lambda"] or not p["lambda"]:
        return x - p["lambda"]
    return x + p["lambda"] if x.value < -p["lambda"] else Jet(0)


def hardswish(x, p):
    if x.value <= -3:
        return Jet(0)
    return x if x.value >= 3 else x * (x + 3) / 6


def shrink_kinks(p):
    """Without a threshold both are the identity, with nothing special at 0."""
    return [(-p["lambda"], 0.0, 0.0), (p["lambda"], 0.0, 0.0)] if p["lambda"] else []


def relu(x):
    return x if x.value > 0 else Jet(0)


NO_LIMIT = ("nan", "nan", "nan")

FUNCTIONS = {
    "identity": Function(lambda x, p: x),
    "binary_step": Function(lambda x, p: Jet(1 if x.value >= 0 else 0), kinks=lambda p: [(0.0, 1.0, 0.0)]),
    "sigmoid": Function(lambda x, p: sigmoid(x)),
    "tanh": Function(lambda x, p: tanh(x)),
    "relu": Function(lambda x, p: relu(x), kinks=zero_kink(0.0)),
    "leaky_relu": Function(lambda x, p: x if x.value > 0 else x * p["negative_slope"],
                           each("negative_slope", 0.01, 0.2, 0.3), zero_kink(lambda p: p["negative_slope"])),
    "prelu": Function(lambda x, p: x if x.value > 0 else x * p["weight"], each("weight", 0.25, 0.1, -0.5),
                      zero_kink(lambda p: p["weight"]), learned="weight", torch_learns=True),
    "elu": Function(lambda x, p: x if x.value > 0 else expm1(x) * p["alpha"], each("alpha", 1.0, 0.5, 2.0),
                    zero_kink(lambda p: p["alpha"]), learned="alpha"),
    "selu": Function(lambda x, p: (x if x.value > 0 else expm1(x) * SELU_ALPHA) * SELU_SCALE,
                     kinks=zero_kink(SELU_SCALE * SELU_ALPHA)),
    "celu": Function(lambda x, p: x if x.value > 0 else expm1(x / p["alpha"]) * p["alpha"], each("alpha", 1.0, 0.5, 3.0),
                     zero_kink(1.0)),
    "relu6": Function(clamp(lambda p: 0.0, lambda p: 6.0), kinks=lambda p: [(0.0, 0.0, 0.0), (6.0, 6.0, 0.0)]),
    "squared_relu": Function(lambda x, p: square(relu(x)), kinks=zero_kink(0.0)),
    "softplus": Function(lambda x, p: softplus(x * p["beta"]) / p["beta"], each("beta", 1.0, 3.0, 0.5)),
    "softsign": Function(lambda x, p: x / (1 + (x if x.value >= 0 else -x)), kinks=zero_kink(1.0)),
    "silu": Function(lambda x, p: gate(x, x)),
    "swish": Function(lambda x, p: gate(x, x * p["beta"]), each("beta", 1.0, 2.5, 0.5), learned="beta"),
    "gelu": Function(lambda x, p: x * normal_cdf(x)),
    "gelu_tanh": Function(lambda x, p: gate(x, (x + 0.044715 * (x * x * x)) * (2 * mp.sqrt(2 / mp.pi)))),
    "quick_gelu": Function(lambda x, p: gate(x, x * 1.702)),
    "mish": Function(lambda x, p: x * tanh(softplus(x))),
    "hardtanh": Function(clamp(lambda p: p["min_val"], lambda p: p["max_val"]),
                         [{"min_val": -1.0, "max_val": 1.0}, {"min_val": -2.0, "max_val": 0.5},
                          {"min_val": -0.25, "max_val": 3.0}],
                         lambda p: [(p["min_val"], p["min_val"], 0.0), (p["max_val"], p["max_val"], 0.0)]),
    "hardsigmoid": Function(lambda x, p: clamp(lambda p: 0.0, lambda p: 6.0)(x + 3, p) / 6,
                            kinks=lambda p: [(-3.0, 0.0, 0.0), (3.0, 1.0, 0.0)]),
    "hardswish": Function(hardswish, kinks=lambda p: [(-3.0, 0.0, 0.0), (3.0, 3.0, 1.0)]),
    "logsigmoid": Function(lambda x, p: -softplus(-x)),
    "tanhshrink": Function(lambda x, p: x - tanh(x)),
    "softshrink": Function(softshrink, each("lambda", 0.5, 0.1, 1.5), shrink_kinks),
    "hardshrink": Function(hardshrink, each("lambda", 0.5, 0.1, 1.5), shrink_kinks),
    "threshold": Function(lambda x, p: x if x.value > p["threshold"] else Jet(p["value"]),
                          [{"threshold": 1.0, "value": 0.0}, {"threshold": 0.1, "value": 20.0},
                           {"threshold": -1.0, "value": -0.5}],
                          lambda p: [(p["threshold"], p["value"], 0.0)]),
    "arctan": Function(lambda x, p: arctan(x)),
    "gaussian": Function(lambda x, p: exp(-square(x))),
    "sine": Function(lambda x, p: sin(x * p["omega"]), each("omega", 1.0, 30.0, 0.5), limits=(NO_LIMIT, NO_LIMIT)),
    "snake": Function(lambda x, p: x + square(sin(x * p["a"])) / p["a"], each("a", 1.0, 5.0, 0.3), learned="a",
                      limits=(("-inf", "nan", "nan"), ("inf", "nan", "nan"))),
    "lecun_tanh": Function(lambda x, p: tanh(x * 2 / 3) * 1.7159),
    "bent_identity": Function(lambda x, p: (sqrt(square(x) + 1) - 1) / 2 + x),
    "squareplus": Function(lambda x, p: (x + sqrt(square(x) + p["b"])) / 2, each("b", 4.0, 1.0, 0.1)),
    "isru": Function(lambda x, p: x / sqrt(1 + square(x) * p["alpha"]), each("alpha", 1.0, 3.0, 0.1)),
    "sign": Function(lambda x, p: Jet(mp.sign(x.value)), kinks=lambda p: [(0.0, 0.0, 0.0)]),
    "dyt": Function(lambda x, p: tanh(x * p["alpha"]), each("alpha", 0.5, 1.0, 2.0), learned="alpha"),
    "star_relu": Function(lambda x, p: square(relu(x)) * p["scale"] + p["bias"],
                          [{"scale": 0.8944, "bias": -0.4472}, {"scale": 1.0, "bias": 0.0}, {"scale": 2.0, "bias": -1.0}],
                          zero_kink_at("bias")),
}
