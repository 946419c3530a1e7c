"""Two rounds of one evening: what moved, or the two lists side by side."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from components.context import Visit
from components.idea_label import number_sign, title_words
from components.priority_list import ideas_of
from components.round_list import compared, ranked
from components.support import support_words
from components.wording import heading, note
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.comparison import Comparison, Moved
from sessions.round import Round


def both_rounds(visit: Visit, first: Round, second: Round) -> None:
    """Draw where ideas moved for those who took part in both; side by side if too few did."""
    st.html(heading(visit.text("Both rounds"), "h2"))
    found = compared(visit, first, second)
    if found is None:
        _side_by_side(visit, first, second)
    else:
        _moves(visit, found, ideas_of(visit, second), (first, second))


def _moves(
    visit: Visit, found: Comparison, ideas: Mapping[IdeaId, Idea], rounds: tuple[Round, Round]
) -> None:
    people = visit.plural(
        "{n} person took part in both rounds. Only their ballots are counted here.",
        "{n} people took part in both rounds. Only their ballots are counted here.",
        found.people,
    )
    heads = [visit.text("Round {number}", number=round_.number) for round_ in rounds]
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    idea = escape(visit.text("Idea"))
    rows = "".join(_move(visit, one, ideas[one.idea_id]) for one in found.order)
    st.html(
        f'{note(people)}<table class="rounds"><thead><tr><th scope="col">{idea}</th>{names}</tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _move(visit: Visit, one: Moved, idea: Idea) -> str:
    ranks = "".join(
        f"<td>{escape(visit.text('Rank {rank}', rank=rank))}</td>"
        for rank in (one.before, one.after)
    )
    head = f'<div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}</div>'
    return f'<tr><th scope="row">{head}</th>{ranks}</tr>'


def _side_by_side(visit: Visit, first: Round, second: Round) -> None:
    st.html(
        note(
            visit.text(
                "Too few people certainly took part in both rounds to compare them. "
                "Here are the two lists."
            )
        )
    )
    for column, round_ in zip(st.columns(2, gap="medium"), (first, second), strict=True):
        name = visit.text("Round {number}", number=round_.number)
        column.html(heading(name, "h3") + _short_list(visit, round_))


def _short_list(visit: Visit, round_: Round) -> str:
    ideas, result = ideas_of(visit, round_), ranked(visit, round_)
    rows = "".join(
        f'<li><span class="place">{row.rank}</span>{number_sign(visit, ideas[row.idea_id])}'
        f"{title_words(visit, ideas[row.idea_id], 'h4')}"
        f"<span>{escape(support_words(visit.text, visit.plural, result, row)[0])}</span></li>"
        for row in result.order
    )
    return f'<ol class="short-list">{rows}</ol>'
