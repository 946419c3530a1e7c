"""The last message: the priority list page by page, its places at once or by press."""

import math

import streamlit as st

from components.context import Visit
from components.count_hash import wall_hash
from components.idea_label import field_class
from components.one_vote import ONE_VOTE_PER
from components.priority_list import ideas_of
from components.result_page import ResultPage, result_page
from components.step import round_at
from components.support import ballots_words, support_words
from components.turnout import turnout_msgid
from components.wall.words import Words
from content.language import msg
from content.toolbox import load_toolbox
from sessions.ballot_kind import BallotKind
from sessions.idea import Idea
from sessions.ranking.priority_list import PriorityList, Ranked
from sessions.round import OneVotePer, Round

_EACH = {
    True: msg("One dot drawn stands for {n} dots"),
    False: msg("One dot stands for {n} people"),
}
"""msgids, by whether people gave dots."""


def result(visit: Visit, words: Words) -> None:
    """Draw a page of the places that may be seen; before the first press only that it comes."""
    counted = round_at(visit, visit.released().rounds)
    page = result_page(visit, counted) if counted else None
    if page is None:
        soon = words.text("The result is shown in a moment")
        st.html(
            f'<section class="wall calm"><h1>{soon}</h1>'
            f"<p>{words.local(visit.here.plan.guiding_question)}</p></section>"
        )
        return
    st.html(_list(visit, words, page))


def _list(visit: Visit, words: Words, page: ResultPage) -> str:
    ideas = ideas_of(visit, page.counted)
    drawn = "".join(
        _row(words, page.ranking, one, ideas[one.idea_id], page.each, _after(page, place))
        for place, one in enumerate(page.rows)
    )
    return (
        f'<section class="wall result" data-kind="{page.ranking.kind}">'
        f"<h1>{words.local(visit.here.plan.guiding_question)}</h1>"
        f'<ol style="--most:{math.ceil(page.most / page.each)}">{drawn}</ol>'
        f"{_foot(words, page, visit.here.headcount)}</section>"
    )


def _after(page: ResultPage, place: int) -> int | None:
    """Return after how many others a row appears; None for those that are there at once."""
    if page.counted.paging.chosen is not None:
        return None
    if not page.counted.revealed:
        return len(page.rows) - 1 - place
    return 0 if page.rows[place].rank == page.ranking.order[0].rank else None


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


def _foot(words: Words, page: ResultPage, headcount: int | None) -> str:
    notes = _people(words, page, headcount)
    if page.counted.missing_slips:
        notes.append(
            words.plural(
                "Counted without {n} slip of paper.",
                "Counted without {n} slips of paper.",
                page.counted.missing_slips,
            )
        )
    if page.pages > 1:
        notes.append(
            words.text("Page {page} of {pages}", page=page.number + 1, pages=page.pages),
        )
    if page.counted.released_at:
        notes += _further(words, page)
    if digits := wall_hash(page.counted):
        notes.append(words.text("Hash of the count: {digits}", digits=digits))
    if page.each > 1:
        notes.append(words.text(_EACH[page.ranking.kind is BallotKind.DOTS], n=page.each))
    return f"<footer>{''.join(f'<p>{note}</p>' for note in notes)}</footer>"


def _further(words: Words, page: ResultPage) -> list[str]:
    """Say who shares the last place of the page, else where all places are to be found."""
    order, rows = page.ranking.order, page.rows
    equal = [str(one.number) for one in order if one.rank == rows[-1].rank and one not in rows]
    if equal:
        numbers = ", ".join(equal)
        return [words.text("Same place as the last row: number {numbers}", numbers=numbers)]
    said = words.text("All {n} places are on every device", n=len(order))
    return [said] if page.pages > 1 else []


def _people(words: Words, page: ResultPage, headcount: int | None) -> list[str]:
    """Short lines, for all notes have to fit under the last row."""
    counted, cast = page.counted, page.ranking.ballots
    if headcount is None:
        return [_voters(words, counted, cast)]
    said = words.text(turnout_msgid(counted.kind), cast=cast, people=max(cast, headcount))
    return [said, words.text(ONE_VOTE_PER[counted.one_vote_per])]


def _voters(words: Words, counted: Round, n: int) -> str:
    if counted.one_vote_per is OneVotePer.CARD:
        return words.plural(
            "{n} person, one vote per participation card",
            "{n} people, one vote per participation card",
            n,
        )
    if counted.one_vote_per is OneVotePer.DEVICE:
        return words.plural("{n} person, one vote per device", "{n} people, one vote per device", n)
    return ballots_words(words.plural, counted.kind, n)
