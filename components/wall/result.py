"""The last message: the priority list, from the last place to the first, after its release."""

import math
from collections.abc import Sequence

import streamlit as st

from components.context import Visit
from components.idea_label import field_class
from components.priority_list import ideas_of
from components.round_list import ranked
from components.step import round_at
from components.wall.words import Words
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import Round

ROWS = 7
MOST_DOTS = 24
"""Dots side by side in a row; above, one drawn dot stands for several."""


def result(visit: Visit, words: Words) -> None:
    """Draw the first places of the released list; before the release only that it comes."""
    counted = round_at(visit, visit.released().rounds)
    if counted is None or counted.released_at is None:
        soon = words.text("The result is shown in a moment")
        st.html(
            f'<section class="wall calm"><h1>{soon}</h1>'
            f"<p>{words.local(visit.here.plan.guiding_question)}</p></section>"
        )
        return
    st.html(_list(visit, words, counted))


def _list(visit: Visit, words: Words, counted: Round) -> str:
    ranking = ranked(visit, counted)
    ideas = ideas_of(visit, counted)
    shown = ranking.order[:ROWS]
    most = max(1, *(one.value for one in shown))
    each = math.ceil(most / MOST_DOTS)
    rows = "".join(
        _row(words, one, ideas[one.idea_id], each, len(shown) - 1 - place)
        for place, one in enumerate(shown)
    )
    return (
        f'<section class="wall result"><h1>{words.local(visit.here.plan.guiding_question)}</h1>'
        f'<ol style="--most:{math.ceil(most / each)}">{rows}</ol>'
        f"{_foot(words, ranking, shown, each)}</section>"
    )


def _row(words: Words, one: Ranked, idea: Idea, each: int, after: int) -> str:
    field = field_class(idea.draft.field)
    title = words.title(idea)
    word = words.text("shared")
    shared = f'<span class="shared">{word}</span>' if one.shared else ""
    given = words.plural("{n} dot", "{n} dots", one.value)
    people = words.plural("from {n} person", "from {n} people", one.supporters)
    dots = '<i class="dot dot-filled"></i>' * math.ceil(one.value / each)
    return (
        f'<li class="{field}" style="--after:{after}"><p class="rank">{one.rank}{shared}</p>'
        f'<span class="sign">{idea.number}</span><div class="title"><p>{title}</p></div>'
        f'<div class="given"><p class="field">{_field(words, idea.draft.field)}</p>'
        f'<p class="dots" aria-hidden="true">{dots}</p></div>'
        f'<p class="numbers"><strong>{given}</strong>{people}</p></li>'
    )


def _field(words: Words, field: str | None) -> str:
    if not field_class(field):
        return ""
    name = words.local(load_toolbox().field(str(field)).name)
    return f'<span class="pictogram pictogram-{field}" aria-hidden="true"></span>{name}'


def _foot(words: Words, ranking: PriorityList, shown: Sequence[Ranked], each: int) -> str:
    notes = [
        words.plural("{n} person has given dots.", "{n} people have given dots.", ranking.ballots)
    ]
    left = ranking.order[len(shown) :]
    equal = [str(one.number) for one in left if shown and one.rank == shown[-1].rank]
    if equal:
        note = words.text("Same place as the last row: number {numbers}", numbers=", ".join(equal))
        notes.append(note)
    elif left:
        notes.append(words.text("All {n} places are on every device", n=len(ranking.order)))
    if each > 1:
        notes.append(words.text("One dot drawn stands for {n} dots", n=each))
    return f"<footer>{''.join(f'<p>{note}</p>' for note in notes)}</footer>"
