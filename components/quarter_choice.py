"""Where an evening takes place: the map, its border, its known places, and what is there."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import streamlit as st

from components.answer import answer, refuse
from components.base_choice import (
    EXAMPLE,
    KEPT,
    Base,
    base_choice,
    base_given,
    base_kind,
    chosen_base,
    chosen_under,
    propose_no_drawing,
)
from components.basemap import SILENT, laid_out, silent
from components.border_choice import (
    border_choice,
    border_given,
    border_of_file,
    border_source,
    chosen_border,
)
from components.context import Visit
from components.inventory_choice import (
    chosen_offers,
    chosen_places,
    layer_choice,
    offer_choice,
    place_choice,
    place_list,
    remaining,
    without_removed,
)
from components.map import wall_map
from components.map.frame import roomy
from components.offer_list import offer_list
from components.wording import heading, note
from content.example import load_example
from sessions.attribution import joined
from sessions.basemap.basemap import Basemap
from sessions.boundary import Feature, bordered
from sessions.errors import Refused
from sessions.offer import Offer
from sessions.quarter import Quarter
from sessions.rehearsed import plan_of
from sessions.workshop import Plan
from sessions.writing import TITLE_LENGTH, tidy

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
def quarter_choice(visit: Visit, kept: Plan | None = None) -> None:
    """Draw the choices one after the other, and then the map that comes of them.

    They begin with what is `kept` of an evening. What cannot be used is said where it was chosen.
    """
    st.html(heading(visit.text("Which map?"), "h3"))
    quarter = kept.quarter if kept else None
    base_choice(visit, quarter)
    if base_kind() == EXAMPLE:
        _preview(visit, chosen_quarter(visit))
        return
    named = visit.text("Name of the neighbourhood")
    st.text_input(named, quarter.name if quarter else "", key=_NAME, max_chars=TITLE_LENGTH)
    _inhabitants(visit, quarter.inhabitants if quarter else None)
    if base_given():
        with _told(visit, "base"):
            _inside(visit, chosen_base(visit, quarter), kept.offers if kept else ())


def _inhabitants(visit: Visit, number: int | None) -> None:
    """Ask how many live here; what the map says holds where nothing is entered."""
    st.number_input(
        visit.text("How many people live in the neighbourhood? (not required)"),
        min_value=1,
        max_value=_LARGEST,
        value=number,
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


def chosen_quarter(visit: Visit, kept: Plan | None = None) -> Chosen:
    """Return the quarter as it is entered now. Raises `Refused`, for what is missing too."""
    base = chosen_base(visit, kept.quarter if kept else None)
    if base_kind() == EXAMPLE:
        plan = plan_of(load_example())
        return Chosen(plan.quarter, example=True, offers=plan.offers)
    own = _bordered(base)
    offers = chosen_offers(own, kept.offers if kept else ())
    chosen = _remaining(_complete(base, own), offers)
    number = st.session_state.get(_INHABITANTS)
    return replace(chosen, quarter=chosen.quarter.with_inhabitants(number)) if number else chosen


def _inside(visit: Visit, base: Base, offers: tuple[Offer, ...]) -> None:
    st.html(heading(visit.text("Where does the neighbourhood end?"), "h3"))
    own = whole = None
    with _told(visit, "border"):
        border_choice(visit, base)
        own = _bordered(base) if border_given(base) else None
    st.html(heading(visit.text("Which places do people know by name?"), "h3"))
    place_choice(visit)
    if own:
        with _told(visit, "places"):
            whole = _complete(base, own)
            place_list(visit, whole.quarter)
    st.html(heading(visit.text("What is there already?"), "h3"))
    offer_choice(visit)
    if own and whole:
        with _told(visit, "offers"):
            listed = chosen_offers(own, offers)
            layer_choice(visit, listed)
            _preview(visit, _remaining(whole, listed))


def _bordered(base: Base) -> Quarter:
    """What an organiser's own file draws, inside the border; a basemap is cut by it later."""
    file, name = base.file, tidy(st.session_state.get(_NAME, ""))
    own = () if file is None else file.ground if border_of_file(base) else file.drawn
    drawn = base.features if base_kind() == KEPT else own
    source = joined(base.attribution, border_source(base))
    return Quarter(name, bordered(drawn, chosen_border(base)), source)


def _complete(base: Base, own: Quarter) -> Chosen:
    places = chosen_places(own)
    names = {place["properties"]["name"] for place in places}
    features = [one for one in own.features["features"] if not _point(one, names)]
    whole = {"type": "FeatureCollection", "features": [*features, *places]}
    drawn = replace(own, features=whole)
    basemap = chosen_under(base, own)
    return Chosen(drawn.upon(basemap), example=False, basemap=basemap)


def _remaining(whole: Chosen, offers: Sequence[Offer]) -> Chosen:
    """What is left once the organiser has removed places and layers of offers."""
    return replace(whole, quarter=without_removed(whole.quarter), offers=remaining(offers))


def _point(feature: Feature, names: Collection[str]) -> bool:
    """Whether it is a place with one of these names, which a file gives anew."""
    point = feature["geometry"]["type"] == "Point"
    return point and feature["properties"].get("name") in names


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
    under = laid_out(chosen.basemap, roomy(quarter.bounds()))
    with st.container(key="quarter-preview"):
        wall_map(
            quarter.features,
            [],
            quarter.bounds(),
            label=visit.text("Map of {quarter}", quarter=quarter.name),
            attribution=quarter.attribution,
            ground=under,
            told=visit.text(SILENT) if silent(quarter) else "",
        )
    border = visit.text("with a border") if quarter.boundary else visit.text("without a border")
    places = visit.plural("{n} place to choose", "{n} places to choose", len(quarter.places))
    offers = visit.plural("{n} offer", "{n} offers", len(chosen.offers))
    said = filter(None, (places, border, offers if chosen.offers else ""))
    st.html(f'<div role="status">{note(", ".join(said), "tell")}</div>')
