"""How firm a list is, in words and as a table: the numbers of its chart."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.analysis import Analysis
from components.context import Visit
from components.firmness_chart import firmness_chart
from components.firmness_words import CHANCE, drawn_words, few_words, run_words, span_words
from components.idea_label import title_words
from components.priority_list import ideas_of
from components.turnout import present_words
from components.why import why
from components.wording import heading, note
from content.language import msg
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.firmness import Firm, Firmness
from sessions.ranking.priority_list import Ranked
from sessions.round import Round

_HEADS = (
    msg("Rank"),
    msg("Number"),
    msg("Idea"),
    msg("Range of ranks"),
    msg("Dots"),
    msg("People"),
    msg("Ballots that would have to change"),
)
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
    heads = "".join(_head(visit, head) for head in _HEADS)
    rows = "".join(
        _row(visit, firm, ranked, ideas[firm.idea_id], said[firm.idea_id])
        for firm, ranked in zip(found.firmness.order, found.result.order, strict=True)
    )
    return (
        f'<table class="rounds firmness stacked"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _head(visit: Visit, head: str) -> str:
    look = "" if head == "Idea" else ' class="number"'
    return f'<th scope="col"{look}>{escape(visit.text(head))}</th>'


def _row(visit: Visit, firm: Firm, ranked: Ranked, idea: Idea, why: str) -> str:
    span = span_words(visit.translation, firm.low, firm.high)
    swap = "–" if firm.swap is None else firm.swap
    numbers = (firm.rank, firm.number, None, span, ranked.dots, ranked.supporters, swap)
    title = f"{title_words(visit, idea, 'span')}<br><small>{escape(why)}</small>"
    cells = "".join(
        f'<th scope="row">{title}</th>' if number is None else _cell(visit, head, number)
        for head, number in zip(_HEADS, numbers, strict=True)
    )
    return f"<tr>{cells}</tr>"


def _cell(visit: Visit, head: str, number: int | str) -> str:
    column = escape(visit.text(head))
    return f'<td class="number" data-column="{column}">{escape(str(number))}</td>'


def _runs(visit: Visit, firm: Firmness) -> str:
    if not firm.runs:
        return note(visit.text("All ranks can be told apart."), "")
    title = heading(visit.text("Ideas that cannot be told apart"), "h3")
    runs = "".join(f"<li>{escape(run)}</li>" for run in run_words(visit.translation, firm))
    return f'{title}<ul class="runs">{runs}</ul>'
