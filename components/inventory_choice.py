"""Lists that an organiser brings for the map: known places, and offers that are already there."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

import streamlit as st

from components.context import Visit
from components.offer_list import OFFER_KINDS
from components.wording import note
from content.example import OFFERS, load_example
from sessions.boundary import Feature
from sessions.mapfile import LARGEST_MEGABYTES, read_offers, read_places
from sessions.offer import Offer, by_kind
from sessions.quarter import Quarter

T = TypeVar("T")

_PLACES, _OFFERS = "new:places", "new:offers"
_GONE_PLACES, _GONE_OFFERS = "new:places:removed", "new:offers:removed"


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
    """Draw the known places as residents will find them, and the choice of those to remove."""
    left = without_removed(quarter).places
    words = visit.plural("{n} place to choose", "{n} places to choose", len(left))
    names = "".join(f'<li dir="auto">{escape(place.name or "")}</li>' for place in left)
    if names:
        summary = f"<summary>{escape(words)}</summary>"
        st.html(f'<details class="offers">{summary}<ul>{names}</ul></details>')
    else:
        st.html(note(words))
    if quarter.places:
        st.multiselect(
            visit.text("Remove places"),
            [place.name for place in quarter.places],
            placeholder=visit.text("Choose an option"),
            select_all=False,
            key=_GONE_PLACES,
        )


def without_removed(quarter: Quarter) -> Quarter:
    """Return the quarter without the places that are chosen to be removed."""
    gone = st.session_state.get(_GONE_PLACES)
    return quarter.without(gone) if gone else quarter


def offer_choice(visit: Visit) -> None:
    """Draw the field for a file with what is already there, and an example to begin with."""
    text = visit.text
    told = text(
        "Courses, advice, meeting places: shown beside the ideas, if wanted, so that gaps are seen."
    )
    st.html(note(told))
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
    """Return the offers of the file that is chosen now, else what is `kept`.

    Raises `Refused` like `read_offers`.
    """
    return tuple(_read(_OFFERS, read_offers, quarter) or kept)


def layer_choice(visit: Visit, offers: Sequence[Offer]) -> None:
    """Draw the choice of the layers to remove: all that is offered of one kind."""
    kinds = by_kind(offers)
    if kinds:
        st.pills(
            visit.text("Remove offers"),
            list(kinds),
            format_func=lambda kind: f"{visit.text(OFFER_KINDS[kind])} ({len(kinds[kind])})",
            selection_mode="multi",
            key=_GONE_OFFERS,
        )


def remaining(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    """Return the offers of the layers that are not chosen to be removed."""
    gone = st.session_state.get(_GONE_OFFERS, ())
    return tuple(one for one in offers if one.kind not in gone)


def _file(key: str, label: str) -> None:
    kinds = ["geojson", "json", "csv"]
    st.file_uploader(label, type=kinds, key=key, max_upload_size=LARGEST_MEGABYTES)


def _read(key: str, read: Callable[[bytes, Quarter], Sequence[T]], quarter: Quarter) -> Sequence[T]:
    file = st.session_state.get(key)
    return read(file.getvalue(), quarter) if file else ()
