"""What a Dokumentation consists of, whatever file is made of it: chapters of a few kinds of parts.

Every text knows its language, since residents write in theirs. Only words of people are in it, no
markup of any kind.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A text and the code of its language."""

    text: str
    language: str


Cell = tuple[Words, ...]
"""What stands in a table: the first line is the main one, the others explain it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section of a chapter."""

    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `weighty` one must not be passed over."""

    words: Words
    weighty: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of short texts."""

    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; that of a number is as narrow as it can be."""

    head: Words
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as wide as the columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One idea in a chart: its number and title, how long its bar is and what stands at its end."""

    number: int
    title: Words
    value: int
    said: str
    colour: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart; `alt` says in words what it shows."""

    bars: tuple[Bar, ...]
    alt: Words


@dataclass(frozen=True, slots=True)
class Map:
    """A drawing (SVG); `alt` says in words what it shows, `source` whose data it is."""

    svg: str
    alt: Words
    source: str


Block = Heading | Paragraph | Items | Table | Bars | Map


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a Dokumentation."""

    title: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A Dokumentation in one language: what it is called, of which evening, and its chapters."""

    name: Words
    evening: Words
    question: Words
    day: Words
    chapters: tuple[Chapter, ...]

    @property
    def language(self) -> str:
        """The code of the language it is written in."""
        return self.name.language
