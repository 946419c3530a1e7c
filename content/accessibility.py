"""What was tested for accessibility and what was not, for every resident to read.

accessibility.toml has only what a person has written: how honest a statement is, no machine knows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from content.entry import Entry, read_document
from content.language import DEFAULT, WRITTEN, translation

STATEMENT = Path(__file__).parent / "accessibility.toml"


@dataclass(frozen=True)
class Section:
    """A heading, a paragraph, and a list that may be empty."""

    heading: str
    paragraph: str
    items: tuple[str, ...]


def statement_language(language: str) -> str:
    """The language the statement is in for this reader: theirs or German."""
    return language if language in WRITTEN else DEFAULT


def accessibility_statement(
    language: str, responsible: str = "", contact: str = ""
) -> tuple[Section, ...]:
    """The sections in `statement_language(language)`.

    An empty parameter is answered with a general sentence. Parameters go in raw: whoever writes
    HTML escapes. Raises ContentError for a broken accessibility.toml.
    """
    document, written = _document(), statement_language(language)
    unnamed = document.entry("unnamed")
    values = {
        "responsible": responsible or unnamed.texts("responsible", WRITTEN)[written],
        "contact": contact or unnamed.texts("contact", WRITTEN)[written],
        "date": translation(written).format_date(_tested(document)),
    }
    return tuple(_sections(document, written, values))


def _sections(document: Entry, written: str, values: dict[str, str]) -> Iterator[Section]:
    for section in document.entries("section"):
        heading = section.texts("heading", WRITTEN)[written]
        paragraph = section.texts("paragraph", WRITTEN)[written].format(**values)
        items = (_item(one)[written] for one in section.entries("item"))
        yield Section(heading, paragraph, tuple(items))


def _item(entry: Entry) -> dict[str, str]:
    return {language: entry.string(language) for language in WRITTEN}


def _tested(document: Entry) -> datetime:
    tested = document.values.get("tested")
    if not isinstance(tested, date):
        raise document.error("“tested” is missing or not a date", "tested")
    return datetime(tested.year, tested.month, tested.day, 12, tzinfo=UTC)


@cache
def _document() -> Entry:
    return read_document(STATEMENT)
