"""Where an evening takes place: the map, its border, its known places, and what is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import streamlit as st

from components.answer import answer, refuse
from components.base_choice import (
    EXAMPLE,
    Base,
    base_choice,
    base_given,
    base_kind,
    chosen_base,
)
from components.border_choice import (
    border_choice,
    border_given,
    border_of_file,
    chosen_border,
)
from components.context import Visit
from components.inventory_choice import (
    chosen_offers,
    chosen_places,
    offer_choice,
    place_choice,
    place_list,
)
from components.map import wall_map
from components.offer_list import offer_list
from components.wording import heading, note
from content.example import load_example
from sessions.boundary import bordered
from sessions.errors import Refused
from sessions.offer import Offer
from sessions.quarter import Quarter
from sessions.writing import TITLE_LENGTH

_NAME = "new:quarter"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quarter with what is already there, and whether it is the invented one."""

    quarter: Quarter
    example: bool
    offers: tuple[Offer, ...] = ()


@st.fragment
def quarter_choice(visit: Visit) -> None:
    """Draw the choices one after the other, and then the map that comes of them.

    What cannot be used is said where it was chosen.
    """
    st.html(heading(visit.text("Which map?"), "h3"))
    base_choice(visit)
    if base_kind() == EXAMPLE:
        _preview(visit, chosen_quarter())
        return
    st.text_input(visit.text("Name of the neighbourhood"), key=_NAME, max_chars=TITLE_LENGTH)
    if base_given():
        with _told(visit, "base"):
            _inside(visit, chosen_base())


def chosen_quarter() -> Chosen:
    """Return the quarter as it is entered now. Raises `Refused`, for what is missing too."""
    base = chosen_base()
    if base_kind() == EXAMPLE:
        story = load_example()
        drawn = Quarter(story.quarter_name, story.quarter, story.attribution)
        return Chosen(drawn, example=True)
    quarter = _bordered(base)
    offers = chosen_offers(quarter)
    return Chosen(_with_places(quarter), example=False, offers=offers)


def _inside(visit: Visit, base: Base) -> None:
    st.html(heading(visit.text("Where does the neighbourhood end?"), "h3"))
    quarter = whole = None
    with _told(visit, "border"):
        border_choice(visit, base)
        quarter = _bordered(base) if border_given(base) else None
    st.html(heading(visit.text("Which places do people know by name?"), "h3"))
    place_choice(visit)
    if quarter:
        with _told(visit, "places"):
            whole = _with_places(quarter)
            place_list(visit, whole)
    st.html(heading(visit.text("What is there already?"), "h3"))
    offer_choice(visit)
    if quarter and whole:
        with _told(visit, "offers"):
            _preview(visit, Chosen(whole, example=False, offers=chosen_offers(quarter)))


def _bordered(base: Base) -> Quarter:
    ground = base.file.ground if base.file and border_of_file(base) else base.features
    name = st.session_state.get(_NAME, "")
    return Quarter(name, bordered(ground, chosen_border(base)), base.attribution)


def _with_places(quarter: Quarter) -> Quarter:
    features = [*quarter.features["features"], *chosen_places(quarter)]
    return replace(quarter, features={"type": "FeatureCollection", "features": features})


@contextmanager
def _told(visit: Visit, place: str) -> Iterator[None]:
    """Have whatever is refused inside said right after it."""
    try:
        yield
    except Refused as refused:
        refuse(f"quarter:{place}", visit, refused)
        answer(f"quarter:{place}")


def _preview(visit: Visit, chosen: Chosen) -> None:
    quarter = chosen.quarter
    if chosen.offers:
        st.html(offer_list(visit, chosen.offers))
    with st.container(key="quarter-preview"):
        wall_map(
            quarter.features,
            [],
            quarter.bounds(),
            label=visit.text("Map of {quarter}", quarter=quarter.name),
        )
    border = visit.text("with a border") if quarter.boundary else visit.text("without a border")
    places = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    offers = visit.plural("{n} offer", "{n} offers", len(chosen.offers))
    said = filter(None, (places, border, offers if chosen.offers else ""))
    st.html(f'<div role="status">{note(", ".join(said), "tell")}</div>')
