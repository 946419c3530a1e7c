"""The message while ideas are collected: the quarter with every released idea."""

from collections.abc import Sequence

import streamlit as st

from components.basemap import SILENT, ground, silent
from components.context import Visit
from components.idea_label import field_class
from components.idea_map import idea_pins
from components.map import wall_map
from components.map.frame import roomy
from components.wall.way_in import corner
from components.wall.words import Words
from sessions.idea import Idea
from sessions.quarter import Quarter

_MOST = 5
"""Numbers side by side in a lane; more would push the way in off the wall."""

_KNOWN, _NEWEST = "wall_known", "wall_newest"


def ideas(visit: Visit, words: Words) -> None:
    """Draw the map as large as the wall, and beside it the question, the number and the newest."""
    released = visit.released().ideas
    quarter = visit.here.plan.quarter
    places = [idea.draft.place for idea in released if idea.draft.place]
    with st.container(key="wall-map"):
        pins = idea_pins(visit, released)
        bounds = quarter.bounds(places)
        under = ground(visit.store, quarter, roomy(bounds))
        wall_map(
            quarter.features,
            pins,
            bounds,
            label=visit.text("Map of {quarter}", quarter=quarter.name),
            attribution=quarter.attribution,
            ground=under,
            told=visit.text(SILENT) if silent(quarter) else "",
        )
    count = words.plural("{n} idea", "{n} ideas", len(released))
    with st.container(key="wall-side"):
        st.html(
            f"<h1>{words.local(visit.here.plan.guiding_question)}</h1>"
            f'<p class="count">{count}</p>'
            f"{_lane(words, 'Outside the neighbourhood', _outside(quarter, released))}"
            f"{_lane(words, 'Whole neighbourhood', _without_place(released))}"
        )
        st.html(f'<div class="newest">{_newest(words, released)}</div>')
        st.html(corner(visit, words))


def _outside(quarter: Quarter, ideas: Sequence[Idea]) -> list[Idea]:
    return [one for one in ideas if one.draft.place and quarter.beyond(one.draft.place)]


def _without_place(ideas: Sequence[Idea]) -> list[Idea]:
    return [one for one in ideas if not one.draft.place]


def _lane(words: Words, name: str, ideas: Sequence[Idea]) -> str:
    if not ideas:
        return ""
    signs = "".join(
        f'<span class="sign {field_class(idea.draft.field)}">{idea.number}</span>'
        for idea in ideas[:_MOST]
    )
    more = f"<span>+ {len(ideas) - _MOST}</span>" if len(ideas) > _MOST else ""
    return f'<p class="everywhere">{words.text(name)}</p><p class="signs">{signs}{more}</p>'


def _newest(words: Words, released: Sequence[Idea]) -> str:
    """Name what came since this wall was last drawn; the stylesheet lets it go after a while."""
    ids = [idea.id for idea in released]
    known = st.session_state.setdefault(_KNOWN, ids)
    if ids != known:
        st.session_state[_NEWEST] = [idea for idea in released if idea.id not in set(known)][-2:]
        st.session_state[_KNOWN] = ids
    newest: Sequence[Idea] = st.session_state.get(_NEWEST, [])
    if not newest:
        return ""
    named = "".join(
        f'<li class="{field_class(idea.draft.field)}"><span class="sign">{idea.number}</span>'
        f"<p>{words.title(idea)}</p></li>"
        for idea in newest
    )
    new = words.text("New")
    return f"<p>{new}</p><ul>{named}</ul>"
