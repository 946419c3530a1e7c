"""A Dokumentation as PDF: tagged (PDF/UA-1), its charts and maps as vectors."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from components.print.typesetting import picture, typeset
from components.print.words import own, tag, typed
from components.report.document import (
    Bars,
    Block,
    Cell,
    Heading,
    Items,
    Map,
    Paragraph,
    Report,
    Table,
    Words,
)
from components.report.width import widths

_HERE = Path(__file__).parent
_TEMPLATE, _BARS, _CHART = (_HERE / name for name in ("report.typ", "bars.typ", "chart.typ"))
_SHARP = 200  # dots per inch
_LONG = 800  # characters

Told = dict[str, Any]


def report_pdf(made: Report) -> bytes:
    """Return the file; what has no glyph is a box in it."""
    return typeset(
        _TEMPLATE,
        {
            "title": f"{made.name.text} · {made.evening.text}",
            "language": tag(made.language),
            "name": _told(made.name),
            "evening": _told(made.evening),
            "question": _told(made.question),
            "day": _told(made.day),
            "chapters": [
                {"title": _told(chapter.title), "blocks": [_block(one) for one in chapter.blocks]}
                for chapter in made.chapters
            ],
        },
        _BARS,
    )


def bars_picture(bars: Bars) -> bytes:
    """Return a chart as a PNG, for a file that cannot hold vectors."""
    told = {"title": bars.alt.text, "language": tag(bars.alt.language), **_bars(bars)}
    return picture(_CHART, told, _BARS, dots_per_inch=_SHARP)


def map_picture(drawn: Map) -> bytes:
    """Return a map as a PNG."""
    told = {"title": drawn.alt.text, "language": tag(drawn.alt.language), **_block(drawn)}
    return picture(_CHART, told, _BARS, dots_per_inch=_SHARP)


def _told(words: Words) -> Told:
    return own(words.text, words.language)


def _block(block: Block) -> Told:
    match block:
        case Heading(words):
            return {"is": "heading", "words": _told(words)}
        case Paragraph(words, weighty):
            return {"is": "paragraph", "words": _told(words), "weighty": weighty}
        case Items(items):
            return {"is": "items", "items": [_told(one) for one in items]}
        case Table():
            return _table(block)
        case Bars():
            return _bars(block)
        case Map(svg, alt, source):
            named = typed(source) if source else None
            return {"is": "map", "svg": svg, "alt": alt.text, "source": named}


def _bars(bars: Bars) -> Told:
    """Each bar is a share of the longest."""
    most = max((bar.value for bar in bars.bars), default=0) or 1
    rows = [
        {
            "number": str(bar.number),
            "title": _told(bar.title),
            "share": bar.value / most,
            "said": bar.said,
            "colour": bar.colour,
        }
        for bar in bars.bars
    ]
    return {"is": "bars", "bars": rows, "alt": bars.alt.text}


def _table(table: Table) -> Told:
    return {
        "is": "table",
        "heads": [_told(column.head) for column in table.columns],
        "numbers": [column.number for column in table.columns],
        "widths": [asdict(one) for one in widths(table)],
        "rows": [_row(row) for row in table.rows],
    }


def _row(row: tuple[Cell, ...]) -> Told:
    """A row is not torn apart at the end of a page unless it is longer than a good part of one."""
    length = sum(len(line.text) for cell in row for line in cell)
    return {"cells": [[_told(line) for line in cell] for cell in row], "long": length > _LONG}
