"""The monitoring that a screen is about: what was brought is read once, judgements anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from components.context import Visit
from sessions.ids import MonitoringId
from sessions.monitoring.area import Area
from sessions.monitoring.judgement import Judgement
from sessions.monitoring.monitoring import Monitoring
from sessions.monitoring.needs import Needs, needs, unlisted
from sessions.monitoring.rating import Rated, Rating
from sessions.offer import Offer
from sessions.store import open_store

NEW = ""
_CHOSEN = "monitoring:chosen"


@dataclass(frozen=True)
class Kept:
    """A monitoring, its areas rated, the most in need first, and what people have added."""

    id: MonitoringId
    monitoring: Monitoring
    rating: Rating
    order: tuple[Rated, ...]
    judgement: Judgement

    @property
    def areas(self) -> Sequence[Area]:
        """The areas that are rated."""
        return [one.area for one in self.order]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the rated areas in the table and on the map, from 1."""
        return {one.area.id: place for place, one in enumerate(self.order, start=1)}

    def rated(self, area_id: str) -> Rated:
        """Return a rated area."""
        return self.order[self.numbers[area_id] - 1]


def chosen_monitoring(visit: Visit) -> Kept | None:
    """Return what is chosen, the newest at first; None where new figures shall be brought."""
    listed = [one.id for one in visit.store.monitorings.all()]
    newest = listed[0] if listed else NEW
    chosen = st.session_state.setdefault(_CHOSEN, newest)
    if chosen not in {*listed, NEW}:
        chosen = st.session_state[_CHOSEN] = newest
    return kept(visit, chosen) if chosen else None


def monitoring_choice(visit: Visit, *, new: bool = True) -> None:
    """Draw the choice of a monitoring, or of bringing a new one, where there is any."""
    listed = {str(one.id): one for one in visit.store.monitorings.all()}
    if not listed:
        return

    def words(id: str) -> str:
        if id == NEW:
            return visit.text("Bring new figures")
        day = visit.translation.format_date(listed[id].created_at)
        return f"{listed[id].title} ({day})"

    options = [*listed, *([NEW] if new else [])]
    chosen = st.session_state[_CHOSEN]
    place = options.index(chosen) if chosen in options else 0
    key = f"monitoring:choice:{chosen}"

    def choose() -> None:
        st.session_state[_CHOSEN] = st.session_state[key]

    label = visit.text("Figures")
    st.selectbox(label, options, place, format_func=words, key=key, on_change=choose)


def show_next(id: str) -> None:
    """Have the next run show this monitoring."""
    st.session_state[_CHOSEN] = id


def forget(visit: Visit, id: MonitoringId) -> None:
    """Delete a monitoring; the next run shows the newest of the others."""
    visit.store.monitorings.remove(id)
    st.session_state.pop(_CHOSEN, None)


def kept(visit: Visit, id: MonitoringId) -> Kept:
    """Return a monitoring. Raises `Refused` (unknown_monitoring)."""
    monitoring, rating, order = _brought(visit.store.url, id)
    return Kept(id, monitoring, rating, order, visit.store.monitorings.judgement(id))


@st.cache_resource(max_entries=8, show_spinner=False)
def _brought(url: str, id: MonitoringId) -> tuple[Monitoring, Rating, tuple[Rated, ...]]:
    monitoring = open_store(url).monitorings.of(id)
    rating = monitoring.rating()
    order = sorted(rating.rated, key=lambda one: -one.status_index)
    return monitoring, rating, tuple(order)


def needs_of(visit: Visit, here: Kept) -> Needs:
    """Return the needs of the rated areas beside the offers of all evenings there are."""
    return _needs(visit.store.url, here.id, _offers(visit))


def unlisted_of(visit: Visit, here: Kept) -> frozenset[str]:
    """Return the areas in which none of these offers is."""
    return unlisted(here.monitoring.shapes, _offers(visit))


def _offers(visit: Visit) -> tuple[Offer, ...]:
    evenings = [
        one for one in visit.store.workshops.all() if not (one.rehearsal or one.plan.example)
    ]
    return tuple(offer for one in evenings for offer in one.plan.offers)


@st.cache_resource(max_entries=8, show_spinner=False)
def _needs(url: str, id: MonitoringId, offers: tuple[Offer, ...]) -> Needs:
    monitoring, _, order = _brought(url, id)
    chosen = monitoring.settings
    indicators = (*chosen.status, *chosen.dynamics, *chosen.context)
    speaking = [
        (chosen.groups[one.column], one) for one in indicators if one.column in chosen.groups
    ]
    return needs([one.area for one in order], speaking, monitoring.shapes, offers)
