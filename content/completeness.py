"""How complete each language is: what is written, drafted by machine, reviewed and missing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from babel.messages.catalog import Catalog, Message

from content.catalog import mistake
from content.error import ContentError
from content.item import Item
from content.language import DEFAULT, LANGUAGES, WRITTEN, Status, catalog_path
from content.pofile import read_catalog
from content.privacy import notice_texts
from content.toolbox import Toolbox


@dataclass(frozen=True)
class Count:
    """How many are there, by where they come from, and how many are not."""

    written: int
    drafted: int
    reviewed: int
    missing: int

    @classmethod
    def of(cls, found: Iterable[Status | None]) -> "Count":
        """Count what has a status, and what has none because it is missing."""
        counted = Counter(found)
        return cls(
            counted["written"], counted["drafted"], counted["reviewed"], missing=counted[None]
        )

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(
            self.written + other.written,
            self.drafted + other.drafted,
            self.reviewed + other.reviewed,
            self.missing + other.missing,
        )

    @property
    def complete(self) -> int:
        """How many a reader gets in this language."""
        return self.written + self.drafted + self.reviewed

    @property
    def total(self) -> int:
        """How many there should be."""
        return self.complete + self.missing


@dataclass(frozen=True)
class Completeness:
    """One language: sentences of the interface, names of the toolbox, approaches, ideas, notice."""

    interface: Count
    names: Count
    approaches: Count
    ideas: Count
    notice: Count


def completeness(toolbox: Toolbox) -> Mapping[str, Completeness]:
    """Per language how complete it is. Reads all .po files. Raises ContentError without German."""
    german = read_catalog(catalog_path(DEFAULT))
    return {
        language: Completeness(
            Count.of(_interface(language, german)),
            Count.of(_status(item, language) for item in toolbox.names),
            Count.of(_status(approach, language) for approach in toolbox.approaches),
            Count.of(_status(idea, language) for one in toolbox.approaches for idea in one.ideas),
            Count.of(_notice(language)),
        )
        for language in LANGUAGES
    }


def gaps(toolbox: Toolbox, language: str) -> Iterator[str]:
    """One line per item of the toolbox that lacks a text in this language."""
    for item in toolbox.items:
        if missing := item.missing(language):
            yield f"{item.table} “{item.id}” has no {', '.join(missing)}"


def _status(item: Item, language: str) -> Status | None:
    return None if item.missing(language) else item.status[language]


def _interface(language: str, german: Catalog) -> Sequence[Status | None]:
    """English is in the code; a .po file that cannot be read has nothing."""
    wanted = [message.id for message in german if message.id]
    if language == "en":
        return ["written"] * len(wanted)
    try:
        catalog = read_catalog(catalog_path(language))
    except ContentError:
        return [None] * len(wanted)
    return [_message_status(catalog.get(id), catalog, language) for id in wanted]


def _message_status(found: Message | None, catalog: Catalog, language: str) -> Status | None:
    if found is None or mistake(found, catalog.num_plurals):
        return None
    if language in WRITTEN:
        return "written"
    return "drafted" if found.fuzzy else "reviewed"


def _notice(language: str) -> Iterator[Status | None]:
    """The notice has no drafts: what is there in another language was read by a person."""
    there: Status = "written" if language in WRITTEN else "reviewed"
    for texts in notice_texts():
        yield there if language in texts else None
