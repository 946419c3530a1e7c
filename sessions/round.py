"""Rounds and ballots: what may be given, and what a change does to a ballot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sessions.ballot_kind import BallotKind
from sessions.counting import counted, latest
from sessions.errors import Reason
from sessions.ids import BallotId, IdeaId, ParticipantId, RoundId, WorkshopId
from sessions.paging import FIRST_PAGE, Paging


class Channel(StrEnum):
    """How a ballot came in; `assisted` is a helper who taps for somebody on a shared tablet."""

    PHONE = "phone"
    TABLET = "tablet"
    ASSISTED = "assisted"
    PAPER = "paper"
    IMPORT = "import"


class OneVotePer(StrEnum):
    """What has one vote in a round, as every result says."""

    DEVICE = "device"
    CARD = "card"
    VOTER = "voter"


AT_A_DESK = frozenset({Channel.PAPER, Channel.IMPORT})
"""Entered by the organiser's side, until the count is closed."""

LAST_SEQUENCE = 2**31 - 1

AGREE, UNSURE, DISAGREE = 1, 0, -1
STANCES = (AGREE, UNSURE, DISAGREE)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a ballot can hold: marks of one kind, so many in all and so many on one idea.

    A ranking is stored as one tick per idea, its sequence is the order.
    """

    dots: int
    dots_per_idea: int
    kind: BallotKind = BallotKind.DOTS

    @classmethod
    def one_for_each(cls, kind: BallotKind, ideas: int) -> "Limits":
        """Return the limits of a ballot that asks about every idea for itself."""
        return cls(ideas, 1, kind)

    @property
    def counted_out(self) -> bool:
        """Say whether a person has to choose where to put her marks, since they are few."""
        return self.kind is BallotKind.DOTS


@dataclass(frozen=True, slots=True)
class Round:
    """One vote on its own frozen list of ideas, by the rule announced before it.

    `missing_slips` are those the count was closed without; `revealed` is how many places, from
    the last one on, the wall has shown before the release of all; `paging` says which page of it.
    `count_hash` fixes what was counted (`sessions.counting_set`); None before, and of old rounds.
    """

    id: RoundId
    workshop_id: WorkshopId
    number: int
    step_id: str
    limits: Limits
    grace_seconds: int
    rule: str
    opened_at: datetime
    submission_closed_at: datetime | None
    count_closed_at: datetime | None
    released_at: datetime | None
    missing_slips: int = 0
    revealed: int = 0
    one_vote_per: OneVotePer = OneVotePer.DEVICE
    paging: Paging = FIRST_PAGE
    count_hash: str | None = None

    @property
    def kind(self) -> BallotKind:
        """What the ballots of this round ask."""
        return self.limits.kind

    def refuses(self, channel: Channel) -> Reason | None:
        """Say why a new ballot of this channel is no longer accepted, or None."""
        return too_late(channel, self.submission_closed_at, self.count_closed_at)


def too_late(
    channel: Channel, submission_closed_at: datetime | None, count_closed_at: datetime | None
) -> Reason | None:
    """Say why a ballot of this channel comes too late for a round, or None if it does not."""
    if channel not in AT_A_DESK:
        return Reason.SUBMISSION_CLOSED if submission_closed_at or count_closed_at else None
    return Reason.COUNT_CLOSED if count_closed_at else None


@dataclass(frozen=True, slots=True)
class Vote:
    """The mark for one idea on one ballot; None is withdrawn, which is not nought."""

    value: int | None
    sequence: int
    device: str

    @property
    def order(self) -> tuple[int, str]:
        """The later of two votes is the one with the higher order."""
        return (self.sequence, self.device)


@dataclass(frozen=True, slots=True)
class Change:
    """The wanted value for one idea; a device numbers its changes upwards."""

    idea_id: IdeaId
    value: int | None
    sequence: int


@dataclass(frozen=True, slots=True)
class Ballot:
    """One participant's votes in one round. Votes keep the idea that was ticked.

    `survivors` leads from each idea that matters here and can be voted on, old numbers
    included, to the idea its dots count for. `seed` shuffles the cards (`sessions.card_order`).
    """

    id: BallotId
    round_id: RoundId
    participant_id: ParticipantId
    channel: Channel
    votes: Mapping[IdeaId, Vote]
    limits: Limits
    survivors: Mapping[IdeaId, IdeaId]
    seed: int = 0

    @property
    def used(self) -> int:
        """Dots in use; those on ideas taken back, and surplus ones after a merge, are not."""
        return sum(self.marks.values())

    @property
    def left(self) -> int:
        """Dots still to give; never negative."""
        return max(0, self.limits.dots - self.used)

    @property
    def next_sequence(self) -> int:
        """A sequence higher than any this ballot has seen."""
        return max((vote.sequence for vote in self.votes.values()), default=0) + 1

    @property
    def given(self) -> tuple[tuple[IdeaId, int], ...]:
        """Every idea that can be voted on with its mark on this ballot, those given first first."""
        order = sorted(self.votes.items(), key=lambda pair: pair[1].order)
        return tuple(
            (idea, vote.value)
            for idea, vote in order
            if vote.value is not None and idea in self.survivors
        )

    @property
    def marks(self) -> Mapping[IdeaId, int]:
        """The mark that counts per surviving idea, as the tally has it."""
        if self.limits.kind is BallotKind.STANCE:
            return latest(self._for_survivors)
        return counted(self._for_survivors, self.limits.dots, self.limits.dots_per_idea)

    @property
    def support(self) -> Mapping[IdeaId, int]:
        """The marks that speak for an idea: dots, approval, agreement."""
        return {idea: mark for idea, mark in self.marks.items() if mark > 0}

    @property
    def surplus(self) -> int:
        """Dots given that do not count since a merge ended: more than the ballot has."""
        if self.limits.kind is BallotKind.STANCE:
            return 0
        wanted = counted(
            self._for_survivors, sum(d for _, d in self.given), self.limits.dots_per_idea
        )
        return sum(wanted.values()) - self.used

    @property
    def _for_survivors(self) -> Iterable[tuple[IdeaId, int]]:
        return ((self.survivors[idea], dots) for idea, dots in self.given)


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
