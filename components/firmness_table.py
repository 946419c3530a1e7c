"""How firm a list is, in words and as a table: the numbers of its chart."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from components.firmness_chart import firmness_chart
from components.firmness_words import CHANCE, drawn_words, few_words, run_words, span_words
from components.idea_label import title_words
from components.priority_list import ideas_of
from components.support import support_numbers
from components.turnout import present_words
from components.why import why
from components.wording import heading, note
from content.language import msg
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.firmness import Firmness
from sessions.round import Round

_IDEA = msg("Idea")
_PLACE = (msg("Rank"), msg("Number"), _IDEA, msg("Range of ranks"))
_CHANGE = msg("Ballots that would have to change")
_SWAP = msg(
    "In the last column: how many ballots would have to change for the idea to stand before the "
    "one above it."
)


def how_firm(visit: Visit, round_: Round, found: Analysis) -> None:
    """Draw how firm the list of a round is: in words, as a chart and as a table."""
    firm, ideas = found.firmness, ideas_of(visit, round_)
    st.html(heading(visit.text("How firm is the order?"), "h2"))
    st.html(note(visit.text(CHANCE), "notice") + note(present_words(visit, round_), ""))
    if firm.few:
        st.html(note(few_words(visit.translation, firm.ballots), "tell"))
    if not firm.ballots:
        return
    st.html(note(drawn_words(visit.translation, firm), ""))
    firmness_chart(visit, round_, firm, ideas)
    st.html(
        _table(visit, found, ideas, why(visit, round_)) + note(visit.text(_SWAP), "muted small")
    )
    st.html(_runs(visit, firm))
    seed = visit.text(
        "Seed of the draws: {seed}. With it every computer finds the same ranges.", seed=firm.seed
    )
    st.html(note(seed, "muted small"))


def _table(
    visit: Visit, found: Analysis, ideas: Mapping[IdeaId, Idea], said: Mapping[IdeaId, str]
) -> str:
    support = support_numbers(found.result.kind)
    columns = (*_PLACE, *(head for head, _ in support), _CHANGE)
    heads = "".join(_head(visit, head) for head in columns)
    rows = ""
    for firm, ranked in zip(found.firmness.order, found.result.order, strict=True):
        span = span_words(visit.translation, firm.low, firm.high)
        swap = "–" if firm.swap is None else firm.swap
        title = _title(visit, ideas[firm.idea_id], said[firm.idea_id])
        given = (number(ranked) for _, number in support)
        rows += _row(visit, columns, (firm.rank, firm.number, title, span, *given, swap))
    return (
        f'<table class="rounds firmness stacked"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _head(visit: Visit, head: str) -> str:
    look = "" if head == _IDEA else ' class="number"'
    return f'<th scope="col"{look}>{escape(visit.text(head))}</th>'


def _title(visit: Visit, idea: Idea, why: str) -> str:
    return f"{title_words(visit, idea, 'span')}<br><small>{escape(why)}</small>"


def _row(visit: Visit, columns: Sequence[str], cells: Sequence[int | str]) -> str:
    """Return a row; the idea is HTML already."""
    drawn = "".join(
        f'<th scope="row">{cell}</th>' if head == _IDEA else _cell(visit, head, cell)
        for head, cell in zip(columns, cells, strict=True)
    )
    return f"<tr>{drawn}</tr>"


def _cell(visit: Visit, head: str, number: int | str) -> str:
    column = escape(visit.text(head))
    return f'<td class="number" data-column="{column}">{escape(str(number))}</td>'


def _runs(visit: Visit, firm: Firmness) -> str:
    if not firm.runs:
        return note(visit.text("All ranks can be told apart."), "")
    title = heading(visit.text("Ideas that cannot be told apart"), "h3")
    runs = "".join(f"<li>{escape(run)}</li>" for run in run_words(visit.translation, firm))
    return f'{title}<ul class="runs">{runs}</ul>'
