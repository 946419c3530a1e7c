"""What approaches refer to by id: fields of action, themes, audiences, partners."""

from dataclasses import dataclass
from typing import ClassVar, TypeVar

from content.entry import Entry
from content.item import Item, status_of, texts_of
from content.language import Texts


@dataclass(frozen=True, kw_only=True)
class Term(Item):
    """An id with its name."""

    everywhere: ClassVar[tuple[str, ...]] = ("name",)
    name: Texts


@dataclass(frozen=True, kw_only=True)
class Theme(Term):
    """A theme that cuts across the fields of action."""

    table: ClassVar[str] = "theme"


@dataclass(frozen=True, kw_only=True)
class Audience(Term):
    """For whom an approach is."""

    table: ClassVar[str] = "audience"


@dataclass(frozen=True, kw_only=True)
class Partner(Term):
    """Who must take part."""

    table: ClassVar[str] = "partner"


@dataclass(frozen=True, kw_only=True)
class FieldOfAction(Term):
    """A field of action or the management block. `colour` is #RRGGBB, dark enough for text."""

    table: ClassVar[str] = "field"
    everywhere: ClassVar[tuple[str, ...]] = ("name", "about")
    about: Texts
    colour: str


T = TypeVar("T", Theme, Audience, Partner)


def read_terms(document: Entry, kind: type[T]) -> tuple[T, ...]:
    """All terms of a kind, in the order of the file. Raises ContentError."""
    taken: set[str] = set()
    return tuple(_term(entry, kind, taken) for entry in document.entries(kind.table))


def _term(entry: Entry, kind: type[T], taken: set[str]) -> T:
    entry.require("id", "name")
    entry.allow("id", "name")
    texts = texts_of(entry, kind)
    return kind(id=entry.id(taken), status=status_of(texts.values()), **texts)


def read_fields(document: Entry) -> tuple[FieldOfAction, ...]:
    """All fields of action, in the order of the file. Raises ContentError."""
    taken: set[str] = set()
    return tuple(_field(entry, taken) for entry in document.entries(FieldOfAction.table))


def _field(entry: Entry, taken: set[str]) -> FieldOfAction:
    entry.require("id", "name", "about", "colour")
    entry.allow("id", "name", "about", "colour")
    texts = texts_of(entry, FieldOfAction)
    return FieldOfAction(
        id=entry.id(taken),
        status=status_of(texts.values()),
        colour=entry.string("colour"),
        **texts,
    )
