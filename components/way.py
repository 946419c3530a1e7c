"""The pages and the ways between them."""

import threading
from copy import copy
from functools import cache
from pathlib import Path
from typing import NoReturn

import streamlit as st

from components.context import Visit
from components.vote_name import kind_at, vote_title
from content.language import msg, translation
from sessions.phase import Phase
from sessions.workshop import Workshop

JOIN = "participant/join.py"
ABOUT = "participant/about.py"
APPROACHES = "participant/approaches.py"
APPROACH = "participant/approach.py"
IDEAS = "participant/ideas.py"
MINE = "participant/mine.py"
VOTE = "participant/vote.py"
RESULTS = "participant/results.py"
PRIVACY = "participant/privacy.py"
ACCESSIBILITY = "participant/accessibility.py"
TABLET = "helper/tablet.py"
PAPER = "helper/paper.py"
PAPER_IDEAS = "helper/paper_ideas.py"
TITLES = "mediator/titles.py"
CONTROL = "facilitator/control.py"
RELEASE = "facilitator/release.py"
SHOW = "facilitator/show.py"
SHORTLIST = "facilitator/shortlist.py"
DECIDED = "facilitator/decided.py"
MERGING = "facilitator/merging.py"
DESK = "facilitator/desk.py"
PLEDGES = "facilitator/pledges.py"
SETUP = "organiser/setup.py"
MONITORING = "organiser/monitoring.py"
PILOT = "organiser/pilot.py"
LEARNING = "organiser/learning.py"

SCREENS: dict[str, dict[str, str]] = {
    "resident": {
        JOIN: msg("Join"),
        ABOUT: msg("About me"),
        APPROACHES: msg("Approaches"),
        APPROACH: msg("Approach"),
        IDEAS: msg("Ideas"),
        MINE: msg("My contributions"),
        VOTE: msg("Give dots"),
        RESULTS: msg("Result"),
        PRIVACY: msg("Privacy"),
        ACCESSIBILITY: msg("Accessibility"),
    },
    "helper": {
        TABLET: msg("Shared tablet"),
        PAPER: msg("Paper slips"),
        PAPER_IDEAS: msg("Ideas on paper"),
    },
    "mediator": {TITLES: msg("Titles in other languages")},
    "facilitator": {
        CONTROL: msg("Lead the evening"),
        RELEASE: msg("Release"),
        DECIDED: msg("What was decided"),
        MERGING: msg("Join similar ideas"),
        DESK: msg("Ideas one by one"),
        SHORTLIST: msg("Second round"),
        SHOW: msg("Show large"),
        PLEDGES: msg("Arrangements"),
    },
    "organiser": {
        SETUP: msg("New evening"),
        "organiser/quarter.py": msg("The map of the evening"),
        MONITORING: msg("Which areas need support?"),
        PILOT: msg("Choose a pilot area"),
        LEARNING: msg("Learning from evenings"),
        "organiser/prints.py": msg("Printing"),
        "organiser/downloads.py": msg("Downloads"),
        "organiser/analysis.py": msg("Analysis"),
        "organiser/stages.py": msg("Three stages"),
        "organiser/concept.py": msg("Concept"),
        "organiser/responses.py": msg("Answers to ideas"),
        "organiser/resolution.py": msg("Decision on the plan"),
        "organiser/governance.py": msg("Working together"),
        "organiser/plan.py": msg("Action plan"),
        "organiser/cards.py": msg("Participation cards"),
        "organiser/rehearsal.py": msg("Rehearsal"),
        "organiser/drafts.py": msg("Drafts about data protection"),
        "organiser/closing.py": msg("Close and delete"),
    },
    "projector": {"room/projector.py": msg("Screen for the room")},
}
"""The page scripts of each role and their titles (msgids); the address is the script's name.

A vote is headed by what it asks (`vote_title`).
"""

PAGE_OF: dict[Phase, str] = {
    Phase.WELCOME: JOIN,
    Phase.APPROACHES: APPROACHES,
    Phase.IDEAS: IDEAS,
    Phase.PAUSE: IDEAS,
    Phase.LISTING: IDEAS,
    Phase.VOTE: VOTE,
    Phase.TALK: IDEAS,
    Phase.RESULT: RESULTS,
}


ROLE_OF = {Path(path).stem: role for role, group in SCREENS.items() for path in group}
"""Whose screen it is, by address."""

_THREAD = threading.local()


def pages(visit: Visit) -> list[st.Page]:
    """Return the pages of this run; call it once, first, for `link` needs them.

    What the evening is at also stands under the root, so that a step costs one run, not two.
    """
    present = home(visit)
    made = _pages(visit.language, present, vote_title(kind_at(visit.workshop)))
    # A page knows whether it has been run, so each run has its own; finding the files costs more.
    root, *others = map(copy, made.values())
    _THREAD.pages = {**dict(zip(list(made)[1:], others, strict=True)), present: root}
    return [root, *others]


@cache
def _pages(language: str, present: str, vote: str) -> dict[str, st.Page]:
    text = translation(language).text
    titles = {path: text(title) for group in SCREENS.values() for path, title in group.items()}
    titles[VOTE] = text(vote)
    root = st.Page(present, title=titles[present], url_path="", default=True)
    made = {
        path: st.Page(path, title=title, url_path=Path(path).stem)
        for path, title in titles.items()
        if path != JOIN
    }
    return {"": root, **made}


def link(visit: Visit, page: str, label: str) -> None:
    """Draw a way to another page of this visit."""
    st.page_link(_THREAD.pages[page], label=label, query_params=visit.query())


def page_of(workshop: Workshop) -> str:
    """Return the page that the evening is at."""
    return PAGE_OF[workshop.scene]


def go(visit: Visit, page: str) -> NoReturn:
    """Open another page of this visit; workshop, language and text size go with it."""
    st.switch_page(page, query_params=visit.query())


def go_to_approach(visit: Visit, id: str) -> NoReturn:
    """Open the page of one approach."""
    st.switch_page(APPROACH, query_params=visit.query(id))


def home(visit: Visit) -> str:
    """Return the page at the root of the address: what the evening is at, joining before.

    Of a closed evening it is the result, for everybody.
    """
    if visit.workshop and visit.workshop.closed_at:
        return RESULTS
    return page_of(visit.here) if visit.workshop and visit.participant else JOIN


def require_joined(visit: Visit) -> None:
    """Send whoever has not joined a workshop, or not been asked yet, to the page for that."""
    if visit.workshop is None or visit.participant is None:
        go(visit, home(visit))
    ask_first(visit)


def require_reader(visit: Visit) -> None:
    """Do the same, but let everybody read what a closed evening has published."""
    if visit.workshop is None or visit.workshop.closed_at is None:
        require_joined(visit)


def ask_first(visit: Visit) -> None:
    """Send whoever has not been asked about herself yet to the page for that."""
    if visit.here.closed_at is None and visit.store.groups.open_questions(visit.here, visit.me):
        go(visit, ABOUT)
