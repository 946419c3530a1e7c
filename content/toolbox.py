"""The toolbox: six fields of action, the management block, and the approaches inside them.

Order and field names follow the toolbox "Glückauf Nachbarn – Modellquartier Integration". Only
German titles with origin "toolbox" are its wording; every other text is written for this app.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from content.entry import Entry, read_document
from content.language import Texts, msg

TOOLBOX = Path(__file__).parent / "toolbox.toml"

Origin = Literal["toolbox", "own"]
ORIGINS: tuple[Origin, ...] = ("toolbox", "own")


@dataclass(frozen=True)
class FieldOfAction:
    """A field of action or the management block. `colour` is #RRGGBB, dark enough for text."""

    id: str
    name: Texts
    about: Texts
    colour: str


@dataclass(frozen=True)
class ToolboxIdea:
    """A way to put an approach into practice. `source` is the address of a quoted title."""

    title: Texts
    text: Texts
    origin: Origin
    source: str | None


@dataclass(frozen=True)
class Approach:
    """What a neighbourhood can do: title, a promise in one sentence, 60 to 120 words of text."""

    id: str
    field: str
    title: Texts
    promise: Texts
    text: Texts
    origin: Origin
    source: str | None
    ideas: tuple[ToolboxIdea, ...]


@dataclass(frozen=True)
class Toolbox:
    """All fields in their order, and all approaches in the order of their fields."""

    fields: tuple[FieldOfAction, ...]
    approaches: tuple[Approach, ...]

    def field(self, id: str) -> FieldOfAction:
        """The field with this id. Raises KeyError."""
        return {field.id: field for field in self.fields}[id]

    def approach(self, id: str) -> Approach:
        """The approach with this id. Raises KeyError."""
        return {approach.id: approach for approach in self.approaches}[id]


def provenance(item: Approach | ToolboxIdea, language: str) -> str:
    """The msgid of the line that says whose words the title in this language is."""
    if item.origin == "own":
        return msg("Our own wording, following the structure of the toolbox")
    if language == "de":
        return msg("Title quoted from the toolbox, text in our own words")
    return msg("Title translated by us from the toolbox, text in our own words")


@cache
def load_toolbox(path: Path = TOOLBOX) -> Toolbox:
    """Fields from `path`, approaches from the folder `approaches` beside it, read once.

    Raises ContentError naming file and line: missing field, unknown field of action, duplicate
    id, a quoted title without source, bad TOML, bad UTF-8.
    """
    fields = tuple(map(_field, _once(read_document(path).entries("field"))))
    names = tuple(field.id for field in fields)
    found = [_approach(entry, names) for entry in _once(_approach_entries(path.parent))]
    return Toolbox(fields, tuple(sorted(found, key=lambda one: names.index(one.field))))


def _approach_entries(folder: Path) -> Iterator[Entry]:
    for path in sorted(folder.glob("approaches/*.toml")):
        yield from read_document(path).entries("approach")


def _once(entries: Iterator[Entry]) -> Iterator[Entry]:
    seen: set[str] = set()
    for entry in entries:
        id = entry.string("id")
        if id in seen:
            raise entry.error(f"the id “{id}” is used twice")
        seen.add(id)
        yield entry


def _field(entry: Entry) -> FieldOfAction:
    return FieldOfAction(
        id=entry.string("id"),
        name=entry.texts("name"),
        about=entry.texts("about"),
        colour=entry.string("colour"),
    )


def _approach(entry: Entry, fields: tuple[str, ...]) -> Approach:
    origin, source = _origin(entry)
    return Approach(
        id=entry.string("id"),
        field=entry.choice("field", fields),
        title=entry.texts("title"),
        promise=entry.texts("promise"),
        text=entry.texts("text"),
        origin=origin,
        source=source,
        ideas=tuple(_idea(idea) for idea in entry.entries("ideas")),
    )


def _idea(entry: Entry) -> ToolboxIdea:
    origin, source = _origin(entry)
    return ToolboxIdea(entry.texts("title"), entry.texts("text"), origin, source)


def _origin(entry: Entry) -> tuple[Origin, str | None]:
    origin: Origin = "toolbox" if entry.choice("origin", ORIGINS) == "toolbox" else "own"
    source = entry.optional("source")
    if origin == "toolbox" and source is None:
        raise entry.error("a title quoted from the toolbox needs its “source”")
    return origin, source
