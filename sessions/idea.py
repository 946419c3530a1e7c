"""Ideas of residents and the comments on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sessions.ids import CommentId, IdeaId, ParticipantId, WorkshopId
from sessions.quarter import Place


class IdeaKind(StrEnum):
    """What a resident says; only an `idea` can be voted on."""

    IDEA = "idea"
    KEEP = "keep"
    TROUBLE = "trouble"


class ReleaseState(StrEnum):
    """Whether others see what a resident wrote."""

    WAITING = "waiting"
    RELEASED = "released"
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Draft:
    """An idea before it is given. `place` None means the whole quarter.

    `field` and `approach` are ids of the toolbox, opaque here; `language` is the one it is
    written in. `external_id`, `cost` and `category` come from an imported election.
    """

    title: str
    language: str
    text: str = ""
    kind: IdeaKind = IdeaKind.IDEA
    place: Place | None = None
    field: str | None = None
    approach: str | None = None
    external_id: str | None = None
    cost: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea in its newest version (or, in what others see, its released one).

    `number` is public, given once and never used again; `survivor` is the idea its votes
    count for: itself, unless it was merged; `titles` are short titles in other languages, and
    `outdated` the languages of those that were made from other words than the released ones.
    """

    id: IdeaId
    workshop_id: WorkshopId
    number: int
    author: ParticipantId | None
    draft: Draft
    version: int
    released_version: int
    refused_version: int
    taken_back: bool
    listed: bool
    survivor: IdeaId
    titles: Mapping[str, str] = field(default_factory=dict)
    outdated: frozenset[str] = frozenset()

    @property
    def state(self) -> ReleaseState:
        """Where the newest version stands."""
        if self.taken_back:
            return ReleaseState.TAKEN_BACK
        if self.released_version == self.version:
            return ReleaseState.RELEASED
        if self.refused_version == self.version:
            return ReleaseState.REFUSED
        return ReleaseState.WAITING

    @property
    def merged(self) -> bool:
        """Say whether its votes are counted for another idea."""
        return self.survivor != self.id


@dataclass(frozen=True, slots=True)
class Comment:
    """What a resident wrote on an idea."""

    id: CommentId
    workshop_id: WorkshopId
    idea_id: IdeaId
    author: ParticipantId | None
    text: str
    language: str
    state: ReleaseState
