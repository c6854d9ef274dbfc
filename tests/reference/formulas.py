#!/usr/bin/env python3
"""Writes formulas.csv: f, f′ and f″ of formulas that plain arithmetic spoils, and of random ones.

  formulas.py           writes the table
  formulas.py --check   only says which row is not as it would be written, and ends with status 1

Formulas are in postfix notation: operands first, then what is done with them. mpmath computes them with ever more bits,
until two precisions agree.
"""

import os
import random
import sys
from pathlib import Path

try:
    from mpmath import mp, mpf
except ImportError:
    print("This needs mpmath (Debian's python3-mpmath).")
    sys.exit(1 if os.environ.get("CI") else 77)  # 77 is what ctest takes for a skipped test

from jets import Jet, erfc, exp, expm1, jet, log1p, sigmoid, softplus, sqrt, sin, arctan, tanh, normal_cdf, square

TABLE = Path(__file__).with_name("formulas.csv")
COLUMNS = "formula,parameters,x,f,df,d2f"


class NoValue(Exception):
    pass


def need(condition):
    if not condition:
        raise NoValue


def log(u):
    need(u.value > 0)
    return u.through(mp.log(u.value), 1 / u.value, -1 / u.value**2)


def scaled_log(base):
    return lambda u: log(u) * (1 / mp.log(base))


def root(u):
    need(u.value >= 0)
    return sqrt(u)


def absolute(u):
    side = mp.sign(u.value)
    return u.through(abs(u.value), side, 0)


def cos(u):
    s, c = mp.sin(u.value), mp.cos(u.value)
    return u.through(c, -s, -c)


def tan(u):
    return sin(u) / cos(u)


def asin(u):
    need(abs(u.value) < 1)
    slope = 1 / mp.sqrt(1 - u.value**2)
    return u.through(mp.asin(u.value), slope, u.value * slope**3)


def acos(u):
    return mp.pi / 2 - asin(u)


def sinh(u):
    return u.through(mp.sinh(u.value), mp.cosh(u.value), mp.sinh(u.value))


def cosh(u):
    return u.through(mp.cosh(u.value), mp.sinh(u.value), mp.cosh(u.value))


def asinh(u):
    slope = 1 / mp.sqrt(1 + u.value**2)
    return u.through(mp.asinh(u.value), slope, -u.value * slope**3)


def acosh(u):
    need(u.value > 1)
    slope = 1 / mp.sqrt(u.value**2 - 1)
    return u.through(mp.acosh(u.value), slope, -u.value * slope**3)


def atanh(u):
    need(abs(u.value) < 1)
    slope = 1 / (1 - u.value**2)
    return u.through(mp.atanh(u.value), slope, 2 * u.value * slope**2)


def erf(u):
    slope = 2 / mp.sqrt(mp.pi) * mp.exp(-u.value**2)
    return u.through(mp.erf(u.value), slope, -2 * u.value * slope)


def complement(u):
    slope = -2 / mp.sqrt(mp.pi) * mp.exp(-u.value**2)
    return u.through(erfc(u.value), slope, -2 * u.value * slope)


def density(u):
    return exp(-square(u) * mpf("0.5")) * (1 / mp.sqrt(2 * mp.pi))


def quotient(a, b):
    need(b.value != 0)
    return a / b


def is_constant(u):
    return u.first == 0 and u.second == 0


def power(a, b):
    n = b.value
    if is_constant(b) and n == int(n):
        need(n >= 0 or a.value != 0)
        n = int(n)
        return a.through(a.value**n, n * a.value**(n - 1) if n else mpf(0),
                         n * (n - 1) * a.value**(n - 2) if n * (n - 1) else mpf(0))
    need(a.value > 0)
    if is_constant(b):
        return a.through(a.value**n, n * a.value**(n - 1), n * (n - 1) * a.value**(n - 2))
    return exp(b * log(a))


def greater(a, b):
    if a.value == b.value:
        return (a + b) * mpf("0.5")
    return a if a.value > b.value else b


def clamp(u, least, greatest):
    if least.value > greatest.value or u.value > greatest.value:
        return greatest
    return least if u.value < least.value else u


def flag(holds):
    return Jet(1 if holds else 0)


