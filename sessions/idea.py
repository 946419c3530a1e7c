"""Ideas of residents and the comments on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sessions.ids import CommentId, IdeaId, ParticipantId, WorkshopId
from sessions.quarter import Place
from sessions.round import Channel


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


class CommentKind(StrEnum):
    """What a comment is: one of a resident, or what a table notes in the discussion."""

    COMMENT = "comment"
    PRO = "pro"
    CONCERN = "concern"
    BETTER = "better"


FROM_TALK = (CommentKind.PRO, CommentKind.CONCERN, CommentKind.BETTER)
"""What is noted in the discussion, in the order in which it is asked and shown."""


class Origin(StrEnum):
    """Whose words a version of an idea has."""

    AUTHOR = "author"
    BLACKENED = "blackened"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Version:
    """An idea in the words it once had."""

    number: int
    title: str
    text: str
    language: str
    origin: Origin


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
    `table` is where it was given, `paper_number` the one printed on its paper, `origin` whose words
    this version has.
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
    channel: Channel | None = None
    table: int | None = None
    paper_number: int | None = None
    origin: Origin = Origin.AUTHOR

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
    def blackened(self) -> bool:
        """Say whether somebody made words of its author unreadable."""
        return self.origin is Origin.BLACKENED

    @property
    def merged(self) -> bool:
        """Say whether its votes are counted for another idea."""
        return self.survivor != self.id


@dataclass(frozen=True, slots=True)
class Comment:
    """What a resident wrote on an idea; `original` is for its author alone, once blackened."""

    id: CommentId
    workshop_id: WorkshopId
    idea_id: IdeaId
    author: ParticipantId | None
    text: str
    language: str
    state: ReleaseState
    kind: CommentKind = CommentKind.COMMENT
    original: str | None = None

    @property
    def blackened(self) -> bool:
        """Say whether somebody made words of its author unreadable."""
        return self.original is not None
