"""Which fields and approaches stand high where: ranks, ranges, and their share of the first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.firmness_words import few_words, span_words
from components.idea_label import field_label
from components.learning.evenings import Column
from components.learning.words import approach_words
from components.number_table import number_table
from components.wording import heading, note
from content.toolbox import load_toolbox
from sessions.learning.coding import Code, Coding
from sessions.learning.evening import Evening
from sessions.learning.standing import Standing, standings, uncoded

_FIRST = (3, 5, 10)


def standing_table(visit: Visit, columns: Sequence[Column]) -> None:
    """Draw a table of fields and one of approaches, a column per evening."""
    text = visit.text
    st.html(heading(text("Fields of action and approaches"), "h2"))
    first: int = st.segmented_control(
        text("How many ideas count as the first?"), _FIRST, default=5, key="first", required=True
    )
    heads = [one.name for one in columns]
    fields = {field.id: field_label(visit, field.id) for field in load_toolbox().fields}
    rows = list(_rows(visit, columns, fields, first, lambda code: code.field))
    rows.append([escape(text("Not coded")), *(_uncoded(visit, one) for one in columns)])
    st.html(number_table(text("Fields of action"), [text("Field of action"), *heads], rows, heads))
    titles = {one.id: escape(approach_words(visit, one.id)) for one in load_toolbox().approaches}
    rows = list(_rows(visit, columns, titles, first, lambda code: code.approach))
    if rows:
        st.html(number_table(text("Approaches"), [text("Approach"), *heads], rows, heads))
    st.html(_told(visit, columns))


def _coding(column: Column) -> Coding | None:
    """The first coder's counts; the second one's is for the agreement."""
    return next(iter(column.remarks.codings), None)


def _rows(
    visit: Visit,
    columns: Sequence[Column],
    names: Mapping[str, str],
    first: int,
    of: Callable[[Code], str],
) -> Iterator[list[str]]:
    """Yield a row per field or approach that is anywhere; unknown ones of others come last."""
    found = [standings(one.evening, _coding(one), of, first) for one in columns]
    strange = {id for several in found for id in several} - names.keys()
    for id in (*names, *sorted(strange)):
        if any(id in several for several in found):
            cells = (
                _cell(visit, several.get(id), one.evening, first)
                for one, several in zip(columns, found, strict=True)
            )
            yield [names.get(id, escape(id)), *cells]


def _cell(visit: Visit, found: Standing | None, evening: Evening, first: int) -> str:
    none = visit.text("No idea of it on the list")
    if found is None or evening.result is None:
        return f'<span class="muted">{escape(none)}</span>'
    text, listed = visit.text, len(evening.result.order)
    rank = text("Best idea: rank {rank} of {listed}", rank=found.rank, listed=listed)
    among = text("{n} of the first {first}", n=found.among, first=min(first, listed))
    if found.low is not None and found.high is not None:
        rank = f"{rank} ({span_words(visit.translation, found.low, found.high)})"
    if found.surely is not None and found.possibly is not None:
        among = f"{among} ({span_words(visit.translation, found.surely, found.possibly)})"
    many = visit.plural("{n} idea", "{n} ideas", found.ideas)
    return (
        f"{_strip(found, listed)}<span>{escape(rank)}</span><br><small>{escape(among)} · "
        f"{escape(many)}</small>"
    )


def _strip(found: Standing, listed: int) -> str:
    """Return the list as a line, the first rank where reading begins; a dot on its range."""
    low, high = found.low or found.rank, found.high or found.rank
    each = 100 / max(listed, 1)
    start, length, dot = (low - 1) * each, (high - low + 1) * each, (found.rank - 0.5) * each
    return (
        '<span class="rank-strip" aria-hidden="true">'
        f'<span style="inset-inline-start:{start:.1f}%;inline-size:{length:.1f}%"></span>'
        f'<i style="inset-inline-start:{dot:.1f}%"></i></span>'
    )


def _uncoded(visit: Visit, column: Column) -> str:
    evening, coding = column.evening, _coding(column)
    if evening.result is None:
        return escape(visit.text("No result yet"))
    left, listed = len(uncoded(evening, coding)), len(evening.result.order)
    words = visit.text("{n} of {all} ideas", n=left, all=listed)
    by = visit.text("coded by: {function}", function=coding.function) if coding else ""
    return f'{escape(words)}<br><small dir="auto">{escape(by)}</small>'


def _told(visit: Visit, columns: Sequence[Column]) -> str:
    told = visit.text(
        "In brackets: where it stands in nine of ten draws of the same ballots. That is chance "
        "among those present; without brackets nobody can know it."
    )
    few = [
        f"{one.name}: {few_words(visit.translation, result.ballots)}"
        for one in columns
        if (result := one.evening.result) and result.few
    ]
    return note(told, "muted small") + "".join(note(words, "notice") for words in few)
