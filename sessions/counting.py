"""What of a ballot counts: the one rule, for the screen, the tally, the export and a recount."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
"""What names an idea: its id, or its public number where a count is repeated elsewhere."""


def latest(given: Iterable[tuple[K, int]]) -> Mapping[K, int]:
    """Return the stance that counts per idea: of two on joined ideas, the one taken last."""
    return dict(given)


def counted(given: Iterable[tuple[K, int]], dots: int, dots_per_idea: int) -> Mapping[K, int]:
    """Return the dots that count per idea: `given` are ideas and dots, those given first first.

    One idea counts at most `dots_per_idea`, the ballot at most `dots`. There is more on a ballot
    only after a merge, which adds up what was given to two ideas, or after the end of one, which
    sets free dots that had been given again meanwhile. Such surplus dots are the ones given last;
    nothing is deleted, so merging again, or a dot taken back, makes them count.
    """
    kept: dict[K, int] = {}
    for idea, value in given:
        room = min(dots - sum(kept.values()), dots_per_idea - kept.get(idea, 0))
        if min(value, room) > 0:
            kept[idea] = kept.get(idea, 0) + min(value, room)
    return kept
