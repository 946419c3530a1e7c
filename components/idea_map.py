"""The ideas of the evening on the map of the quarter."""

from collections.abc import Iterable, Mapping

import streamlit as st

from components.basemap import tile_layer
from components.context import Visit
from components.idea_label import title_for
from components.map import Click, Pin, quarter_map
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.quarter import Place
from sessions.round import Channel

_PHONE, _TABLET = 340, 560  # pixels


def idea_pins(
    visit: Visit, ideas: Iterable[Idea], dots: Mapping[IdeaId, int] | None = None
) -> list[Pin]:
    """Make a pin of every idea that has a place, with its dots where a result is shown."""
    return [_pin(visit, idea, idea.draft.place, dots) for idea in ideas if idea.draft.place]


def idea_map(
    visit: Visit,
    pins: list[Pin],
    *,
    key: str,
    chosen: tuple[float, float] | None = None,
    label: str = "",
) -> None:
    """Draw the map; `chosen` (lon, lat) gets a ring. What was tapped is known from `tapped`."""
    quarter = visit.here.plan.quarter
    places = [Place(pin.lon, pin.lat) for pin in pins]
    quarter_map(
        quarter.features,
        pins,
        bounds=quarter.bounds(places),
        chosen=chosen,
        height=_PHONE if visit.channel is Channel.PHONE else _TABLET,
        key=key,
        label=label or visit.text("Map of {quarter}", quarter=quarter.name),
        direction=visit.translation.language.direction,
        zoom_labels=(visit.text("Closer"), visit.text("Further away")),
        attribution=quarter.attribution,
        tiles=tile_layer(visit),
    )


def tapped(key: str) -> Click | None:
    """Return the tap that caused this run, before the map is drawn: so it can show its answer."""
    tap = (st.session_state.get(key) or {}).get("tap")
    return Click(tap["lon"], tap["lat"], tap.get("number")) if tap else None


def _pin(visit: Visit, idea: Idea, place: Place, dots: Mapping[IdeaId, int] | None) -> Pin:
    title, language = title_for(idea, visit.language)
    given = None if dots is None else dots.get(idea.id, 0)
    field, kind = idea.draft.field, idea.draft.kind
    return Pin(idea.number, place.lon, place.lat, title, field, kind, given, language)