OPERATORS = {
    "neg": (1, lambda a: -a),
    "+": (2, lambda a, b: a + b), "-": (2, lambda a, b: a - b), "*": (2, lambda a, b: a * b), "/": (2, quotient),
    "^": (2, power),
    "exp": (1, exp), "expm1": (1, expm1), "log": (1, log), "log2": (1, scaled_log(2)), "log10": (1, scaled_log(10)),
    "log1p": (1, lambda u: log1p(u) if u.value > -1 else need(False)), "sqrt": (1, root), "abs": (1, absolute),
    "sign": (1, lambda u: Jet(mp.sign(u.value))), "step": (1, lambda u: flag(u.value >= 0)),
    "sin": (1, sin), "cos": (1, cos), "tan": (1, tan), "asin": (1, asin), "acos": (1, acos), "atan": (1, arctan),
    "sinh": (1, sinh), "cosh": (1, cosh), "tanh": (1, tanh), "asinh": (1, asinh), "acosh": (1, acosh),
    "atanh": (1, atanh), "erf": (1, erf), "erfc": (1, complement), "Phi": (1, normal_cdf), "phi": (1, density),
    "sigmoid": (1, sigmoid), "softplus": (1, softplus), "logsigmoid": (1, lambda u: -softplus(-u)),
    "max": (2, greater), "min": (2, lambda a, b: -greater(-a, -b)), "clamp": (3, clamp),
    "<": (2, lambda a, b: flag(a.value < b.value)), "<=": (2, lambda a, b: flag(a.value <= b.value)),
    ">": (2, lambda a, b: flag(a.value > b.value)), ">=": (2, lambda a, b: flag(a.value >= b.value)),
    "choose": (3, lambda c, a, b: a if c.value != 0 else b),
}


def evaluated(formula, parameters, x):
    """The jet; what is not chosen, and has no value, does no harm."""
    stack = []
    for word in formula.split():
        if word in OPERATORS:
            count, operation = OPERATORS[word]
            operands = stack[-count:]
            del stack[-count:]
            used = operands
            if word == "choose" and operands[0] is not None:
                used = [operands[0], operands[1 if operands[0].value != 0 else 2]]
            if any(operand is None for operand in used):
                stack.append(None)
                continue
            if count == 1 and not abs(operands[0].value) < 10**12 and word not in ("neg", "abs"):
                raise OverflowError("mpmath takes too long for that")
            try:
                stack.append(operation(*operands))
            except NoValue:
                stack.append(None)
        elif word == "x":
            stack.append(Jet(x, 1))
        elif word in parameters:
            stack.append(Jet(parameters[word]))
        elif word == "pi":
            stack.append(Jet(+mp.pi))
        elif word == "e":
            stack.append(Jet(+mp.e))
        else:
            stack.append(Jet(mpf(float(word))))
    (result,) = stack
    return result


def text(number):
    if number is None:
        return "nan"
    if abs(number) < mpf(2)**-1075:
        return "0"
    return repr(float(number)) if abs(number) < mpf(2)**1024 else "-inf" if number < 0 else "inf"


def row(formula, parameters, x):
    """Nothing if it takes more than 16384 bits, or depends on what cannot be decided."""
    before = None
    mp.prec = 512
    while mp.prec <= 16384:
        try:
            value = evaluated(formula, parameters, mpf(x))
        except (ValueError, ZeroDivisionError, OverflowError, TypeError, AttributeError, ArithmeticError):
            return None
        now = [text(part) for part in ((value.value, value.first, value.second) if value else (None,) * 3)]
        if now == before:
            named = ";".join(f"{name}={number!r}" for name, number in parameters.items())
            return ",".join([formula, named, repr(x)] + now)
        before = now
        mp.prec *= 2
    return None


TAILS = [-700.0, -37.0, -1.5, -0.01, -1e-300, 0.0, 1e-300, 1e-9, 0.3, 2.0, 37.0, 700.0]
NEAR = [-1.0, -1e-3, -1e-8, -1e-20, 1e-150, 1e-12, 1e-5, 0.1, 3.0]
POSITIVE = [1e-300, 1e-9, 0.2, 1.0, 1.75, 30.0, 1e5]

