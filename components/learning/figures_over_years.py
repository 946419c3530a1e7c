"""How the area of a quarter stood in each monitoring of its city, and what was measured again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept, kept
from components.monitoring.words import DYNAMICS_WORDS, STATUS_WORDS, decimal, own_name
from components.number_table import number_table
from components.wording import note
from sessions.ids import MonitoringId
from sessions.learning.history import same_city
from sessions.learning.series import Figures, by_years, repeated
from sessions.workshop import Workshop


@dataclass(frozen=True)
class _Time:
    """A column of the table: figures of one year, as one monitoring tells them."""

    told: Kept
    year: int | None
    figures: Figures

    @property
    def own(self) -> bool:
        """Whether this is the year of the monitoring itself, in which its areas are rated."""
        return self.year == self.told.monitoring.settings.year

    @property
    def head(self) -> str:
        """The year, and who tells it."""
        title, year = self.told.monitoring.title, self.year
        if not self.own:
            return f"{year} · {title}"
        return title if year is None or str(year) in title else f"{title} ({year})"


def figures_over_years(visit: Visit, evenings: Sequence[Workshop]) -> None:
    """Draw how the area of these evenings stood each time, and the indicators told again."""
    said = visit.store.compared.remarks()
    placed = [said[one.id].area for one in evenings if one.id in said]
    area = next((one for one in reversed(placed) if one), None)
    if area is None:
        st.html(note(visit.text("For figures over the years choose its area when comparing.")))
        return
    times = _times(visit, *area)
    again = repeated(one.figures for one in times)
    shown = [one for one in times if one.own or any(words in one.figures for words in again)]
    if len(shown) < 2:
        st.html(note(visit.text("No indicator has been brought a second time yet.")))
        return
    heads = [visit.text("Statistical indicator"), *(one.head for one in shown)]
    rows = [*_classes(visit, shown, area[1]), *_figures(visit, shown, again)]
    st.html(number_table(visit.text("Figures over the years"), heads, rows))


def _times(visit: Visit, id: str, area_id: str) -> Sequence[_Time]:
    """All years of which a monitoring of the city of this one tells figures of the area."""
    listed = {one.id: one.created_at.year for one in visit.store.monitorings.all()}
    if id not in listed:
        return ()  # its figures have been deleted
    city = kept(visit, MonitoringId(id)).monitoring.areas
    brought = [kept(visit, one) for one in reversed(listed)]
    found = [
        _Time(one, year, figures)
        for one in brought
        if one.monitoring.area(area_id) and same_city(city, one.monitoring.areas)
        for year, figures in by_years(one.monitoring, area_id).items()
    ]
    return sorted(found, key=lambda one: one.year or listed[one.told.id])


def _classes(visit: Visit, times: Sequence[_Time], area_id: str) -> Iterator[Sequence[str]]:
    """Yield how the area stood against its city each time."""
    rated = [
        one.told.rated(area_id) if one.own and area_id in one.told.numbers else None
        for one in times
    ]
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


def _figures(visit: Visit, times: Sequence[_Time], again: Sequence[str]) -> Iterator[Sequence[str]]:
    for words in again:
        yield own_name(words), *(decimal(visit, one.figures.get(words)) for one in times)
