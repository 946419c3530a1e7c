"""Signs that would hide each other on a picture: many become one that says how many."""

from collections.abc import Iterable, Sequence

from components.map.pin import Pin

FEW = 150
"""Ideas: up to here everybody finds her own number, even where signs touch."""

Placed = tuple[Pin, float, float]


def crowds(placed: Iterable[Placed], reach: float) -> Sequence[Sequence[Placed]]:
    """Gather the pins at (x, y) that stand within `reach` of the first of their crowd."""
    found: list[list[Placed]] = []
    for pin, x, y in placed:
        near = (one for one in found if abs(one[0][1] - x) < reach and abs(one[0][2] - y) < reach)
        crowd = next(near, None)
        if crowd is None:
            found.append([(pin, x, y)])
        else:
            crowd.append((pin, x, y))
    return found
