"""Which ideas may say the same: a suggestion for somebody who reads both."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz, utils

from sessions.idea import Idea

LEAST = 75
"""Per cent from which two titles are worth a look: no two ideas of the example reach 55."""

_PART = 0.9  # one title inside a longer one says less than two that are the same


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ideas that look alike, the one with the lower number first; `likeness` in per cent."""

    one: Idea
    other: Idea
    likeness: float


def likeness(one: Idea, other: Idea) -> float:
    """Return how alike two ideas look, in per cent.

    Titles are compared in every language that both have; the words below them only if both were
    written in the same one.
    """
    mine, theirs = _titles(one), _titles(other)
    alike = [_alike(mine[code], theirs[code]) for code in mine.keys() & theirs.keys()]
    if one.draft.language == other.draft.language and one.draft.text and other.draft.text:
        alike.append(_PART * fuzz.token_sort_ratio(_whole(one), _whole(other)))
    return max(alike, default=0.0)


def like(idea: Idea, others: Iterable[Idea]) -> list[Pair]:
    """Return the ideas that look like this one, the likeliest first."""
    return _sorted(_pairs((idea, other) for other in others if other.id != idea.id))


def pairs(ideas: Sequence[Idea]) -> list[Pair]:
    """Return all ideas that look alike, two by two, the likeliest first."""
    return _sorted(_pairs(combinations(ideas, 2)))


def _pairs(candidates: Iterable[tuple[Idea, Idea]]) -> Iterator[Pair]:
    for one, other in candidates:
        found = likeness(one, other)
        if found >= LEAST:
            first, second = sorted((one, other), key=lambda idea: idea.number)
            yield Pair(first, second, found)


def _sorted(found: Iterable[Pair]) -> list[Pair]:
    return sorted(found, key=lambda pair: (-pair.likeness, pair.one.number, pair.other.number))


def _titles(idea: Idea) -> dict[str, str]:
    titles = {**idea.titles, idea.draft.language: idea.draft.title}
    return {code: utils.default_process(title) for code, title in titles.items()}


def _whole(idea: Idea) -> str:
    return utils.default_process(f"{idea.draft.title} {idea.draft.text}")


def _alike(one: str, other: str) -> float:
    joined = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    whole = max(joined, fuzz.token_sort_ratio(one, other))
    return max(whole, _PART * fuzz.token_set_ratio(one, other))
