"""An approach and the ideas to put it into practice."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from content.entry import Entry
from content.error import ContentError
from content.item import Item, status_of, texts_of
from content.language import Texts, msg
from content.vocabulary import Cost, Effort, FirstResult, Kind, Quarter

Origin = Literal["toolbox", "own", "organiser"]
"""Whose words a title is in: quoted from the toolbox, ours, or the organiser's of an evening."""

EVERYONE = "everyone"
"""The id of the audience that every other one belongs to."""

ESSENTIAL = ("id", "field", "title", "promise", "text")
"""What an approach cannot do without, in a file of whoever."""

DESCRIPTION = (
    *("secondary", "kind", "audiences", "quarters", "cost", "effort", "first_result"),
    *("partners", "combines", "themes", "protects"),
)
"""What an approach of the toolbox says besides; an organiser's own may leave it open."""


@dataclass(frozen=True, kw_only=True)
class ToolboxIdea(Item):
    """A way to put an approach into practice. `source` is the address of a quoted title."""

    table: ClassVar[str] = "idea"
    everywhere: ClassVar[tuple[str, ...]] = ("title",)
    written_only: ClassVar[tuple[str, ...]] = ("text", "first_step")

    title: Texts
    text: Texts
    first_step: Texts
    origin: Origin
    source: str | None


@dataclass(frozen=True, kw_only=True)
class Approach(Item):
    """What a neighbourhood can do: title, a promise in one sentence, 60 to 120 words of text.

    `secondary`, `audiences`, `partners`, `themes` and `combines` are ids; `protects` says which
    grown structures must not be harmed. None or empty: an organiser's own that does not say.
    """

    table: ClassVar[str] = "approach"
    everywhere: ClassVar[tuple[str, ...]] = ("title", "promise")
    written_only: ClassVar[tuple[str, ...]] = ("protects", "text")

    field: str
    secondary: tuple[str, ...]
    origin: Origin
    source: str | None
    kind: Kind | None
    audiences: tuple[str, ...]
    quarters: tuple[Quarter, ...]
    cost: Cost | None
    effort: Effort | None
    first_result: FirstResult | None
    partners: tuple[str, ...]
    combines: tuple[str, ...]
    themes: tuple[str, ...]
    title: Texts
    promise: Texts
    protects: Texts
    text: Texts
    ideas: tuple[ToolboxIdea, ...]

    def suits(self, audience: str) -> bool:
        """Say whether it is for this group; what is for everyone, or does not say, is for each."""
        return not self.audiences or bool({audience, EVERYONE} & set(self.audiences))


def provenance(item: Approach | ToolboxIdea, language: str) -> str:
    """The msgid of the line that says whose words the title in this language is."""
    if item.origin == "organiser":
        return msg("Added by the organiser of this evening")
    if item.origin == "own":
        return msg("Our own wording, following the structure of the toolbox")
    if language == "de":
        return msg("Title quoted from the toolbox, text in our own words")
    return msg("Title translated by us from the toolbox, text in our own words")


def read_approach(
    entry: Entry, known: Mapping[str, Collection[str]], taken: set[str], author: Origin
) -> Approach:
    """An approach as it is in a file; what it combines with is not looked up.

    `known`: the ids that may stand under a key; `taken`: the ids of approaches and ideas so far;
    `author`: whose words a title is in that is not quoted. Raises ContentError.
    """
    entry.require(*ESSENTIAL)
    entry.allow(*ESSENTIAL, *DESCRIPTION, "origin", "source", "ideas")
    texts = texts_of(entry, Approach)
    return Approach(
        id=entry.id(taken),
        status=status_of(texts.values(), "written" if author == "organiser" else "drafted"),
        field=entry.choice("field", known["field"]),
        secondary=entry.choices("secondary", known["field"]),
        origin=_origin(entry, author),
        source=_source(entry),
        kind=entry.word("kind", Kind),
        audiences=entry.choices("audiences", known["audience"]),
        quarters=entry.words("quarters", Quarter),
        cost=entry.word("cost", Cost),
        effort=entry.word("effort", Effort),
        first_result=entry.word("first_result", FirstResult),
        partners=entry.choices("partners", known["partner"]),
        combines=entry.strings("combines"),
        themes=entry.choices("themes", known["theme"]),
        ideas=tuple(_idea(idea, taken, author) for idea in entry.entries("ideas")),
        **texts,
    )


def broken_links(approach: Approach, entry: Entry, ids: Collection[str]) -> Iterator[ContentError]:
    """An error for every approach it combines with that is not among these."""
    for id in approach.combines:
        if id not in ids:
            yield entry.error(
                "“{key}” names “{id}”, and there is no such approach", "combines", id=id
            )


def _idea(entry: Entry, taken: set[str], author: Origin) -> ToolboxIdea:
    entry.require("id", "title", "text", *(() if author == "organiser" else ("first_step",)))
    entry.allow("id", "title", "text", "first_step", "origin", "source")
    texts = texts_of(entry, ToolboxIdea)
    return ToolboxIdea(
        id=entry.id(taken),
        status=status_of(texts.values(), "written" if author == "organiser" else "drafted"),
        origin=_origin(entry, author),
        source=_source(entry),
        **texts,
    )


def _origin(entry: Entry, author: Origin) -> Origin:
    if entry.optional("origin") in {None, "own"}:
        return author
    entry.choice("origin", ("toolbox", "own"))
    if "source" not in entry.values:
        raise entry.error("a title quoted from the toolbox needs its “source”", "origin")
    return "toolbox"


def _source(entry: Entry) -> str | None:
    source = entry.optional("source")
    if source and not source.startswith(("http://", "https://")):
        raise entry.error("“{key}” is not the address of a page", "source")
    return source
