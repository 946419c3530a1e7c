"""Drafts that an organiser takes to the data protection officer, and what a deletion record says.

drafts.toml has only what a person has written, in German and English: no machine drafts law.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.accessibility import Section
from content.entry import Entry, read_document
from content.language import DEFAULT
from content.privacy import privacy_notice

DRAFTS = Path(__file__).parent / "drafts.toml"
_LANGUAGES = (DEFAULT, "en")


@dataclass(frozen=True)
class Document:
    """One draft: its id, its title, its sections and what stands above them."""

    id: str
    title: str
    note: str
    sections: tuple[Section, ...]

    def plain(self) -> str:
        """The whole draft as text to copy."""
        return "\n\n".join([self.title, self.note, *map(_plain, self.sections)])


@dataclass(frozen=True)
class Facts:
    """What the settings of the evening say; what is empty has to be filled in by hand."""

    title: str
    question: str
    quarter: str
    days: int
    responsible: str = ""
    contact: str = ""
    legal_basis: str = ""
    questions: str = ""
    cards: str = ""


@dataclass(frozen=True)
class Deletion:
    """What a deletion takes, leaves and cannot reach, each a list below its heading.

    `went` is the heading of what is gone once it is done.
    """

    title: str
    went: str
    gone: Section
    kept: Section
    elsewhere: Section


def draft_language(language: str) -> str:
    """The language the drafts are in for this organiser: theirs or German."""
    return language if language in _LANGUAGES else DEFAULT


def drafts(language: str, facts: Facts) -> tuple[Document, ...]:
    """All drafts in `draft_language(language)`. Raises ContentError for a broken drafts.toml."""
    document, written = _document(), draft_language(language)
    note, values = _text(document.entry("note"), written), _values(document, written, facts)
    made = (
        Document(
            one.string("id"),
            one.texts("title")[written],
            note,
            tuple(_sections(one, written, values)),
        )
        for one in document.entries("document")
    )
    return (_notice(document, written, facts, note), *made)


def deletion(language: str, database: str) -> Deletion:
    """What a deletion does, in `draft_language(language)`; `database`: sqlite or postgresql."""
    entry, written = _document().entry("deletion"), draft_language(language)

    def listed(heading: str, items: str) -> Section:
        return Section(entry.texts(heading)[written], "", tuple(_items(entry, items, written)))

    return Deletion(
        entry.texts("title")[written],
        entry.texts("went")[written],
        listed("goes", "gone"),
        listed("stays", "kept"),
        listed("elsewhere", database),
    )


def _notice(document: Entry, written: str, facts: Facts, note: str) -> Document:
    given = (facts.responsible, facts.contact, facts.legal_basis)
    sections = privacy_notice(written, *given, days=facts.days)
    title = document.entry("notice").texts("title")[written]
    return Document("notice", title, note, tuple(Section(*one, ()) for one in sections))


def _values(document: Entry, written: str, facts: Facts) -> Mapping[str, object]:
    blank = _text(document.entry("open"), written)
    return {key: value or blank for key, value in vars(facts).items()} | {"open": blank}


def _sections(entry: Entry, written: str, values: Mapping[str, object]) -> Iterator[Section]:
    for section in entry.entries("section"):
        yield Section(
            section.texts("heading")[written],
            section.texts("paragraph")[written].format(**values),
            tuple(item.format(**values) for item in _items(section, "item", written)),
        )


def _items(entry: Entry, key: str, written: str) -> Iterator[str]:
    return (_text(one, written) for one in entry.entries(key))


def _text(entry: Entry, written: str) -> str:
    return {language: entry.string(language) for language in _LANGUAGES}[written]


def _plain(section: Section) -> str:
    return "\n".join(
        part for part in (section.heading, section.paragraph, *_dashed(section.items)) if part
    )


def _dashed(items: tuple[str, ...]) -> Iterator[str]:
    return (f"- {item}" for item in items)


@cache
def _document() -> Entry:
    return read_document(DRAFTS)
