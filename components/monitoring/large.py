"""The map, or one area in plain words, as large as the wall: for the projector of a hall."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.context import Visit
from components.monitoring.area_profile import bar, show_area, shown_area, traits_of
from components.monitoring.group_map import group_legend, group_map
from components.monitoring.kept import Kept
from components.monitoring.words import class_words, decimal, own_name, trait_words
from components.wording import note
from content.language import msg
from sessions.monitoring.area import Area
from sessions.monitoring.profile import Trait

_KEY = "monitoring:large"
_WAYS = {"map": msg("Show the map large"), "area": msg("Show this area large")}
_MOST, _MOST_NAMES = 5, 8
"""As many rows and names as can be read from the last seat."""


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
        if what == "map":
            beside.html(group_map(visit, here) + _names(visit, here))
            told.html(_city(visit, here))
        else:
            beside.html(group_map(visit, here, area_id) + _source(visit, here))
            told.html(_card(visit, here, chosen))
        st.button(visit.text("Back"), key="large:back", on_click=_show, args=("",))
    return True


def area_button(visit: Visit, here: Kept, area: Area) -> None:
    """Draw the way to the large card of this area."""
    what = "area"

    def show() -> None:
        show_area(here, area.id)
        _show(what)

    st.button(visit.text(_WAYS[what]), key=f"large:{what}", on_click=show)


def area_wall(visit: Visit, here: Kept, area: Area) -> str:
    """Return one area in plain words for the screen for the room."""
    language = visit.translation.language
    own = f'lang="{language.code}" dir="{language.direction}"'
    picture = group_map(visit, here, area.id) + _source(visit, here)
    return (
        f'<section class="wall area"><div {own}>{picture}</div>'
        f"<div {own}>{_card(visit, here, area)}</div></section>"
    )


def _show(what: str) -> None:
    st.session_state[_KEY] = what


def _city(visit: Visit, here: Kept) -> str:
    return (
        f'<section class="area-card"><h1>{own_name(here.monitoring.title)}</h1>'
        f"{group_legend(visit, here)}{_limit(visit)}{_source(visit, here)}</section>"
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
        f"<ul>{rows}</ul>{words}{_limit(visit)}</section>"
    )


def _names(visit: Visit, here: Kept) -> str:
    """The areas most in need by their numbers on the map: who reads it from afar has no table."""
    first = " · ".join(
        f"<strong>{number}</strong> {own_name(one.area.name)}"
        for number, one in enumerate(here.order[:_MOST_NAMES], start=1)
    )
    label = escape(visit.text("Areas"))
    return f'<p class="area-names"><span class="muted">{label}:</span> {first}</p>'


def _limit(visit: Visit) -> str:
    """What numbers cannot say, short and in the language of the hall."""
    words = visit.text("Numbers alone prove no need; ask those who know the place.")
    return f'<div class="notice limit">{note(words, "tell")}</div>'


def _source(visit: Visit, here: Kept) -> str:
    label, source = escape(visit.text("Figures")), own_name(here.monitoring.source)
    return f'<p class="muted area-source">{label}: {source}</p>'


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
