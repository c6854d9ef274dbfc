"""Where every function is looked at over all doubles and to the limits of its parameters: near the ends of the doubles,
where something on the way over- or underflows, where an exponential becomes subnormal, where the terms of a derivative
cancel most, and densely where people look."""

import math
import random

RANGES = {  # the least and the greatest value that the program takes
    "alpha": (0.01, 100.0), "beta": (0.01, 100.0), "omega": (0.01, 100.0), "a": (0.01, 100.0), "b": (0.001, 1000.0),
    "lambda": (0.0, 100.0), "negative_slope": (-10.0, 10.0), "weight": (-10.0, 10.0), "scale": (0.01, 10.0),
    "bias": (-10.0, 10.0), "min_val": (-100.0, 100.0), "max_val": (-100.0, 100.0), "threshold": (-100.0, 100.0),
    "value": (-100.0, 100.0)}
LARGEST = math.nextafter(math.inf, 0.0)


def drawn(source, low, high):
    return math.exp(source.uniform(math.log(low), math.log(high))) if low > 0.0 else source.uniform(low, high)


def parameters(name, names):
    """The corners of what the parameters may be, and some between them."""
    source = random.Random("parameters of " + name)
    if name == "hardtanh":
        return [{"min_val": low, "max_val": high} for low, high in ((-100.0, 100.0), (-100.0, -99.75), (99.75, 100.0))]
    sets = [{key: float(RANGES[key][end]) for key in names} for end in (0, 1)]
    return sets + [{key: drawn(source, *RANGES[key]) for key in names} for _ in range(2)] if names else [{}]


def width(name, p):
    """Over what size of x the function bends: the unit of its places."""
    first = next(iter(p.values()), 1.0) or 1.0
    return {"celu": first, "squareplus": math.sqrt(abs(first)), "isru": 1.0 / math.sqrt(abs(first)),
            "swish": 1.0 / first, "softplus": 1.0 / first, "sine": 1.0 / first, "snake": 1.0 / first,
            "dyt": 0.5 / first, "quick_gelu": 1.0 / 1.702, "tanh": 0.5, "tanhshrink": 0.5}.get(name, 1.0)


def beside(x):
    return [math.nextafter(x, -math.inf), x, math.nextafter(x, math.inf)]


def places(name, p):
    source = random.Random(f"places of {name} {p}")
    unit = width(name, p)
    sizes = {"ordinary": [unit * source.uniform(0.0, 6.0) for _ in range(12)]
             + [unit * source.uniform(0.0, 40.0) for _ in range(4)],
             "tail": [unit * source.uniform(685.0, 765.0) for _ in range(3)]
             + [math.sqrt(source.uniform(690.0, 760.0)), math.sqrt(2.0 * source.uniform(690.0, 760.0)),
                *beside(unit * source.choice((708.396418532264, 745.1332191019411)))[::2]],
             "extreme": [5e-324 * source.randrange(1, 2**source.randrange(2, 52)) for _ in range(3)]
             + [math.ldexp(source.uniform(1.0, 2.0), source.randrange(-1022, 1023)) for _ in range(6)]
             + [5e-324, LARGEST, source.choice((LARGEST / 2.0, LARGEST / 3.0))]
             + [source.choice(beside(2.0**k)) for k in (-1022, -511, -341, -300, 300, 341, 512, 1023)]
             + [min(x, LARGEST) for k in (-537, 511, 1023)
                for x in (unit * 2.0**k * source.uniform(0.5, 2.0) if k < 1000 or unit < 0.5 else 2.0**k,)]}
    for kind, found in sizes.items():
        for size in found:
            for x in (size, -size) if kind == "ordinary" else (source.choice((size, -size)),):
                yield x, kind
    yield 0.0, "ordinary"


def scales(name, p, bend):
    """Of f, f′ and f″, given |f″(0)|."""
    return (1.0, p["omega"], p["omega"]**2) if name == "sine" else (1.0, 1.0, bend)


class Crossings:
    """Where the columns of a function pass zero inside, as `column(x)`, floats in and out, has them."""

    def __init__(self, name, p, columns, bend):
        self.scales, self.columns, self.unit = scales(name, p, bend), columns, width(name, p)
        self.oscillates = {"sine": (0, 1, 2), "snake": (1, 2)}.get(name, ())
        grid = [self.unit * (k + 0.5) / 16.0 for k in range(-96, 96)]
        values = [columns(x) for x in grid]
        self.zeros = [[self.root(i, a, b) for a, b, u, v in zip(grid, grid[1:], values, values[1:])
                       if abs(a) > self.unit / 16.0 and u[i] * v[i] < 0.0] for i in range(3)]

    def root(self, i, a, b):
        rising = self.columns(a)[i] < 0.0
        for _ in range(48):
            middle = 0.5 * (a + b)
            a, b = (middle, b) if (self.columns(middle)[i] < 0.0) == rising else (a, middle)
        return b

    def edges(self):
        """The places where a column leaves the 16th of its scale: there its terms cancel most."""
        for i, zeros in enumerate(self.zeros):
            for zero in zeros[:4]:
                for side in (-1.0, 1.0):
                    inside, outside = zero, zero + side * 1.5 * self.unit
                    if not self.is_near(i, self.columns(outside)):
                        for _ in range(30):
                            middle = 0.5 * (inside + outside)
                            near = self.is_near(i, self.columns(middle))
                            inside, outside = (middle, outside) if near else (inside, middle)
                        yield outside
                        yield outside + side * 0.03 * self.unit

    def is_near(self, i, values):
        return abs(values[i]) < self.scales[i] / 16.0

    def named(self, x, values):
        """Those of f, df and d2f that are near an interior zero at x."""
        found = []
        for i, column in enumerate(("f", "df", "d2f")):
            zero = min(self.zeros[i], key=lambda z: abs(z - x), default=None)
            if not self.scales[i] or not self.is_near(i, values):
                continue
            if i in self.oscillates and abs(x) > self.unit / 8.0:
                found.append(column)
            elif zero is not None and abs(zero - x) < 2.0 * self.unit and all(
                    self.is_near(i, self.columns(x + (zero - x) * k / 8.0)) for k in range(1, 8)):
                found.append(column)
        return "+".join(found)
