"""What an election file says: projects, ballots and how they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class VoteKind(StrEnum):
    """What stands in a ballot: names, one name, points, or a ranking."""

    APPROVAL = "approval"
    CHOOSE_1 = "choose-1"
    CUMULATIVE = "cumulative"
    ORDINAL = "ordinal"
    SCORING = "scoring"


@dataclass(frozen=True, slots=True)
class Project:
    """`name` is the id where the file has none; `cost` is exact, in units of the currency.

    `votes` is what the file says; it may include votes that are not among the ballots.
    `place` is WGS84 longitude, latitude.
    """

    id: str
    name: str
    cost: Decimal
    votes: int | None
    category: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    place: tuple[float, float] | None
    selected: bool | None


@dataclass(frozen=True, slots=True)
class PbBallot:
    """One ballot; a blank one has no votes.

    `votes` pairs a project id with 1 (approval, choose-1), its points (cumulative, scoring) or its
    position from 1 (ordinal), in the order of the file.
    """

    voter_id: str
    votes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Election:
    """Projects and ballots in the order of the file; `meta` as written there."""

    meta: Mapping[str, str]
    kind: VoteKind
    projects: tuple[Project, ...]
    ballots: tuple[PbBallot, ...]
