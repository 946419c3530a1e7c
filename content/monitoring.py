"""How areas are rated, what numbers cannot say, and the marks of arrival quarters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.entry import Entry, read_document
from content.language import Texts

FILE = Path(__file__).parent / "monitoring.toml"


@dataclass(frozen=True)
class Sourced:
    """A text per language and where its facts stand; "" for wording and rules of our own."""

    text: Texts
    source: str


@dataclass(frozen=True)
class Section:
    """A part of the method."""

    heading: Texts
    paragraph: Sourced


@dataclass(frozen=True)
class About:
    """All that is told beside the numbers; `marks` by their ids."""

    limit: Sourced
    method: tuple[Section, ...]
    arrival: Sourced
    marks: Mapping[str, Sourced]


@cache
def about_monitoring() -> About:
    """Return the texts. Raises ContentError for a broken monitoring.toml."""
    document = read_document(FILE)
    return About(
        _sourced(document.entry("limit")),
        tuple(
            Section(one.texts("heading"), _sourced(one, "paragraph"))
            for one in document.entries("method")
        ),
        _sourced(document.entry("arrival")),
        {one.string("id"): _sourced(one) for one in document.entries("mark")},
    )


def _sourced(entry: Entry, key: str = "text") -> Sourced:
    return Sourced(entry.texts(key), str(entry.values.get("source", "")).strip())
