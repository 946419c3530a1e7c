"""A table of numbers: each row begins with what it is about."""

from collections.abc import Collection, Iterable, Sequence
from html import escape


def number_table(
    caption: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    words: Collection[str] = (),
) -> str:
    """Return the table; the first cell of a row is HTML already, all else is escaped here.

    Columns whose heads are among `words` have words in them and begin where reading begins.
    Too narrow for columns it is stacked, and each cell says of which column it is.
    """
    looks = ["" if head in words else ' class="number"' for head in heads[1:]]
    first, *others = (escape(head) for head in heads)
    top = "".join(
        f'<th scope="col"{look}>{head}</th>' for head, look in zip(others, looks, strict=True)
    )
    body = "".join(_row(others, looks, row) for row in rows)
    return (
        f'<table class="groups stacked"><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{first}</th>{top}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(heads: Iterable[str], looks: Iterable[str], row: Sequence[str]) -> str:
    name, *cells = row
    columns = "".join(
        f'<td{look} data-column="{head}">{escape(cell)}</td>'
        for head, look, cell in zip(heads, looks, cells, strict=True)
    )
    return f'<tr><th scope="row">{name}</th>{columns}</tr>'
