"""The pages and the ways between them."""

from typing import NoReturn

import streamlit as st

from components.context import Visit
from content.language import msg
from sessions.phase import Phase

JOIN = "participant/join.py"
APPROACHES = "participant/approaches.py"
APPROACH = "participant/approach.py"
IDEAS = "participant/ideas.py"
MINE = "participant/mine.py"
VOTE = "participant/vote.py"
RESULTS = "participant/results.py"
PRIVACY = "participant/privacy.py"
ACCESSIBILITY = "participant/accessibility.py"
TABLET = "helper/tablet.py"
TITLES = "mediator/titles.py"
CONTROL = "facilitator/control.py"
RELEASE = "facilitator/release.py"
SHOW = "facilitator/show.py"

SCREENS: dict[str, dict[str, str]] = {
    "resident": {
        JOIN: msg("Join"),
        APPROACHES: msg("Approaches"),
        APPROACH: msg("Approach"),
        IDEAS: msg("Ideas"),
        MINE: msg("My contributions"),
        VOTE: msg("Give dots"),
        RESULTS: msg("Result"),
        PRIVACY: msg("Privacy"),
        ACCESSIBILITY: msg("Accessibility"),
    },
    "helper": {TABLET: msg("Shared tablet")},
    "mediator": {TITLES: msg("Titles in other languages")},
    "facilitator": {
        CONTROL: msg("Lead the evening"),
        RELEASE: msg("Release"),
        SHOW: msg("Show large"),
    },
    "organiser": {
        "organiser/setup.py": msg("New evening"),
        "organiser/downloads.py": msg("Downloads"),
        "organiser/concept.py": msg("Concept"),
    },
    "projector": {"room/projector.py": msg("Screen for the room")},
}
"""The page scripts of each role and their titles (msgids); the address is the script's name."""

PAGE_OF: dict[Phase, str] = {
    Phase.WELCOME: JOIN,
    Phase.APPROACHES: APPROACHES,
    Phase.IDEAS: IDEAS,
    Phase.PAUSE: IDEAS,
    Phase.VOTE: VOTE,
    Phase.RESULT: RESULTS,
}


def go(visit: Visit, page: str) -> NoReturn:
    """Open another page of this visit; workshop, language and text size go with it."""
    st.switch_page(page, query_params=visit.query())


def go_to_approach(visit: Visit, id: str) -> NoReturn:
    """Open the page of one approach."""
    st.switch_page(APPROACH, query_params=visit.query(id))


def home(visit: Visit) -> str:
    """Return the page at the root of the address: what the evening is at, joining before."""
    return PAGE_OF[visit.here.phase] if visit.workshop and visit.participant else JOIN


def require_joined(visit: Visit) -> None:
    """Send whoever has not joined a workshop to the page for that."""
    if visit.workshop is None or visit.participant is None:
        go(visit, JOIN)
