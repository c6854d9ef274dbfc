#!/usr/bin/env python3
"""Computes the reference values that the tests compare with; see README.md.

  generate.py            writes the tables anew; a function without rows gets the standard ones
  generate.py --check    only says which row is not as it would be written, and ends with status 1
  --only NAME[,NAME…]    of these functions alone
  --sample N             every Nth row, and of the default parameters alone"""

import argparse
import math
import os
import pathlib
import sys

try:
    from mpmath import mp, mpf
except ImportError:
    print("This needs mpmath (Debian's python3-mpmath).")
    sys.exit(1 if os.environ.get("CI") else 77)  # 77 is what ctest takes for a skipped test

import extremes
import places
from functions import FUNCTIONS
from jets import Jet

HERE = pathlib.Path(__file__).resolve().parent
PRECISIONS = (350, 700, 1400, 2800, 5600, 11200)
FAR = mpf(10)**400  # beyond every double: there a function is at its limit
NAN_NOTE = "policy: NaN propagates (torch_* columns show what 1.13 returns)"
ZERO_NOTE = "must compare equal to f(0); sign of a zero result is not asserted"


def nearest(value):
    """The double nearest to a number, rounded once, also among the subnormal ones."""
    if abs(value) < mpf(2)**-1022:
        steps = abs(value) * mpf(2)**1074
        if abs(steps - mp.floor(steps) - 0.5) < mpf(2)**(-mp.prec // 4) and mp.prec < PRECISIONS[-1]:
            return None  # as near to the middle of two doubles as that, only more digits tell which it is
        return math.copysign(math.ldexp(int(mp.nint(steps)), -1074), value) if value else 0.0
    if abs(value) >= mpf(2)**1024 * (1 - mpf(2)**-54):
        return math.copysign(math.inf, value)
    return float(value)


def text(number):
    return number if isinstance(number, str) else "%.17g" % number


def computed(compute):
    """What a computation gives as doubles, once two precisions agree. What is too small for a double has to agree in its
    own digits, or its sign may be wrong; and a difference that cancels is exactly 0 at any precision that is too low, so
    such a 0 has to stand up to the highest."""
    before = before_exact = None
    for precision in PRECISIONS:
        with mp.workprec(precision):
            exact = compute()
            now = [nearest(value) for value in exact]
        small = [(a, b) for a, b, double in zip(exact, before_exact or exact, now) if double == 0.0]
        settled = all(a and abs(a - b) < abs(a) * mpf(2)**-20 for a, b in small)
        if now == before and None not in now and (settled or precision == PRECISIONS[-1]):
            return now
        before, before_exact = now, exact
    return before


def parameters_text(parameters):
    return ";".join(f"{name}={value!r}" for name, value in parameters.items())


def values(function, parameters, x):
    for place, f, df in function.kinks(parameters):
        if x == place:
            return [f, df, 0.0]

    def compute():
        y = function.f(Jet(x, 1), parameters)
        return [y.value, y.first, y.second]
    return computed(compute)


def by_parameter(function, parameters, x):
    def compute():
        learned = dict(parameters)
        learned[function.learned] = Jet(parameters[function.learned], 1)
        return [function.f(Jet(x), learned).first]
    return computed(compute)[0]


def dev_rows(function, name, parameters, old):
    kinks = [kink[0] for kink in function.kinks(parameters)]
    plan = [(float(row[2]), row[6], row[7]) for row in old]
    plan = plan or [(x, kind, "") for x, kind in places.standard(kinks)]
    for x, kind, crosses in plan:
        yield [name, parameters_text(parameters), repr(x), *map(text, values(function, parameters, x)), kind, crosses]


def extremes_rows(function, name, parameters, old):
    def columns(x):
        with mp.workprec(150):
            y = function.f(Jet(x, 1), parameters)
            return [float(y.value), float(y.first), float(y.second)]
    plan = [(float(row[2]), row[7], row[8]) for row in old]
    if not plan:
        found = extremes.Crossings(name, parameters, columns, abs(values(function, parameters, 0.0)[2]))
        drawn = [*extremes.places(name, parameters), *((x, "crossing") for x in found.edges())]
        plan = [(x, kind, found.named(x, values(function, parameters, x))) for x, kind in drawn]
    for x, kind, crosses in plan:
        learned = text(by_parameter(function, parameters, x)) if function.learned else ""
        yield [name, parameters_text(parameters), repr(x), *map(text, values(function, parameters, x)), learned, kind,
               crosses]


def dparam_rows(function, name, parameters, old):
    if not function.learned:
        return
    learns = "yes (torch.nn.PReLU)" if function.torch_learns else "no"
    for x in [float(row[2]) for row in old] or places.learning():
        yield [name, parameters_text(parameters), repr(x), function.learned,
               text(by_parameter(function, parameters, x)), learns]


def kinks_rows(function, name, parameters, old):
    for i, (place, f, df) in enumerate(function.kinks(parameters)):
        # What PyTorch 1.13 returned was measured and cannot be computed.
        measured = old[i][8:] if old else [""] * 5 + ["yes", ""]
        sides = [values(function, parameters, math.nextafter(place, side))[1] for side in (-math.inf, math.inf)]
        yield [name, parameters_text(parameters), repr(place), text(f), text(df), "0", *map(text, sides), *measured]


def specials_rows(function, name, parameters, old):
    measured = {row[2]: row[6:8] for row in old}

    def limit(side):
        given = function.limits[side > 0] if function.limits else ()

        def compute():
            y = function.f(Jet(side * FAR, 1), parameters)
            return [y.value, y.first, y.second]
        return given or [text(value + 0.0) for value in computed(compute)]

    def note(found):
        if "nan" not in found:
            return "limit"
        return "no limit: NaN" if found[0] == "nan" else "f has a limit; f' and f'' have none: NaN"
    at_zero = values(function, parameters, 0.0)
    for x, found in (("inf", limit(1)), ("-inf", limit(-1)), ("nan", ["nan"] * 3), ("-0.0", list(map(text, at_zero)))):
        why = {"nan": NAN_NOTE, "-0.0": ZERO_NOTE}.get(x) or note(found)
        yield [name, parameters_text(parameters), x, *found, *measured.get(x, ["", ""]), why]


TABLES = {"dev.csv": dev_rows, "extremes.csv": extremes_rows, "dparam.csv": dparam_rows, "kinks.csv": kinks_rows, "specials.csv": specials_rows}


def lines_of(file):
    return (HERE / file).read_text(encoding="utf-8").splitlines()


def rewritten(file, make, only, sample):
    """The rows of a table as they are, and as they should be: in the table's order, what is new at the end."""
    header, *body = [line.split(",") for line in lines_of(file)]
    extreme = file == "extremes.csv"
    known = {(name, parameters_text(p)): p for name, function in FUNCTIONS.items()
             for p in (extremes.parameters(name, list(function.parameters[0])) if extreme else function.parameters)}
    first = {}
    rows = {}
    for row in body:
        rows.setdefault((row[0], row[1]), []).append(row)
        if extreme and row[1]:
            known[row[0], row[1]] = {part.split("=")[0]: float(part.split("=")[1]) for part in row[1].split(";")}
    for key in [*rows, *(key for key in known if key not in rows)]:
        if key not in known:
            sys.exit(f"{file}: functions.py has no {key[0]} with the parameters '{key[1]}'")
        name, parameters = key[0], known[key]
        old = rows.get(key, [])
        if (only and name not in only) or (sample > 1 and first.setdefault(name, key) != key):
            yield old, old
            continue
        old = old[::sample] if file in ("dev.csv", "dparam.csv", "extremes.csv") else old
        yield old, list(make(FUNCTIONS[name], name, parameters, old))


def property_faults(only):
    """properties.csv is written by hand; what it says in numbers at the default parameters has to be true."""
    for line in lines_of("properties.csv")[1:]:
        name, what, said = line.split(",")[:3]
        function = FUNCTIONS.get(name)
        if not function or (only and name not in only):
            continue
        column = {"f(0)": 0, "df(0)": 1, "d2f(0)": 2}.get(what)
        root = {"global_min_x": 1, "df_max_x": 2, "inflection_x": 2}.get(what)
        try:
            number = float(said)
        except ValueError:
            continue
        if column is not None:
            right = values(function, function.parameters[0], 0.0)[column]
            if not math.isclose(number, right, rel_tol=1e-14, abs_tol=0.0):
                yield f"properties.csv: {line}, but it is {right!r}"
        elif root is not None and number not in [kink[0] for kink in function.kinks(function.parameters[0])]:
            step = max(abs(number), 1.0) * 1e-13
            left, right = (values(function, function.parameters[0], number + side)[root] for side in (-step, step))
            if left * right > 0.0:
                yield f"properties.csv: {line}, but nothing crosses zero there"


def check(only, sample):
    faults = list(property_faults(only))
    for file, make in TABLES.items():
        for old, new in rewritten(file, make, only, sample):
            faults += [f"{file}: {','.join(a)}\n  would be {','.join(b)}" for a, b in zip(old, new) if a != b]
            if len(old) != len(new):
                faults.append(f"{file}: {len(new)} rows for {','.join(new[0][:2]) if new else old[0][:2]}, not {len(old)}")
    print("\n".join(faults) or "All tables are as they would be written.")
    return 1 if faults else 0


def write(only):
    for file, make in TABLES.items():
        rows = [lines_of(file)[0]]
        rows += [",".join(row) for _, new in rewritten(file, make, only, 1) for row in new]
        whole = HERE / (file + ".new")
        whole.write_text("\n".join(rows) + "\n", encoding="utf-8")
        os.replace(whole, HERE / file)
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--sample", type=int, default=1)
    given = parser.parse_args()
    only = [name for name in given.only.split(",") if name]
    for name in only:
        if name not in FUNCTIONS:
            parser.error(f"functions.py has no {name}")
    return check(only, given.sample) if given.check else write(only)


if __name__ == "__main__":
    sys.exit(main())
