"""Where the idea somebody is writing is to be: a tapped spot, a known place, the whole quarter."""

import streamlit as st

from components.answer import refusals
from components.context import Visit
from components.idea_label import place_words
from components.map import Placing, click
from sessions.quarter import Place

ANSWER = "idea"
MAP = "map:ideas"
"""The key of the map on which it is placed."""
PLACE, SPOT = "draft:place", "draft:spot"
"""Keys of the state: what is chosen, and the spot on the map as (lon, lat)."""
WHOLE, TAPPED = "", "*"
"""Values of PLACE besides the names of known places."""

_SURE, _TURN = "draft:sure", "draft:turn"


def has_spot() -> bool:
    """Say whether a spot on the map was tapped."""
    return SPOT in st.session_state


def take_tap(visit: Visit) -> None:
    """Take the spot that the map has told as the place, once; one far away is refused in words.

    Call before whatever is pressed counts: the press may come with the tap, or overtake its run.
    """
    told = click((st.session_state.get(MAP) or {}).get("tap"))
    if told is None or told.turn <= st.session_state.get(_TURN, 0):
        return
    st.session_state[_TURN] = told.turn
    with refusals(ANSWER, visit):
        spot = visit.here.plan.quarter.located(told.lon, told.lat)
        st.session_state[SPOT] = (spot.lon, spot.lat)
        st.session_state[PLACE] = TAPPED
        st.session_state[_SURE] = told.sure


def chosen_place(visit: Visit) -> Place | None:
    """Where the idea is to be; None is the whole quarter."""
    wanted = st.session_state.get(PLACE, WHOLE)
    if wanted == TAPPED:
        return Place(*st.session_state[SPOT])
    return visit.here.plan.quarter.place(wanted)


def is_sure() -> bool:
    """Say whether the place needs no more confirming: a name or the whole quarter never does."""
    return st.session_state.get(PLACE) != TAPPED or bool(st.session_state.get(_SURE))


def placing(visit: Visit) -> Placing:
    """Return what the map says about the place."""
    place = chosen_place(visit)
    spot = (place.lon, place.lat) if place else None
    hint = visit.text("Whole neighbourhood. For a place: tap the map, or choose from the list.")
    said = place_words(visit, place) if place else hint
    return Placing(spot, said, is_sure(), st.session_state.get(_TURN, 0))
