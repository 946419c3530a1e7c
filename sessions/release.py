"""What is decided about something a resident wrote, and what somebody who decides had read."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sessions.idea import ReleaseState

CLAIM = timedelta(minutes=3)
"""So long a piece stays with whoever reads it; then it is handed to the next who asks."""


class Verdict(StrEnum):
    """What can be decided."""

    RELEASE = "release"
    BLACKEN = "blacken"
    REFUSE = "refuse"


class Ground(StrEnum):
    """Why something is not shown; its author reads it in her own language."""

    PERSONAL = "personal"
    INSULT = "insult"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Ticket:
    """A piece as somebody read it. `sort` names what kind of thing it is and where it is kept."""

    sort: str
    id: str
    version: int = 1
    state: ReleaseState = ReleaseState.WAITING


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict; a refusal has a ground or own words in `language`, blackening has places."""

    verdict: Verdict
    ground: Ground | None = None
    words: str = ""
    language: str = ""
    places: AbstractSet[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict that holds."""

    sort: str
    piece_id: str
    verdict: Verdict
    ground: Ground | None
    words: str
    language: str
    decided_at: datetime
