"""The result of a round: rows in their order, bars, and the same on the map."""

from collections.abc import Mapping, Sequence
from functools import partial
from html import escape

import streamlit as st

from components.aloud import aloud_button
from components.answer import answer
from components.context import Visit
from components.dots import dots_row
from components.idea_label import field_class, field_label, number_sign, number_words, title_words
from components.idea_map import idea_map, idea_pins
from components.map import Pin
from components.one_vote import one_vote_words
from components.pledge import PLACE, joining, pledge, pledge_line
from components.priority_bars import priority_bars
from components.response_note import what_became
from components.round_list import listed, ranked
from components.rule import rule_sentence, without_slips
from components.support import support_of, support_words
from components.tappable import tappable
from components.turnout import result_words
from components.why import why
from components.wording import heading, note
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Round

_MOST_DRAWN = 24
"""More dots than this are a bar: nobody counts them."""


def priority_list(visit: Visit, round_: Round, asking: Sequence[Idea] = ()) -> None:
    """Draw the released result of a round; the ideas of `asking` ask there who joins in.

    Raises `Refused` (not_released).
    """
    result = ranked(visit, round_)
    ideas = ideas_of(visit, round_)
    people = result_words(visit, result)
    words, pictures = st.columns([3, 2], gap="medium")
    without = without_slips(visit.translation, round_)
    per = one_vote_words(visit.translation, round_)
    with words:
        st.html(note(f"{people} {per} {without}".strip(), ""))
        _rows(visit, round_, asking)
        st.html(note(rule_sentence(visit, round_), "muted small"))
    with pictures:
        _pictures(visit, round_, result, ideas)


@st.fragment
def _rows(visit: Visit, round_: Round, asking: Sequence[Idea]) -> None:
    """A tap in a row draws the charts beside it not anew."""
    result, ideas, known = ranked(visit, round_), ideas_of(visit, round_), joining(visit)
    asked = {idea.id for idea in asking}
    sentences = why(visit, round_)
    rows = ""
    for row in result.order:
        idea = ideas[row.idea_id]
        line = pledge_line(visit, idea, known) if idea.survivor in asked else ""
        told = _why(visit, round_, row, sentences.get(row.idea_id, ""))
        became = what_became(visit, visit.released(), idea)
        rows += _row(visit, result, row, idea, told + became + line)
    tap = partial(pledge, visit)
    tappable(f'<ol class="ranking">{rows}</ol>', key=f"ranking:{round_.id}", on_tap=tap)
    if asking:
        with st.container(key=f"said-{round_.id}"):
            answer(PLACE)


def ideas_of(visit: Visit, round_: Round) -> Mapping[IdeaId, Idea]:
    """Return every idea that can be in the result of a round, by id."""
    known = (*visit.released().ideas, *listed(visit, round_))
    return {idea.id: idea for idea in known}


def result_pins(visit: Visit, result: PriorityList, ideas: Mapping[IdeaId, Idea]) -> list[Pin]:
    """Make a pin with its dots of every idea in a result that has a place."""
    given = support_of(visit, result)
    return idea_pins(visit, [ideas[id] for id in given], given)


def opinion_words(visit: Visit) -> str:
    """Return what the dots are, and what they are not."""
    recipient = visit.here.plan.terms.recipient
    if not recipient:
        return visit.text(
            "This list shows the opinion of those present: a recommendation to the city."
        )
    return visit.text(
        "This list shows the opinion of those present: a recommendation to {recipient}.",
        recipient=visit.local(recipient)[0],
    )


def rank_label(visit: Visit, row: Ranked) -> str:
    """The rank as a large figure, and under it whether it is shared."""
    rank = visit.text("Rank {rank}", rank=row.rank)
    word = escape(visit.text("shared"))
    shared = f"<span>{word}</span>" if row.shared else ""
    return (
        f'<p class="rank"><b aria-hidden="true">{row.rank}</b>'
        f'<span class="only-read">{escape(rank)}</span>{shared}</p>'
    )


def _row(visit: Visit, result: PriorityList, row: Ranked, idea: Idea, below: str) -> str:
    given, more = support_words(visit.text, visit.plural, result, row)
    most = max(one.dots for one in result.order)
    listen = aloud_button(visit, number_words(visit, idea))
    numbers = f"<strong>{escape(given)}</strong> {escape(more)}"
    return (
        f'<li class="{field_class(idea.draft.field)}">'
        f"{rank_label(visit, row)}"
        f'<div><div class="idea-head">{number_sign(visit, idea)}{title_words(visit, idea)}'
        f"{listen}</div>"
        f'<p class="facts">{field_label(visit, idea.draft.field)}<span>{numbers}</span></p>'
        f"{_drawn(row.dots, most)}{below}</div></li>"
    )


def _why(visit: Visit, round_: Round, row: Ranked, sentence: str) -> str:
    if not sentence:
        return ""
    question = escape(visit.text("Why this place?"))
    return (
        f'<details class="why" id="why-{round_.number}-{row.number}">'
        f"<summary>{question}</summary><p>{escape(sentence)}</p></details>"
    )


def _drawn(value: int, most: int) -> str:
    if most <= _MOST_DRAWN:
        return dots_row(value, value)
    return (
        f'<i class="dot-bar" style="inline-size:{100 * value / most:.1f}%" aria-hidden="true"></i>'
    )


def _pictures(
    visit: Visit, round_: Round, result: PriorityList, ideas: Mapping[IdeaId, Idea]
) -> None:
    st.html(heading(visit.text("The same numbers as bars"), "h3"))
    priority_bars(visit, round_, result, ideas)
    given = support_of(visit, result)
    placed = [ideas[id] for id in given if ideas[id].draft.place]
    if placed:
        name, number = visit.text("The result on the map"), round_.number
        st.html(heading(name, "h3"))
        # A page may show two rounds: each map has a name of its own.
        label = f"{name}, {visit.text('Round {number}', number=number)}"
        idea_map(visit, placed, dots=given, key=f"map:{round_.id}", label=label)
