"""The map, or one area in plain words, as large as the wall: for the projector of a hall."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.area_profile import bar, shown_area, traits_of
from components.monitoring.group_map import group_legend, group_map
from components.monitoring.kept import Kept
from components.monitoring.words import class_words, decimal, limit, own_name, trait_words
from content.language import msg
from sessions.monitoring.area import Area
from sessions.monitoring.profile import Trait

_KEY = "monitoring:large"
_WAYS = {"map": msg("Show the map large"), "area": msg("Show this area large")}
_MOST = 5
"""As many rows as can be read from the last seat."""


def large_buttons(visit: Visit) -> None:
    """Draw the ways to the large map and the large card."""
    with st.container(horizontal=True, key="large-ways"):
        for what, words in _WAYS.items():
            st.button(visit.text(words), key=f"large:{what}", on_click=_show, args=(what,))


def large(visit: Visit, here: Kept) -> bool:
    """Draw what is to be shown large, if anything, and say whether it was."""
    what = st.session_state.get(_KEY)
    if not what:
        return False
    area_id = shown_area(here)
    chosen = here.rated(area_id).area
    with st.container(key=f"wide-{what}"):
        beside, told = st.columns([3, 2] if what == "map" else [1, 2], gap="large")
        with beside:
            group_map(visit, here, "" if what == "map" else area_id)
        told.html(_city(visit, here) if what == "map" else _card(visit, here, chosen))
        st.button(visit.text("Back"), key="large:back", on_click=_show, args=("",))
    return True


def _show(what: str) -> None:
    st.session_state[_KEY] = what


def _city(visit: Visit, here: Kept) -> str:
    label, source = escape(visit.text("Figures")), own_name(here.monitoring.source)
    return (
        f'<section class="area-card"><h1>{own_name(here.monitoring.title)}</h1>'
        f'{group_legend(visit, here)}{limit(visit)}<p class="muted">{label}: {source}</p></section>'
    )


def _card(visit: Visit, here: Kept, area: Area) -> str:
    rows = "".join(_row(visit, trait) for trait in _telling(here, area))
    people = decimal(visit, area.population)
    told = visit.plural("{n} person lives here.", "{n} people live here.", area.population or 0)
    known = here.judgement.of(area.id).text
    label = escape(visit.text("Local knowledge"))
    words = f'<p class="known"><strong>{label}:</strong> {own_name(known)}</p>' if known else ""
    return (
        f'<section class="area-card"><h1>{own_name(area.name)}</h1>'
        f"<p>{escape(class_words(visit, here.rated(area.id)))}"
        f"{f' · {escape(told)}' if people != '–' else ''}</p>"
        f"<ul>{rows}</ul>{words}{limit(visit)}</section>"
    )


def _telling(here: Kept, area: Area) -> Sequence[Trait]:
    """The indicators of the status, then those beside it, the farthest from the average first."""
    counted, beside = traits_of(here, area)
    status = counted[: len(here.monitoring.settings.status)]
    others = sorted((*beside, *counted[len(status) :]), key=lambda one: -abs(one.z or 0))
    return (*status, *others)[:_MOST]


def _row(visit: Visit, trait: Trait) -> str:
    words, value = trait_words(visit, trait), decimal(visit, trait.value)
    return (
        f"<li><strong>{own_name(trait.column)}: {value}</strong>"
        f"<span>{escape(words)} ({decimal(visit, trait.mean)})</span>{bar(trait)}</li>"
    )
