"""The last message: the priority list, from the last place to the first, at once or by press."""

import math
from collections.abc import Sequence

import streamlit as st

from components.context import Visit
from components.idea_label import field_class
from components.priority_list import ideas_of
from components.round_list import shown
from components.step import round_at
from components.support import ballots_words, support_words
from components.wall.words import Words
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import OneVotePer, Round

ROWS = 7
MOST_DOTS = 24
"""Dots side by side in a row; above, one drawn dot stands for several."""


def result(visit: Visit, words: Words) -> None:
    """Draw the first of the places that may be seen; before the first press only that it comes."""
    counted = round_at(visit, visit.released().rounds)
    if counted is None or not (counted.released_at or counted.revealed):
        soon = words.text("The result is shown in a moment")
        st.html(
            f'<section class="wall calm"><h1>{soon}</h1>'
            f"<p>{words.local(visit.here.plan.guiding_question)}</p></section>"
        )
        return
    st.html(_list(visit, words, counted))


def _list(visit: Visit, words: Words, counted: Round) -> str:
    ranking = shown(visit, counted)
    ideas = ideas_of(visit, counted)
    rows = ranking.order[:ROWS]
    most = max(1, *(one.dots for one in rows))
    each = math.ceil(most / MOST_DOTS)
    drawn = "".join(
        _row(words, ranking, one, ideas[one.idea_id], each, _after(counted, rows, place))
        for place, one in enumerate(rows)
    )
    return (
        f'<section class="wall result"><h1>{words.local(visit.here.plan.guiding_question)}</h1>'
        f'<ol style="--most:{math.ceil(most / each)}">{drawn}</ol>'
        f"{_foot(words, ranking, rows, each, counted)}</section>"
    )


def _after(counted: Round, rows: Sequence[Ranked], place: int) -> int | None:
    """Return after how many others a row appears; None for those that were there already."""
    if not counted.revealed:
        return len(rows) - 1 - place
    return 0 if rows[place].rank == rows[0].rank else None


def _row(
    words: Words, ranking: PriorityList, one: Ranked, idea: Idea, each: int, after: int | None
) -> str:
    field = field_class(idea.draft.field)
    title = words.title(idea)
    motion = f' style="--after:{after}"' if after is not None else " data-there"
    word = words.text("shared")
    shared = f'<span class="shared">{word}</span>' if one.shared else ""
    given, more = support_words(words.text, words.plural, ranking, one)
    dots = '<i class="dot dot-filled"></i>' * math.ceil(one.dots / each)
    return (
        f'<li class="{field}"{motion}><p class="rank">{one.rank}{shared}</p>'
        f'<span class="sign">{idea.number}</span><div class="title"><p>{title}</p></div>'
        f'<div class="given"><p class="field">{_field(words, idea.draft.field)}</p>'
        f'<p class="dots" aria-hidden="true">{dots}</p></div>'
        f'<p class="numbers"><strong>{given}</strong>{more}</p></li>'
    )


def _field(words: Words, field: str | None) -> str:
    if not field_class(field):
        return ""
    name = words.local(load_toolbox().field(str(field)).name)
    return f'<span class="pictogram pictogram-{field}" aria-hidden="true"></span>{name}'


def _foot(
    words: Words, ranking: PriorityList, rows: Sequence[Ranked], each: int, counted: Round
) -> str:
    notes = [_people(words, counted, ranking.ballots)]
    if counted.missing_slips:
        notes.append(
            words.plural(
                "Counted without {n} slip of paper.",
                "Counted without {n} slips of paper.",
                counted.missing_slips,
            )
        )
    if counted.released_at:
        notes += _left_out(words, ranking, rows)
    if each > 1:
        notes.append(words.text("One dot drawn stands for {n} dots", n=each))
    return f"<footer>{''.join(f'<p>{note}</p>' for note in notes)}</footer>"


def _left_out(words: Words, ranking: PriorityList, rows: Sequence[Ranked]) -> list[str]:
    left = ranking.order[len(rows) :]
    equal = [str(one.number) for one in left if one.rank == rows[-1].rank]
    if equal:
        numbers = ", ".join(equal)
        return [words.text("Same place as the last row: number {numbers}", numbers=numbers)]
    said = words.text("All {n} places are on every device", n=len(ranking.order))
    return [said] if left else []


def _people(words: Words, counted: Round, n: int) -> str:
    """One short line, for all notes have to fit under the last row."""
    if counted.one_vote_per is OneVotePer.CARD:
        return words.plural(
            "{n} person, one vote per participation card",
            "{n} people, one vote per participation card",
            n,
        )
    if counted.one_vote_per is OneVotePer.DEVICE:
        return words.plural("{n} person, one vote per device", "{n} people, one vote per device", n)
    return ballots_words(words.plural, counted.kind, n)
