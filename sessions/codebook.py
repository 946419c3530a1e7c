"""The codebook of some tables, as one more table; what columns mean comes from outside."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from sessions.table import Row, Table

COLUMNS = ("table", "column", "heading", "meaning", "meaning_en", "type", "unit", "codes")
LEGEND = ("sheet", "heading", "meaning", "codes")

_GERMAN, _ENGLISH = "de", "en"


class Explained(Protocol):
    """A column as somebody has explained it, in German and English at least."""

    @property
    def type(self) -> str:
        """A word of the Table Schema."""

    @property
    def meaning(self) -> Mapping[str, str]:
        """What it means."""

    @property
    def unit(self) -> Mapping[str, str]:
        """In what it is measured; may be empty."""

    @property
    def codes(self) -> Sequence[str]:
        """The words of the program that can stand in it; may be empty."""


Explain = Callable[[str, str], Explained]
"""From the names of a table and of its column to what it means; raises `KeyError`."""


def codebook(found: Mapping[str, Table], explain: Explain, label: Callable[[str], str]) -> Table:
    """Return a row per column of these tables; `label` gives the German words of the program."""
    return Table.of(COLUMNS, _rows(found, explain, label))


def legend(
    found: Mapping[str, Table],
    explain: Explain,
    title: Callable[[str], str],
    label: Callable[[str], str],
    say: Callable[[Mapping[str, str]], str],
) -> Table:
    """Return a row per column as readers of a workbook see it, all in their language.

    `title` gives the names of its sheets, `label` the words of the program, `say` an explanation.
    """
    rows = (
        {
            "sheet": title(name),
            "heading": label(column),
            "meaning": _measured(explain(name, column), say),
            "codes": "; ".join(map(label, explain(name, column).codes)) or None,
        }
        for name, table in found.items()
        for column in table.columns
    )
    return Table.of(LEGEND, rows)


def _measured(known: Explained, say: Callable[[Mapping[str, str]], str]) -> str:
    meaning = say(known.meaning)
    return f"{meaning} [{say(known.unit)}]" if known.unit else meaning


def _rows(
    found: Mapping[str, Table], explain: Explain, label: Callable[[str], str]
) -> Iterator[Row]:
    for name, table in found.items():
        for column in table.columns:
            known = explain(name, column)
            yield {
                "table": name,
                "column": column,
                "heading": label(column),
                "meaning": known.meaning[_GERMAN],
                "meaning_en": known.meaning[_ENGLISH],
                "type": known.type,
                "unit": known.unit.get(_GERMAN),
                "codes": "; ".join(_code(code, label) for code in known.codes) or None,
            }


def _code(code: str, label: Callable[[str], str]) -> str:
    word = label(code)
    return code if word == code else f"{code} = {word}"
