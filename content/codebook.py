"""What every column of the downloads means."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from content.entry import Entry, read_document
from content.language import Texts, Translation, localized

CODEBOOK = Path(__file__).parent / "codebook.toml"
TYPES = ("integer", "number", "boolean", "string", "date", "datetime")

_ALL = ("name", "tables", "type", "unit", "codes", "meaning")
_NUMBERED = re.compile(r"-\d+$")
_PER_LANGUAGE = "title_"


@dataclass(frozen=True)
class Explained:
    """A column. `type` is a word of the Table Schema; `unit` may be empty, `codes` too.

    An entry without `tables` is for the column in all of them.
    """

    name: str
    type: str
    meaning: Texts
    unit: Texts
    codes: tuple[str, ...]
    tables: tuple[str, ...]

    def fits(self, table: str, column: str) -> bool:
        """Say whether this entry is about a column of a table."""
        return self.name == column and (not self.tables or table in self.tables)


def explained(table: str, column: str) -> Explained:
    """Return what a column means. Raises `KeyError` for one that nobody has explained.

    The number of a round behind a table's name and the language behind a title's do not matter.
    """
    kind = _NUMBERED.sub("", table)
    plain = _PER_LANGUAGE if column.startswith(_PER_LANGUAGE) else column
    found = next((one for one in codebook() if one.fits(kind, plain)), None)
    if found is None:
        raise KeyError(f"{table}: {column}")
    return found


def sayings(translation: Translation) -> Callable[[Texts], str]:
    """Return a function from a text of several languages to the one for a reader of this one."""
    return lambda texts: localized(texts, translation.language.code)[0]


@cache
def codebook() -> Sequence[Explained]:
    """Return all entries, in the order of the file. Raises ContentError."""
    return tuple(_read(entry) for entry in read_document(CODEBOOK).entries("column"))


def _read(entry: Entry) -> Explained:
    entry.require("name", "type", "meaning")
    entry.allow(*_ALL)
    return Explained(
        entry.string("name"),
        entry.choice("type", TYPES),
        entry.texts("meaning"),
        entry.texts("unit") if "unit" in entry.values else {},
        entry.strings("codes"),
        entry.strings("tables"),
    )
