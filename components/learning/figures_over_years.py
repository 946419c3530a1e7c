"""How the area of a quarter stood in each monitoring of its city, and its repeated indicators."""

from collections.abc import Iterator, Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept, kept
from components.monitoring.words import DYNAMICS_WORDS, STATUS_WORDS, decimal, own_name
from components.number_table import number_table
from components.wording import note
from sessions.ids import MonitoringId
from sessions.learning.history import same_city, series
from sessions.workshop import Workshop


def figures_over_years(visit: Visit, evenings: Sequence[Workshop]) -> None:
    """Draw how the area of these evenings stood each time, and the indicators brought again."""
    said = visit.store.compared.remarks()
    placed = [said[one.id].area for one in evenings if one.id in said]
    area = next((one for one in reversed(placed) if one), None)
    if area is None:
        st.html(note(visit.text("For figures over the years choose its area when comparing.")))
        return
    years = _years(visit, *area)
    if len(years) < 2:
        st.html(note(visit.text("No indicator has been brought a second time yet.")))
        return
    heads = [visit.text("Statistical indicator"), *map(_year, years)]
    rows = [*_classes(visit, years, area[1]), *_series(visit, years, area[1])]
    st.html(number_table(visit.text("Figures over the years"), heads, rows))


def _years(visit: Visit, id: str, area_id: str) -> Sequence[Kept]:
    """The monitorings of the city of this one that have the area, by their years."""
    listed = {one.id: one.created_at.year for one in visit.store.monitorings.all()}
    if id not in listed:
        return ()  # its figures have been deleted
    city = kept(visit, MonitoringId(id)).monitoring.areas
    brought = [kept(visit, one) for one in reversed(listed)]
    found = [
        one
        for one in brought
        if one.monitoring.area(area_id) and same_city(city, one.monitoring.areas)
    ]
    return sorted(found, key=lambda one: one.monitoring.settings.year or listed[one.id])


def _year(one: Kept) -> str:
    title, year = one.monitoring.title, one.monitoring.settings.year
    return title if year is None or str(year) in title else f"{title} ({year})"


def _classes(visit: Visit, years: Sequence[Kept], area_id: str) -> Iterator[Sequence[str]]:
    """Yield how the area stood against its city each time."""
    rated = [one.rated(area_id) if area_id in one.numbers else None for one in years]
    text = visit.text
    yield (
        escape(text("Social status")),
        *(text(STATUS_WORDS[one.status]) if one else "–" for one in rated),
    )
    yield (
        escape(text("Dynamics")),
        *(text(DYNAMICS_WORDS[one.dynamics]) if one and one.dynamics else "–" for one in rated),
    )
    yield (
        escape(text("Status index")),
        *(decimal(visit, one.status_index if one else None) for one in rated),
    )


def _series(visit: Visit, years: Sequence[Kept], area_id: str) -> Iterator[Sequence[str]]:
    for one in series([each.monitoring.area(area_id) for each in years]):
        yield own_name(one.column), *(decimal(visit, value) for value in one.values)
