"""A table of numbers: each row begins with what it is about."""

from collections.abc import Iterable, Sequence
from html import escape


def number_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the table; the first cell of a row is HTML already, all else is escaped here.

    Too narrow for columns it is stacked, and each cell says of which column it is.
    """
    first, *others = (escape(head) for head in heads)
    top = "".join(f'<th scope="col" class="number">{head}</th>' for head in others)
    body = "".join(_row(others, row) for row in rows)
    return (
        f'<table class="groups stacked"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{first}</th>{top}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(heads: Iterable[str], row: Sequence[str]) -> str:
    name, *numbers = row
    cells = "".join(
        f'<td class="number" data-column="{head}">{escape(number)}</td>'
        for head, number in zip(heads, numbers, strict=True)
    )
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'
