"""The released ideas as a list, each to be opened in place."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from components.aloud import aloud_button
from components.context import Visit
from components.idea_label import (
    field_class,
    field_label,
    kind_label,
    number_sign,
    number_words,
    own_words,
    place_words,
    title_words,
)
from components.idea_map import Dots
from components.offer_list import offer_list
from components.released import Released
from components.response_note import what_became
from components.talk import black_note, said_about
from components.tappable import tappable
from components.wording import note
from sessions.idea import CommentKind, Idea
from sessions.phase import Action

COMMENT, TALK = "comment", "talk"

_AT_ONCE = 10  # rows: about one screen of a tablet


def idea_list(visit: Visit, released: Released, dots: Dots) -> tuple[str, int] | None:
    """Draw the list; return (COMMENT or TALK, number) if that was tapped for an idea.

    The map on the same page opens a row here, and a row that is opened shows its idea there.
    """
    may = tuple(visit.may(action) for action in (Action.COMMENT, Action.DISCUSS))
    seen = (visit.store.url, visit.here.id, visit.here.revision, visit.language, may)
    tap = tappable(_drawn(visit, released, dots, seen), key="ideas")
    what, _, number = (tap or "").partition(":")
    return (what, int(number)) if number else None


@st.cache_resource(max_entries=32, show_spinner=False)
def _drawn(
    _visit: Visit,
    _released: Released,
    _dots: Dots,
    seen: Sequence[object],  # noqa: ARG001
) -> Sequence[str]:
    """Everybody reads the same list: made once per revision and language, not once per visit."""
    parts = [""]
    for name, ideas in _lanes(_visit, _released).items():
        parts[-1] += f'<section class="ideas-part">{_heading(name)}<div role="list">'
        for start in range(0, len(ideas), _AT_ONCE):
            some = ideas[start : start + _AT_ONCE]
            # One list for ears, several for the browser, which draws what is in view.
            parts[-1] += f'<ul class="ideas" role="none" style="--rows:{len(some)}" data-later>'
            parts += ["".join(_row(_visit, one, _released, _dots) for one in some), "</ul>"]
        parts[-1] += "</div></section>"
    if not _released.ideas:
        parts[-1] += note(_visit.text("No idea is to be seen yet."))
    there = offer_list(_visit, _visit.here.plan.offers)
    if there:
        parts[-1] += _heading(_visit.text("What is already there")) + there
    return parts


def _heading(words: str) -> str:
    return f'<h2 class="lane">{escape(words)}</h2>'


def _lanes(visit: Visit, released: Released) -> Mapping[str, Sequence[Idea]]:
    lanes: dict[str, list[Idea]] = {
        visit.text("At a place"): [],
        visit.text("Outside the neighbourhood, but it matters here"): [],
        visit.text("Whole neighbourhood"): [],
    }
    inside, outside, whole = lanes.values()
    beyond = visit.here.plan.quarter.beyond
    for idea in released.ideas:
        place = idea.draft.place
        (whole if place is None else outside if beyond(place) else inside).append(idea)
    return {name: ideas for name, ideas in lanes.items() if ideas}


def _row(visit: Visit, idea: Idea, released: Released, dots: Dots) -> str:
    comments = released.comments_on(idea)
    listen = aloud_button(visit, number_words(visit, idea))
    facts = [dots[idea.id].words] if dots and idea.id in dots else []
    if plain := sum(one.kind is CommentKind.COMMENT for one in comments):
        facts.append(visit.plural("{n} comment", "{n} comments", plain))
    return (
        f'<li role="listitem" data-number="{idea.number}" data-kind="{idea.draft.kind}" '
        f'data-field="{escape(idea.draft.field or "")}">{listen}'
        f'<details class="idea {field_class(idea.draft.field)}" id="idea-{idea.number}">'
        f"<summary>{number_sign(visit, idea)}<div>{title_words(visit, idea)}"
        f"{_facts(visit, idea, facts)}</div></summary>"
        f"{_text(visit, idea)}{what_became(visit, released, idea)}"
        f"{said_about(visit, comments)}{_ways(visit, idea)}</details></li>"
    )


def _facts(visit: Visit, idea: Idea, more: Sequence[str]) -> str:
    facts = [
        kind_label(visit, idea.draft.kind),
        field_label(visit, idea.draft.field),
        f'<span dir="auto">{escape(place_words(visit, idea.draft.place))}</span>',
        *map(escape, more),
    ]
    return f'<p class="facts">{"".join(f"<span>{fact}</span>" for fact in facts if fact)}</p>'


def _text(visit: Visit, idea: Idea) -> str:
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    return text + (black_note(visit) if idea.blackened else "")


def _ways(visit: Visit, idea: Idea) -> str:
    ways = [(COMMENT, visit.text("Write a comment"))] if visit.may(Action.COMMENT) else []
    if visit.may(Action.DISCUSS):
        ways.append((TALK, visit.text("Note from the discussion")))
    buttons = "".join(
        _button(visit, idea, words, f'id="{what}-{idea.number}" data-tap="{what}:{idea.number}"')
        for what, words in ways
    )
    if idea.draft.place:
        words = visit.text("Show on the map")
        buttons += _button(visit, idea, words, f'data-on-map="{idea.number}"')
    return f'<p class="taps">{buttons}</p>' if buttons else ""


def _button(visit: Visit, idea: Idea, words: str, does: str) -> str:
    number = f'<span class="only-read"> {number_words(visit, idea)}</span>'
    return f'<button type="button" class="quiet" {does}>{escape(words)}{number}</button>'
