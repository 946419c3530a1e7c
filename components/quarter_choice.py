"""Where an evening takes place: the map, its border, its known places, and what is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import streamlit as st

from components.answer import answer, refuse
from components.base_choice import (
    EXAMPLE,
    Base,
    base_choice,
    base_given,
    base_kind,
    chosen_base,
    chosen_under,
    propose_no_drawing,
)
from components.basemap import laid_out
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
from components.map.frame import roomy
from components.offer_list import offer_list
from components.wording import heading, note
from content.example import load_example
from sessions.basemap.basemap import Basemap
from sessions.boundary import bordered
from sessions.errors import Refused
from sessions.offer import Offer
from sessions.quarter import Quarter
from sessions.rehearsed import plan_of
from sessions.writing import TITLE_LENGTH

_NAME, _INHABITANTS = "new:quarter", "new:inhabitants"
_LARGEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """A quarter, what is already there and what lies under it; whether it is the invented one."""

    quarter: Quarter
    example: bool
    offers: tuple[Offer, ...] = ()
    basemap: Basemap = field(default_factory=Basemap)


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
    _inhabitants(visit)
    if base_given():
        with _told(visit, "base"):
            _inside(visit, chosen_base())


def _inhabitants(visit: Visit) -> None:
    """Ask how many live here; what the map says holds where nothing is entered."""
    st.number_input(
        visit.text("How many people live in the neighbourhood? (not required)"),
        min_value=1,
        max_value=_LARGEST,
        value=None,
        step=1,
        key=_INHABITANTS,
    )
    said = visit.text("Every analysis then says how few, or how many, of them gave dots.")
    st.html(note(said))


def propose_quarter(name: str, people: int | None) -> None:
    """Have the next form begin with a quarter of this name, without a drawing at first."""
    st.session_state[_NAME] = name[:TITLE_LENGTH]
    st.session_state[_INHABITANTS] = people or None
    propose_no_drawing()


def chosen_quarter() -> Chosen:
    """Return the quarter as it is entered now. Raises `Refused`, for what is missing too."""
    base = chosen_base()
    if base_kind() == EXAMPLE:
        plan = plan_of(load_example())
        return Chosen(plan.quarter, example=True, offers=plan.offers)
    own = _bordered(base)
    chosen = replace(_complete(own), offers=chosen_offers(own))
    number = st.session_state.get(_INHABITANTS)
    return replace(chosen, quarter=chosen.quarter.with_inhabitants(number)) if number else chosen


def _inside(visit: Visit, base: Base) -> None:
    st.html(heading(visit.text("Where does the neighbourhood end?"), "h3"))
    own = whole = None
    with _told(visit, "border"):
        border_choice(visit, base)
        own = _bordered(base) if border_given(base) else None
    st.html(heading(visit.text("Which places do people know by name?"), "h3"))
    place_choice(visit)
    if own:
        with _told(visit, "places"):
            whole = _complete(own)
            place_list(visit, whole.quarter)
    st.html(heading(visit.text("What is there already?"), "h3"))
    offer_choice(visit)
    if own and whole:
        with _told(visit, "offers"):
            _preview(visit, replace(whole, offers=chosen_offers(own)))


def _bordered(base: Base) -> Quarter:
    """What an organiser's own file draws, inside the border; a basemap is cut by it later."""
    file, name = base.file, st.session_state.get(_NAME, "")
    drawn = () if file is None else file.ground if border_of_file(base) else file.drawn
    return Quarter(name, bordered(drawn, chosen_border(base)), base.attribution)


def _complete(own: Quarter) -> Chosen:
    features = [*own.features["features"], *chosen_places(own)]
    drawn = replace(own, features={"type": "FeatureCollection", "features": features})
    basemap = chosen_under(own)
    return Chosen(drawn.upon(basemap), example=False, basemap=basemap)


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
    st.html(heading(visit.text("The map of the evening"), "h3"))
    with st.container(key="quarter-preview"):
        wall_map(
            quarter.features,
            [],
            quarter.bounds(),
            label=visit.text("Map of {quarter}", quarter=quarter.name),
            attribution=quarter.attribution,
            ground=laid_out(chosen.basemap, roomy(quarter.bounds())),
        )
    border = visit.text("with a border") if quarter.boundary else visit.text("without a border")
    places = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    offers = visit.plural("{n} offer", "{n} offers", len(chosen.offers))
    said = filter(None, (places, border, offers if chosen.offers else ""))
    st.html(f'<div role="status">{note(", ".join(said), "tell")}</div>')
