"""A table of numbers: each row begins with what it is about."""

from collections.abc import Collection, Iterable, Sequence
from html import escape


def number_table(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    words: Collection[str] = (),
) -> str:
    """Return the table; the first cell of a row is HTML already, numbers are escaped here.

    Columns whose heads are among `words` are HTML already, too, and begin where reading begins.
    Too narrow for columns it is stacked, and each cell says of which column it is.
    """
    numbers = [head not in words for head in heads[1:]]
    first, *others = (escape(head) for head in heads)
    top = "".join(
        f'<th scope="col"{_look(number)}>{head}</th>'
        for head, number in zip(others, numbers, strict=True)
    )
    body = "".join(_row(others, numbers, row) for row in rows)
    return (
        f'<table class="groups stacked"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{first}</th>{top}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(heads: Iterable[str], numbers: Iterable[bool], row: Sequence[str]) -> str:
    name, *cells = row
    columns = "".join(
        f'<td{_look(number)} data-column="{head}">{escape(cell) if number else cell}</td>'
        for head, number, cell in zip(heads, numbers, cells, strict=True)
    )
    return f'<tr><th scope="row">{name}</th>{columns}</tr>'


def _look(number: bool) -> str:  # noqa: FBT001 - zipped with the columns
    return ' class="number"' if number else ""
