"""What a count is made of, frozen when it is closed, and the hash by which anyone can check it.

It names ideas by their public numbers and ballots not at all, so whoever has the Open-Data-Paket
has all of it. The hash is the SHA-256 of `canonical`.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from hashlib import sha256
from math import prod
from typing import Any

from sessions.ballot_kind import BallotKind
from sessions.counting import counted, latest
from sessions.ranking.outcome import Outcome, Value, ranked
from sessions.ranking.profile import Contender, Profile, places
from sessions.ranking.rules import RULES, Settings, apply_rule
from sessions.ranking.ties import SupportersCostLot
from sessions.round import Limits

FORMAT = "quartiersrunde-count-1"
COMMON_GROUND = "common-ground"

ON_THE_WALL = 16
"""Digits of the hash: enough that nobody finds other ballots with the same ones, few to note."""

Marks = tuple[tuple[int, int], ...]
"""One ballot: public numbers as they were ticked, each with its mark.

By number, unless what counts depends on their order: then, and in a ranking, as they were given.
"""


_KEPT_BACK = (
    f"{COMMON_GROUND} looks at groups, and the older program that made the package kept them back "
    "because one is under five people; unzipped, sha256sum -c SHA256SUMS still checks every file"
)


class CannotRecount(ValueError):
    """The list cannot be computed from what is published; the text says why."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An idea that stands; `id` is what the lot between equals is drawn with."""

    number: int
    id: str
    cost: str | None


@dataclass(frozen=True, slots=True)
class GroupSum:
    """Of one group without a name: its ballots, and how many of them speak for an idea."""

    ballots: int
    support: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """One row of a list that was computed again."""

    rank: int
    shared: bool
    number: int
    dots: int
    supporters: int
    unsure: int
    against: int
    value: Value


