"""How many dots suit a list of ideas.

Rules of practice out of conventions.md, 5.2: at least 3, about a third of the ideas, at most half
of them; and enough that a clear order can be expected of so many people.
"""

from sessions.workshop import MOST_DOTS

_FEWEST = 3


def proposed_dots(ideas: int, people: int) -> int:
    """Return max(3, ⌈a/3⌉, ⌈a(a−1)/2p⌉) dots for `a` ideas and `p` people, half of `a` at most.

    Never more than `MOST_DOTS`, and always one.
    """
    enough_for_an_order = -(-ideas * (ideas - 1) // (2 * max(1, people)))
    wanted = max(_FEWEST, _third(ideas), enough_for_an_order)
    return min(wanted, most_useful(ideas))


def most_useful(ideas: int) -> int:
    """Return half as many dots as there are ideas, `MOST_DOTS` at most: more tell nothing apart."""
    return max(1, min(MOST_DOTS, ideas // 2))


def needs_preselection(ideas: int) -> bool:
    """Say whether a third of the ideas are more dots than anybody keeps in view."""
    return _third(ideas) > MOST_DOTS


def _third(ideas: int) -> int:
    return -(-ideas // 3)
