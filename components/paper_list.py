"""What is printed before the evening: the way in, and slips to write on."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.file_button import file_button
from components.join_address import join_address
from components.print import (
    MOST_NUMBERS,
    Ask,
    WayIn,
    Wifi,
    dot_slips,
    idea_slips,
    poster,
    table_tents,
)
from components.print.slips import SLIP_NAMES
from components.wording import heading, note
from content.language import LANGUAGES
from sessions.ballot_kind import BallotKind

_MOST_TABLES = 60
_FEWEST_NUMBERS = 40


def way_in_prints(visit: Visit) -> None:
    """Draw the poster and the table tents, with the Wi-Fi if its name is given.

    Name and password are printed, never stored.
    """
    st.html(heading(visit.text("The way in"), "h2"))
    with st.container(horizontal=True):
        name = st.text_input(
            visit.text("Name of the Wi-Fi"), max_chars=32, autocomplete="off", width=360
        )
        password = st.text_input(
            visit.text("Password of the Wi-Fi"), max_chars=63, autocomplete="off", width=360
        )
    st.html(note(visit.text("Both are only printed, not stored. Without a name: no code for it.")))
    tables = st.number_input(visit.text("Number of tables"), 1, _MOST_TABLES, 8, width=240)
    way = _way_in(visit, Wifi(name.strip(), password) if name.strip() else None)
    with st.container(horizontal=True):
        file_button(visit, visit.text("Poster (A4)"), partial(poster, way), "poster.pdf")
        tents = partial(table_tents, way, tables)
        file_button(visit, visit.text("Table tents (A4, to fold)"), tents, "tents.pdf")


def slip_prints(visit: Visit) -> None:
    """Draw the slips for dots and for ideas, in each language of the evening."""
    st.html(heading(visit.text("Slips to write on"), "h2"))
    about = visit.text("Four on a sheet. Slips for dots have numbers only: print them beforehand.")
    st.html(note(about))
    numbers = st.number_input(
        visit.text("Highest number on the slip"), 5, MOST_NUMBERS, _highest(visit), 5, width=240
    )
    plan = visit.here.plan
    kinds = list(dict.fromkeys(step.kind for step in plan.sheet.votes)) or [BallotKind.DOTS]
    for language in plan.languages:
        name = LANGUAGES[language].name
        with st.container(horizontal=True, vertical_alignment="center", key=f"slips-{language}"):
            st.html(f'<p class="slip-language" lang="{language}">{name}</p>', width="content")
            for kind in kinds:
                ask = Ask(numbers, plan.dots, plan.dots_per_idea, cards=False, kind=kind)
                make = partial(dot_slips, plan.title, ask, language)
                file_button(visit, visit.text(SLIP_NAMES[kind]), make, f"{kind}-{language}.pdf")
            ideas = partial(idea_slips, plan.title, language)
            file_button(visit, visit.text("Slip for an idea"), ideas, f"ideas-{language}.pdf")


def _highest(visit: Visit) -> int:
    """As many numbers as are public by now and some more, in tens."""
    known = max((idea.number or 0 for idea in visit.released().ideas), default=0)
    return min(MOST_NUMBERS, max(_FEWEST_NUMBERS, -(-known // 10) * 10))


def _way_in(visit: Visit, wifi: Wifi | None) -> WayIn:
    plan = visit.here.plan
    return WayIn(
        plan.title,
        plan.guiding_question,
        join_address(visit.here),
        visit.here.code,
        plan.languages,
        wifi,
    )