HARD = {
    "1 1 x neg exp + /": TAILS,
    "1 x exp + log": TAILS,
    "x 2 / 1 x 2 sqrt / erf + *": [-38.0, -20.0] + TAILS[1:-1],
    "x exp x neg exp - x exp x neg exp + /": TAILS,
    "x 1 x exp + log tanh *": TAILS,
    "x 1 x abs + /": TAILS,
    "x tanh x -": NEAR,
    "1 x cos - x 2 ^ /": NEAR,
    "x sin x -": NEAR,
    "x exp 1 - x /": NEAR,
    "x x * 1 + sqrt x -": [-1e5, -3.0, 0.0, 5.0, 1e4, 1e5],
    "0 x max": [-2.0, 0.0, 3.0],
    "x x 2 ^ max": [-1.0, 0.0, 0.5, 1.0, 2.0],
    "x 1 min": [0.5, 1.0, 2.0],
    "x -1 1 clamp": [-2.0, -1.0, 0.0, 1.0, 2.0],
    "x 0 < x exp 1 - x choose": [-700.0, -1e-9, 0.0, 1e-9, 5.0],
    "x 0 > x log 0 choose": [-1.0, 0.0, 2.0],
    "x 0 >= x sqrt x neg choose": [-2.0, 4.0],
    "x 0 ^": [-1.0, 0.0, 2.0],
    "x 3 ^": [-1e100, -2.0, 0.0, 1e-110],
    "x 2 neg ^": [-2.0, 0.0, 1e-100],
    "x x ^": POSITIVE + [-2.5],
    "2 x ^": [-1000.0, -1.0, 0.5, 1000.0],
    "x 1 3 / ^": POSITIVE + [-8.0],
    "1 x /": [-1e-300, 0.0, 4.0],
    "x log": POSITIVE + [0.0, -1.0],
    "x asin x acos +": [-0.99, 0.0, 0.5, 2.0],
    "x atanh x tanh -": [-0.999999, 1e-9, 1e-4, 0.5, 1.0],
    "x acosh": [0.5, 1.0000000001, 3.0, 1e10],
    "x asinh x log - 2 log -": [1e3, 1e8, 1e11],
    "x sin 2 ^ x cos 2 ^ +": [-1e11, 0.5, 3.0],
    "x erfc": [-5.0, -1e-10, 0.5, 5.0, 26.0],
    "x Phi": [-38.0, -10.0, 0.0, 10.0],
    "x phi x *": [-30.0, 0.0, 1e-20, 38.0],
    "x logsigmoid x softplus + ": [-30.0, 0.0, 700.0],
    "x softplus x -": [-3.0, 40.0, 690.0],
    "x a * sigmoid x *": TAILS,
    "x b - a / tanh a *": TAILS[1:-1],
    "x log2 x log10 *": POSITIVE,
    "x sinh x cosh -": [-20.0, 0.5, 300.0],
    "x log1p x -": [-0.5, -1e-9, 1e-9, 1e-4, 1e10, -1.0],
    "x expm1 x -": NEAR,
    "x abs sqrt": [-4.0, 1e-200],
    "x sign x *": [-3.0, 0.0, 2.0],
    "x step x *": [-3.0, 0.0, 2.0],
    "x tan": [1.5, 1.5707963267948966, 1e11],
}

UNARY = ["neg", "exp", "expm1", "log", "sqrt", "abs", "sin", "cos", "atan", "sinh", "cosh", "tanh", "asinh", "erf", "erfc",
         "Phi", "phi", "sigmoid", "softplus", "logsigmoid", "log1p"]
BINARY = ["+", "-", "*", "/", "max", "min"]


def random_formula(draw, depth):
    kind = draw.random()
    if depth == 0 or kind < 0.1:
        return draw.choice(["x", "x", "x", "a", "b", "pi", repr(round(draw.uniform(-3, 3), 2))])
    if kind < 0.5:
        return f"{random_formula(draw, depth - 1)} {draw.choice(UNARY)}"
    if kind < 0.57:
        return f"{random_formula(draw, depth - 1)} {draw.choice(['2', '3', '-1', '0.5'])} ^"
    if kind < 0.63:
        parts = [random_formula(draw, depth - 1) for _ in range(4)]
        return f"{parts[0]} {parts[1]} {draw.choice(['<', '>='])} {parts[2]} {parts[3]} choose"
    return f"{random_formula(draw, depth - 1)} {random_formula(draw, depth - 1)} {draw.choice(BINARY)}"


def rows():
    parameters = {"a": 0.7, "b": -1.3}
    for formula, places in HARD.items():
        for x in places:
            found = row(formula.strip(), parameters, x)
            if found:
                yield found
    draw = random.Random(13)
    for _ in range(260):
        formula = random_formula(draw, draw.randint(2, 5))
        if "x" not in formula.split():
            continue
        x = draw.choice([draw.uniform(-3, 3), draw.uniform(-50, 50), draw.choice([-1, 1]) * 10**draw.uniform(-12, 2.8)])
        found = row(formula, parameters, x)
        if found:
            yield found


def main():
    lines = [COLUMNS, *rows()]
    if "--check" not in sys.argv:
        TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    old = TABLE.read_text(encoding="utf-8").splitlines()
    faults = [line for line in lines if line not in set(old)] + [line for line in old if line not in set(lines)]
    print("\n".join(faults) if faults else f"formulas.csv: {len(lines) - 1} rows are right")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
