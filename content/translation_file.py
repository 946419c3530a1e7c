"""Translations of the toolbox: `translations/<language>.toml`, tables like `[approach.<id>]`.

`status = "drafted"` at the top speaks for the whole file; an entry that a person has read says
`status = "reviewed"` itself.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from content.approach import Approach, ToolboxIdea
from content.entry import Entry, read_document
from content.error import ContentError
from content.item import Item
from content.language import LANGUAGES, WRITTEN, Status
from content.term import Audience, FieldOfAction, Partner, Theme

EVERYWHERE = {
    kind.table: kind.everywhere
    for kind in (FieldOfAction, Theme, Audience, Partner, Approach, ToolboxIdea)
}
_STATUSES: Mapping[str, Status] = {"drafted": "drafted", "reviewed": "reviewed"}

I = TypeVar("I", bound=Item)  # noqa: E741 - I for item


@dataclass(frozen=True)
class Translated:
    """The texts of one item in the language of the file."""

    words: Mapping[str, str]
    status: Status
    entry: Entry


@dataclass(frozen=True)
class TranslationFile:
    """What could be read of a file, by table and id, and what could not."""

    language: str
    entries: Mapping[tuple[str, str], Translated]
    problems: tuple[ContentError, ...]

    def on(self, item: I) -> I:
        """The item with the texts of this file, if it has any for it."""
        found = self.entries.get((item.table, item.id))
        return item.with_translation(self.language, found.words, found.status) if found else item

    def strangers(self, known: Collection[tuple[str, str]]) -> Iterable[ContentError]:
        """An error for every entry that translates nothing of the toolbox."""
        for (table, id), found in self.entries.items():
            if (table, id) not in known:
                yield found.entry.error(f"there is no {table} “{id}” in the toolbox")


def read_translation_file(path: Path) -> TranslationFile:
    """Read a file, leaving out single entries that are wrong.

    Raises ContentError for bad UTF-8, bad TOML, an unknown table, a missing status, a language
    that is unknown or not translated.
    """
    document = read_document(path)
    if path.stem not in LANGUAGES or path.stem in WRITTEN:
        raise document.error(f"“{path.stem}” is not a language that is translated into")
    document.allow("status", *EVERYWHERE)
    status = _status(document)
    entries: dict[tuple[str, str], Translated] = {}
    problems = []
    tables = [table for table in document.values if table in EVERYWHERE]
    for table in tables:
        for id in document.entry(table).values:
            try:
                entry = document.entry(table).entry(id)
                entries[table, id] = _translated(entry, EVERYWHERE[table], status)
            except ContentError as error:
                problems.append(error)
    return TranslationFile(path.stem, entries, tuple(problems))


def _translated(entry: Entry, keys: tuple[str, ...], status: Status) -> Translated:
    entry.allow("status", *keys)
    words = {key: entry.string(key) for key in keys if key in entry.values}
    return Translated(words, _status(entry) if "status" in entry.values else status, entry)


def _status(entry: Entry) -> Status:
    return _STATUSES[entry.choice("status", tuple(_STATUSES))]
