"""Where a new function is looked at. Those that stand in the tables keep their places, of which many were chosen by hand:
where something crosses zero, beside kinks, far out in a tail."""

import math

NORMAL = [1.25 * i for i in range(1, 9)]
TAIL = [15.0, 20.0, 30.0, 36.0, 37.0, 50.0, 100.0, 300.0, 700.0, 745.0, 1e4, 1e150, 1e300]
TINY = [2.5e-310, 1e-300, 1e-100, 1e-20, 1e-8, 1e-5, 1e-3]
LEARNING = [300.0, 40.0, 20.0, *reversed(NORMAL), 1e-3, 1e-8, 5e-324]


def around(kink):
    """The kink, the doubles next to it, and places a little farther off."""
    low, high = math.nextafter(kink, -math.inf), math.nextafter(kink, math.inf)
    farther = [kink + side * 2.0**-k for side in (-1, 1) for k in (45, 20, 8)] if kink else []
    return [low, kink, high, *farther]


def kind(x, kinks):
    if any(abs(x - kink) <= 4 * math.ulp(kink) for kink in kinks):
        return "kink"
    if abs(x) > 12:
        return "tail"
    return "tiny" if abs(x) <= 5.5e-3 else "normal"


def standard(kinks):
    positive = NORMAL + TAIL + TINY
    places = {0.0, *positive, *(-x for x in positive)}
    for kink in kinks:
        places.update(around(kink))
    return [(x, kind(x, kinks)) for x in sorted(places)]


def learning():
    return [-x for x in LEARNING] + [0.0] + list(reversed(LEARNING))
