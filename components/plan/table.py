"""A table of words: each row begins with what it is about."""

from collections.abc import Iterable, Sequence
from html import escape

from components.context import Visit
from components.idea_label import field_label
from sessions.plan import Measure


def word_table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the table; cells are HTML already, caption and heads are escaped here.

    Too narrow for columns it is stacked, and each cell says of which column it is.
    """
    names = [escape(head) for head in heads]
    top = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "".join(_row(names[1:], row) for row in rows)
    return (
        f'<table class="groups stacked plan"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    )


def measure_cell(visit: Visit, one: Measure, *more: str) -> str:
    """Return number, title and fields of a measure; `more` are raw words below."""
    fields = "".join(field_label(visit, field) for field in one.fields)
    below = "".join(f"<small>{written(words)}</small>" for words in more if words)
    return f"<b>{one.number}</b> {written(one.title)}<div class='facts'>{fields}</div>{below}"


def written(words: str) -> str:
    """Return what an organiser wrote, in whatever direction it runs; nothing for nothing."""
    return f'<span dir="auto">{escape(words)}</span>' if words else ""


def _row(names: Iterable[str], row: Sequence[str]) -> str:
    first, *others = row
    cells = "".join(
        f'<td data-column="{name}">{cell}</td>' for name, cell in zip(names, others, strict=True)
    )
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'
