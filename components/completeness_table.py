"""How complete each language is, as a calm table: in words, with a dot that says the same."""

from collections.abc import Iterator
from functools import cache
from html import escape

from components.context import Visit
from content.completeness import Completeness, Count, completeness
from content.language import LANGUAGES, msg
from content.offer import offered
from content.toolbox import load_toolbox

_COLUMNS = (msg("Interface"), msg("Approaches"), msg("Ideas for them"), msg("Privacy notice"))


def completeness_table(visit: Visit) -> str:
    """Return one row per language that can be shown."""
    columns = (visit.text("Language"), *map(visit.text, _COLUMNS))
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    rows = "".join(_row(visit, code, found) for code, found in _found().items())
    caption = escape(visit.text("How complete each language is"))
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{caption}">'
        f'<table class="meter"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


@cache
def _found() -> dict[str, Completeness]:
    """Counted once: files change only before a start."""
    found = completeness(load_toolbox())
    return {code: found[code] for code in offered()}


def _row(visit: Visit, code: str, found: Completeness) -> str:
    counts = (found.interface, found.names + found.approaches, found.ideas, found.notice)
    columns = zip(_COLUMNS, counts, strict=True)
    cells = "".join(_cell(visit, column, count) for column, count in columns)
    name = escape(LANGUAGES[code].name)
    return f'<tr><th scope="row" lang="{code}">{name}</th>{cells}</tr>'


def _cell(visit: Visit, column: str, count: Count) -> str:
    words = escape(", ".join(_words(visit, count)))
    dot = f'<i class="meter-dot meter-{_shape(count)}" aria-hidden="true"></i>'
    return f'<td data-column="{escape(visit.text(column))}">{dot}{words}</td>'


def _words(visit: Visit, count: Count) -> Iterator[str]:
    if not count.complete:
        yield visit.text("missing")
        return
    if count.missing:
        yield visit.text("{n} of {total} missing", n=count.missing, total=count.total)
    if count.drafted:
        yield visit.text("drafted by machine")
    if count.drafted and count.reviewed:
        yield visit.text("{n} of {total} reviewed", n=count.reviewed, total=count.total)
    elif count.reviewed:
        yield visit.text("reviewed")
    elif not (count.missing or count.drafted):
        yield visit.text("complete")


def _shape(count: Count) -> str:
    if not count.complete:
        return "empty"
    return "half" if count.missing or count.drafted else "full"
