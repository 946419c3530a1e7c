"""One area against the city: bars around the average, and the same as a table in words."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.kept import Kept
from components.monitoring.words import decimal, own_name, trait_words
from components.wording import note
from sessions.monitoring.area import Area
from sessions.monitoring.profile import Trait, profile

_REACH = 3.0
"""Standard deviations at the ends of a bar."""


def area_choice(visit: Visit, here: Kept) -> Area:
    """Draw the choice of an area and return it."""
    known, key = here.numbers, _key(here)
    areas = {one.area.id: one.area for one in here.order}
    st.session_state.setdefault(key, shown_area(here))
    chosen: str = st.selectbox(
        visit.text("Area"),
        list(areas),
        format_func=lambda code: f"{known[code]} {areas[code].name} ({code})",
        key=key,
    )
    show_area(here, chosen)
    return areas[chosen]


def show_area(here: Kept, area_id: str) -> None:
    """Have this area be the one that is shown."""
    st.session_state[f"shown:{here.id}"] = area_id


def choose_area(here: Kept, area_id: str) -> None:
    """Choose an area from elsewhere than its field, before that is drawn."""
    if area_id in here.numbers:
        st.session_state[_key(here)] = area_id


def shown_area(here: Kept) -> str:
    """Return the code of the area that was last chosen, at first of that most in need.

    Streamlit forgets a field that is not drawn, as while something is shown large.
    """
    state = st.session_state
    found = state.get(_key(here)) or state.get(f"shown:{here.id}")
    return found or here.order[0].area.id


def _key(here: Kept) -> str:
    return f"area:{here.id}"


def traits_of(here: Kept, area: Area) -> tuple[Sequence[Trait], Sequence[Trait]]:
    """Return what counts in the index, and what stands beside it."""
    chosen = here.monitoring.settings
    counted = profile(area, here.areas, (*chosen.status, *chosen.dynamics))
    return counted, profile(area, here.areas, chosen.context)


def area_profile(visit: Visit, here: Kept, area: Area) -> None:
    """Draw both tables of an area, with a bar in each row."""
    counted, beside = traits_of(here, area)
    st.html(_table(visit, visit.text("In the index"), counted))
    if beside:
        st.html(_table(visit, visit.text("Beside the index"), beside))
    told = visit.text(
        "Average: the mean of all rated areas, each counting the same. The bar shows standard "
        "deviations; to its end it means more need."
    )
    st.html(note(told, "muted small"))


def _table(visit: Visit, caption: str, traits: Sequence[Trait]) -> str:
    text = visit.text
    heads = (
        text("Statistical indicator"),
        text("Area"),
        text("Average"),
        text("Difference"),
        text("In words"),
    )
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    rows = "".join(_row(visit, heads, trait) for trait in traits)
    return (
        f'<table class="profile stacked"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(visit: Visit, heads: Sequence[str], trait: Trait) -> str:
    _, area, average, difference, words = (escape(head) for head in heads)
    return (
        f'<tr><th scope="row">{own_name(trait.column)}</th>'
        f'<td class="number" data-column="{area}">{decimal(visit, trait.value)}</td>'
        f'<td class="number" data-column="{average}">{decimal(visit, trait.mean)}</td>'
        f'<td data-column="{difference}">{bar(trait)}</td>'
        f'<td data-column="{words}">{escape(trait_words(visit, trait))}</td></tr>'
    )


def bar(trait: Trait) -> str:
    """Return a bar from the average in the middle: towards the end of the line is more need."""
    if trait.z is None:
        return '<span class="deviation" aria-hidden="true"></span>'
    half = min(abs(trait.z), _REACH) / _REACH * 50
    start = 50 if trait.z >= 0 else 50 - half
    look = "more" if trait.z >= 0 else "less"
    return (
        f'<span class="deviation" aria-hidden="true"><span class="{look}" '
        f'style="inset-inline-start:{start:.1f}%;inline-size:{half:.1f}%"></span></span>'
    )
