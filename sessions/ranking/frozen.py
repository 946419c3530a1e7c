"""A released priority list as JSON: what stays of a result when its ballots are deleted."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.ranking.tally import Count, Tally


def to_json(found: PriorityList) -> Mapping[str, Any]:
    """Return all of a list; exact numbers as text."""
    return {
        "rule": found.rule,
        "ballots": found.ballots,
        "kind": found.kind,
        "order": [_row(one) for one in found.order],
    }


def from_json(kept: Mapping[str, Any]) -> PriorityList:
    """Return the list that `to_json` was given."""
    order = tuple(
        Ranked(
            one["rank"],
            one["shared"],
            Count(IdeaId(one["idea"]), *one["count"]),
            None if one["value"] is None else Fraction(one["value"]),
        )
        for one in kept["order"]
    )
    return PriorityList(kept["rule"], kept["ballots"], order, BallotKind(kept["kind"]))


def tally_of(found: PriorityList) -> Tally:
    """Return the count that a list was made of, by public number."""
    counts = sorted((one.count for one in found.order), key=lambda one: one.number)
    return Tally(found.ballots, tuple(counts))


def _row(one: Ranked) -> Mapping[str, Any]:
    count = one.count
    return {
        "rank": one.rank,
        "shared": one.shared,
        "idea": one.idea_id,
        "count": [count.number, count.dots, count.supporters, count.unsure, count.against],
        "value": None if one.value is None else str(one.value),
    }
