"""Lists that an organiser brings for the map: known places, and offers that are already there."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

import streamlit as st

from components.context import Visit
from components.wording import note
from content.example import OFFERS, load_example
from sessions.boundary import Feature
from sessions.mapfile import LARGEST_MEGABYTES, read_offers, read_places
from sessions.offer import Offer
from sessions.quarter import Quarter

T = TypeVar("T")

_PLACES, _OFFERS, _REMOVED = "new:places", "new:offers", "new:offers:removed"


def place_choice(visit: Visit) -> None:
    """Draw the field for a file with more known places."""
    text = visit.text
    told = text(
        "Ideas can be given a place by its name, without the map. Schools, parks, stops and "
        "squares of the map are in the list already; more can come from a file."
    )
    st.html(note(told))
    with st.expander(text("More places, as a file")):
        _file(_PLACES, text("Places (GeoJSON or CSV), up to {limit} MB", limit=LARGEST_MEGABYTES))
        st.html(note(text("A table needs the columns name, lon and lat."), "muted small"))


def chosen_places(quarter: Quarter) -> Sequence[Feature]:
    """Return the places of the file that is chosen now. Raises `Refused` like `read_places`."""
    return _read(_PLACES, read_places, quarter)


def place_list(visit: Visit, quarter: Quarter) -> None:
    """Draw the known places as residents will find them."""
    words = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    names = "".join(f'<li dir="auto">{escape(place.name or "")}</li>' for place in quarter.places)
    if names:
        summary = f"<summary>{escape(words)}</summary>"
        st.html(f'<details class="offers">{summary}<ul>{names}</ul></details>')
    else:
        st.html(note(words))


def offer_choice(visit: Visit, kept: Sequence[Offer]) -> None:
    """Draw the field for a file with what is already there, and an example to begin with.

    What is `kept` of an evening can be taken away.
    """
    text = visit.text
    told = text(
        "Courses, advice, meeting places: shown beside the ideas, if wanted, so that gaps are seen."
    )
    st.html(note(told))
    if kept:
        st.checkbox(text("Remove all offers listed so far: {n}", n=len(kept)), key=_REMOVED)
    with st.expander(text("What is already there, as a file")):
        _file(_OFFERS, text("Offers (GeoJSON or CSV), up to {limit} MB", limit=LARGEST_MEGABYTES))
        columns = text(
            "A table needs the columns name, lon and lat; art, zielgruppe and anbieter say what "
            "it is, for whom and by whom."
        )
        st.html(note(columns, "muted small"))
        st.download_button(
            text("An example to begin with"),
            load_example().offers,
            file_name=OFFERS,
            mime="text/csv",
            key="new:offers:example",
            on_click="ignore",
        )


def chosen_offers(quarter: Quarter, kept: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return the offers of the file that is chosen now, else what is `kept` and not taken away.

    Raises `Refused` like `read_offers`.
    """
    given = _read(_OFFERS, read_offers, quarter)
    removed = bool(st.session_state.get(_REMOVED))
    return tuple(given or (() if removed else kept))


def _file(key: str, label: str) -> None:
    kinds = ["geojson", "json", "csv"]
    st.file_uploader(label, type=kinds, key=key, max_upload_size=LARGEST_MEGABYTES)


def _read(key: str, read: Callable[[bytes, Quarter], Sequence[T]], quarter: Quarter) -> Sequence[T]:
    file = st.session_state.get(key)
    return read(file.getvalue(), quarter) if file else ()
