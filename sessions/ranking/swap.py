"""How many ballots decide between two ideas, by the sum of dots."""

from collections import Counter
from collections.abc import Mapping

Dots = Mapping[int, int]
"""The dots of one idea, by the place of the ballot that gave them; no ballot gives none."""


def ballots_to_swap(ballots: int, above: Dots, below: Dots, most: int) -> int | None:
    """Return the fewest ballots that must change before `below` stands in front of `above`.

    Exact. `most` is how many dots one ballot can give one idea. No change of a ballot does more
    than taking all dots from `above` and giving `most` to `below`: that moves dots and people, the
    two numbers that count, as far as they go. So the ballots it moves furthest come first.
    None without ballots.
    """
    touched = above.keys() | below.keys()
    moves = Counter(_move(above.get(one, 0), below.get(one, 0), most) for one in touched)
    moves[_move(0, 0, most)] += ballots - len(touched)
    dots, people = sum(above.values()) - sum(below.values()), len(above) - len(below)
    furthest = (move for move, times in sorted(moves.items(), reverse=True) for _ in range(times))
    for changed, (moved, joined) in enumerate(furthest, start=1):
        dots, people = dots - moved, people - joined
        if (dots, people) < (0, 0):
            return changed
    return None


def _move(above: int, below: int, most: int) -> tuple[int, int]:
    """Return by how many dots and people a changed ballot with these dots brings `below` up."""
    return above + most - below, bool(above) + (not below)