@dataclass(frozen=True)
class CountingSet:
    """All that decides about the list of one round.

    `merges` leads from the number of an idea to the one it is counted for. `groups` is for the
    rule that looks at groups: empty where everybody is one, and none of them too small to be
    shown. `seed` is that of the lot. Without `list_frozen` a ballot saw what it marks.
    """

    round: int
    limits: Limits
    rule: str
    seed: str
    one_vote_per: str
    missing_slips: int
    ideas: tuple[Standing, ...]
    merges: Mapping[int, int]
    groups: tuple[GroupSum, ...]
    ballots: tuple[Marks, ...]
    list_frozen: bool = True

    def facts(self) -> dict[str, Any]:
        """Return everything but the ballots as plain values; `from_json` reads it."""
        return {
            "format": FORMAT,
            "round": self.round,
            "kind": str(self.limits.kind),
            "dots": self.limits.dots,
            "dots_per_idea": self.limits.dots_per_idea,
            "rule": self.rule,
            "seed": self.seed,
            "one_vote_per": self.one_vote_per,
            "missing_slips": self.missing_slips,
            "list_frozen": self.list_frozen,
            "ideas": [[one.number, one.id, one.cost] for one in self.ideas],
            "merges": [list(pair) for pair in sorted(self.merges.items())],
            "groups": sorted(_plain(one) for one in self.groups),
        }

    @cached_property
    def canonical(self) -> bytes:
        """The set as JSON (keys sorted, no blanks, ASCII), whatever the order of its ballots."""
        found = {**self.facts(), "ballots": sorted(list(map(list, one)) for one in self.ballots)}
        return json.dumps(found, sort_keys=True, separators=(",", ":")).encode("ascii")

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of the canonical set, as 64 hexadecimal digits."""
        return sha256(self.canonical).hexdigest()

    @cached_property
    def marks(self) -> tuple[Mapping[int, int], ...]:
        """The marks that count on each ballot, merged ideas joined."""
        return tuple(counting(one, self.merges, self.limits) for one in self.ballots)

    def places(self) -> tuple[Place, ...]:
        """Compute the list. Raises `CannotRecount`, or `CannotRank` for an unknown kind."""
        dots, supporters = Counter[int](), Counter[int]()
        unsure, against = Counter[int](), Counter[int]()
        for marks in self.marks:
            for number, mark in marks.items():
                dots[number] += max(mark, 0)
                said = unsure if mark == 0 else supporters if mark > 0 else against
                said[number] += 1
        order = self._outcome().order
        sizes = Counter(one.rank for one in order)

        def place(rank: int, number: int, value: Value) -> Place:
            for_it, doubts, no = supporters[number], unsure[number], against[number]
            shared = sizes[rank] > 1
            return Place(rank, shared, number, dots[number], for_it, doubts, no, value)

        return tuple(place(one.rank, self.ideas[one.idea].number, one.value) for one in order)

    def _outcome(self) -> Outcome:
        ties = SupportersCostLot(self.seed)
        if self.rule == COMMON_GROUND and self.groups != ():
            return ranked(self.profile(), self._common_ground(), ties)
        return apply_rule(RULES[self.rule], self.profile(), Settings(ties))

    def profile(self) -> Profile:
        """Return what a rule works on."""
        at = {one.number: place for place, one in enumerate(self.ideas)}
        ideas = tuple(
            Contender(one.id, one.number, None if one.cost is None else Fraction(one.cost))
            for one in self.ideas
        )
        ballots: list[Mapping[int, int]]
        if self.limits.kind is BallotKind.RANKING:
            ballots = [
                places([at[self.merges.get(number, number)] for number, _ in one])
                for one in self.ballots
            ]
        else:
            ballots = [{at[n]: mark for n, mark in marks.items()} for marks in self.marks]
        shown = None if self.list_frozen else tuple(map(frozenset, ballots))
        return Profile(self.limits.kind, ideas, tuple(ballots), shown)

    def _common_ground(self) -> list[Value]:
        """Return what `sessions.ranking.scores.common_ground` does, from sums per group."""
        support = Counter[int]()
        for group in self.groups:
            support.update(group.support)
        if sum(group.ballots for group in self.groups) != len(self.ballots) or any(
            support[one.number] != sum(marks.get(one.number, 0) > 0 for marks in self.marks)
            for one in self.ideas
        ):
            raise CannotRecount("the groups do not add up to the ballots")
        return [
            prod(Fraction(g.support.get(i.number, 0) + 1, g.ballots + 2) for g in self.groups)
            for i in self.ideas
        ]


def counting(marks: Marks, merges: Mapping[int, int], limits: Limits) -> Mapping[int, int]:
    """Return the marks of one ballot that count, as `sessions.round.Ballot.marks` has them."""
    given = [(merges.get(number, number), mark) for number, mark in marks]
    if limits.kind is BallotKind.STANCE:
        return latest(given)
    return counted(given, limits.dots, limits.dots_per_idea)


def published(given: Marks, merges: Mapping[int, int], limits: Limits) -> Marks:
    """Return a ballot without the order in which it was filled, unless that decides anything."""
    ordered = tuple(sorted(given))
    if limits.kind is BallotKind.RANKING:
        return given
    same = counting(ordered, merges, limits) == counting(given, merges, limits)
    return ordered if same else given


def from_json(facts: Mapping[str, Any], ballots: tuple[Marks, ...]) -> CountingSet:
    """Read what `facts` gave. Raises `ValueError`, `KeyError` or `TypeError` for anything else.

    Raises `CannotRecount` where an older program kept the groups back.
    """
    if facts["format"] != FORMAT or facts["rule"] not in RULES:
        raise ValueError(f"{facts['format']}, {facts['rule']}")
    if facts["groups"] is None:
        raise CannotRecount(_KEPT_BACK)
    return CountingSet(
        facts["round"],
        Limits(int(facts["dots"]), int(facts["dots_per_idea"]), BallotKind(facts["kind"])),
        facts["rule"],
        facts["seed"],
        facts["one_vote_per"],
        facts["missing_slips"],
        tuple(Standing(*one) for one in facts["ideas"]),
        dict(facts["merges"]),
        tuple(GroupSum(size, dict(one)) for size, one in facts["groups"]),
        ballots,
        bool(facts["list_frozen"]),
    )


def _plain(group: GroupSum) -> list[Any]:
    return [group.ballots, [list(pair) for pair in sorted(group.support.items())]]
