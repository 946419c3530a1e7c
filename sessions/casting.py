"""Casting: what a change does to a ballot, and why it may be refused."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sessions.ballot_kind import BallotKind
from sessions.errors import Reason
from sessions.ids import IdeaId
from sessions.round import STANCES, Ballot, Change, Vote

LAST_SEQUENCE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Refusal:
    """One change that was not made, and why."""

    change: Change
    reason: Reason


@dataclass(frozen=True, slots=True)
class Receipt:
    """The ballot as it is stored after a cast, and what of the cast was refused."""

    ballot: Ballot
    refusals: tuple[Refusal, ...] = ()


def apply(
    ballot: Ballot, changes: Iterable[Change], device: str
) -> tuple[dict[IdeaId, Vote], tuple[Refusal, ...]]:
    """Return the votes that `changes` replace on `ballot`, and the changes refused.

    Pure. A change not newer than the stored vote is a retry or came late: it is passed over in
    silence. `ballot.survivors` must know the ideas of the changes too.
    """
    current = ballot
    replaced: dict[IdeaId, Vote] = {}
    refusals: list[Refusal] = []
    for change in sorted(changes, key=lambda change: (_gives(ballot, change), change.sequence)):
        vote = Vote(change.value, change.sequence, device)
        stored = current.votes.get(change.idea_id)
        if stored is not None and vote.order <= stored.order:
            continue
        after = replace(current, votes={**current.votes, change.idea_id: vote})
        reason = _refusal(current, after, change)
        if reason is not None:
            refusals.append(Refusal(change, reason))
            continue
        replaced[change.idea_id] = vote
        current = after
    return replaced, tuple(refusals)


def _gives(ballot: Ballot, change: Change) -> bool:
    """Say whether a change asks for more dots; what frees dots is done before, whenever tapped."""
    stored = ballot.votes.get(change.idea_id)
    return (change.value or 0) > ((stored and stored.value) or 0)


def _refusal(before: Ballot, after: Ballot, change: Change) -> Reason | None:
    if not 0 <= change.sequence <= LAST_SEQUENCE:
        return Reason.BAD_VALUE
    if change.idea_id not in {*before.survivors, *before.votes}:
        return Reason.NOT_ON_LIST
    if change.value is None:
        return None
    if change.idea_id not in before.survivors:
        return Reason.NOT_ON_LIST
    if before.limits.kind is BallotKind.STANCE:
        return None if change.value in STANCES else Reason.BAD_VALUE
    return _refused_dots(before, after, change.value)


def _refused_dots(before: Ballot, after: Ballot, value: int) -> Reason | None:
    if value < 1:
        return Reason.BAD_VALUE
    if value > before.limits.dots_per_idea:
        return Reason.TOO_MANY_DOTS_ON_IDEA
    if after.surplus > before.surplus:
        return Reason.TOO_MANY_DOTS
    return None
