"""What a rule answers: a list with shared ranks, what was chosen, and the ties it met."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby
from typing import Any

from sessions.ranking.profile import Profile
from sessions.ranking.ties import Tie, TieRule

Value = Fraction | int | None
"""The number an idea is ranked by, exact; None where the rule has nothing to say of it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One idea's place in the list."""

    idea: int
    rank: int
    value: Value


@dataclass(frozen=True, slots=True)
class Outcome:
    """`order` holds every idea; `selected` those a budget or a sequence chose, first one first.

    `steps` are the numbers behind each choice, for `--explain`.
    """

    order: tuple[Standing, ...]
    selected: tuple[int, ...] = ()
    ties: tuple[Tie, ...] = ()
    steps: tuple[Mapping[str, Any], ...] = field(default=())


def ranked(
    profile: Profile,
    values: Sequence[Value],
    ties: TieRule,
    key: Callable[[int], Any] | None = None,
) -> Outcome:
    """List ideas by `key`, the highest first (without one by value); equals share a rank.

    The next rank after a shared one is skipped (1, 2, 2, 4). No value comes last.
    """
    merit: Callable[[int], Any] = key or values.__getitem__
    known = [idea for idea, value in enumerate(values) if value is not None]
    classes = [
        list(equals) for _, equals in groupby(sorted(known, key=merit, reverse=True), key=merit)
    ]
    classes.append([idea for idea, value in enumerate(values) if value is None])
    return Outcome(tuple(_standings(profile, classes, values, ties)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a rule chose one by one: the ideas, the first one first, and what it says of each.

    `merit` is what an idea was chosen for: those with the same one directly after each other took
    nothing from each other, so their order is the tie rule's alone. `alike` is all that the rule
    knows of an idea: where it is the same, two are equal, even if the first took what the second
    would have needed. Ideas missing in `values` have none.
    """

    selected: Sequence[int]
    values: Mapping[int, Value]
    merit: Callable[[int], Hashable]
    alike: Callable[[int], Hashable]
    met: Sequence[Tie] = ()
    steps: Sequence[Mapping[str, Any]] = ()


def by_choice(profile: Profile, chosen: Chosen, ties: TieRule) -> Outcome:
    """List what was chosen in the order of choice, then all others together on the next rank.

    Equals share the rank of the first of them, so that the list may differ from `selected`.
    """
    ideas = range(len(profile.ideas))
    worth = [chosen.values.get(idea) for idea in ideas]
    order = _standings(profile, _classes(ideas, chosen), worth, ties)
    return Outcome(tuple(order), tuple(chosen.selected), tuple(chosen.met), tuple(chosen.steps))


def _classes(ideas: Sequence[int], chosen: Chosen) -> list[list[int]]:
    runs = [list(run) for _, run in groupby(chosen.selected, key=chosen.merit)]
    backwards = reversed([*enumerate(runs)])  # of two alike the first one's place is kept
    first = {chosen.alike(idea): at for at, run in backwards for idea in run}
    classes: list[list[int]] = [[] for _ in range(len(runs) + 1)]
    for idea in ideas:
        classes[first.get(chosen.alike(idea), len(runs))].append(idea)
    return classes


def _standings(
    profile: Profile, classes: Sequence[Sequence[int]], values: Sequence[Value], ties: TieRule
) -> list[Standing]:
    found: list[Standing] = []
    for equals in classes:
        rank = len(found) + 1
        listed = ties.listed(profile, equals)
        found += [Standing(idea, rank, values[idea]) for idea in listed]
    return found


def exact(value: Value) -> str:
    """Return a number as text: "41", "7200/43", or "" for none."""
    return "" if value is None else str(value)


def decide(profile: Profile, equals: Sequence[int], ties: TieRule, met: list[Tie]) -> int:
    """Return the one of `equals` that goes first, and keep the tie if there was one."""
    first = ties.first(profile, equals)
    if len(equals) > 1:
        others = ties.listed(profile, [idea for idea in equals if idea != first])
        met.append(Tie((first, *others)))
    return first
