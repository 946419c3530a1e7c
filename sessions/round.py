"""Rounds and ballots: what may be given, and what of it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    def most(self) -> int:
        """How many marks one ballot can put on one idea."""
        return min(self.dots, self.dots_per_idea)

    @property
    def counted_out(self) -> bool:
        """Say whether a person has to choose where to put her marks, since they are few."""
        return self.kind is BallotKind.DOTS


@dataclass(frozen=True, slots=True)
class Round:
    """One vote on its own frozen list of ideas, by the rule announced before it.

    `missing_slips` are those the count was closed without; `revealed` is how many places, from
    the last one on, the wall has shown before the release of all; `paging` says which page of it.
    Without `list_frozen` (imports only) a ballot saw the ideas it has a vote on and no others.
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
    list_frozen: bool = True
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
