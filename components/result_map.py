"""The newest result on a map of discs, for whoever looks closely after the evening."""

from html import escape

import streamlit as st

from components.basemap import tile_layer
from components.context import Visit
from components.map import votes_map
from components.priority_list import ideas_of, result_pins
from components.round_list import ranked
from components.wording import heading
from sessions.quarter import Place

_HEIGHT = 560  # pixels


def result_map(visit: Visit) -> None:
    """Draw the ideas of the newest released result that have a place; nothing before."""
    released = [round_ for round_ in visit.released().rounds if round_.released_at]
    if not released:
        return
    result = ranked(visit, released[-1])
    pins = result_pins(visit, result, ideas_of(visit, released[-1]))
    if not pins:
        return
    quarter = visit.here.plan.quarter
    name = visit.text("The result on the map")
    st.html(heading(name, "h2"))
    places = [Place(pin.lon, pin.lat) for pin in pins]
    bounds = quarter.bounds(places)
    votes_map(
        quarter.features,
        pins,
        bounds=bounds,
        height=_HEIGHT,
        key="votes",
        label=name,
        tiles=tile_layer(visit),
    )
    if quarter.attribution:
        # Written by the organiser, in the first language of the evening.
        language = escape(visit.here.plan.languages[0])
        source = escape(quarter.attribution)
        st.html(f'<p class="muted" lang="{language}" dir="auto">{source}</p>')
