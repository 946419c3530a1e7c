"""What a vote asks and the one rule that makes its list, as an organiser announces them."""

from typing import Any

import streamlit as st

from components.context import Visit
from components.rule import COUNTED
from components.wording import note
from content.language import msg
from sessions.announced import ANNOUNCED
from sessions.ballot_kind import ON_SCREENS, BallotKind
from sessions.run_sheet import Step

_KINDS = {
    BallotKind.DOTS: msg("A few dots each"),
    BallotKind.APPROVAL: msg("All that people find good"),
    BallotKind.STANCE: msg("For, unsure or against"),
}
_FITS = {
    BallotKind.DOTS: msg("Fits where few ideas can be done and everybody has to choose."),
    BallotKind.APPROVAL: msg("Fits many small ideas side by side, and people in a hurry."),
    BallotKind.STANCE: msg("Fits where it matters who is against: to find common ground."),
}
_RULES = {
    "dots": msg("The most dots first"),
    "approval": msg("The most people first"),
    "common-ground": msg("Agreement at every table first"),
    "seq-pav": msg("Something for many: who has nothing yet counts more"),
}
"""msgids."""


def vote_choice(visit: Visit, step: Step) -> None:
    """Draw what the vote of a step asks, when that fits, and by which rule it is counted."""
    kind, rule = st.columns(2)
    asked: BallotKind = kind.selectbox(
        visit.text("What people are asked"),
        list(ON_SCREENS),
        index=ON_SCREENS.index(step.kind),
        format_func=lambda one: visit.text(_KINDS[one]),
        key=_key(step, "asked"),
    )
    rule.selectbox(
        visit.text("How the list is made"),
        list(ANNOUNCED[asked]),
        format_func=lambda one: visit.text(_RULES[one]),
        key=_key(step, f"rule:{asked}"),
    )
    told = f"{visit.text(_FITS[asked])} {visit.text(COUNTED[chosen_vote(step)[1]])}"
    st.html(note(told, "muted small"))


def asked_in(step: Step) -> BallotKind:
    """Return what the vote of a step asks, as chosen now."""
    asked: Any = st.session_state.get(_key(step, "asked"), step.kind)
    return BallotKind(asked)


def chosen_vote(step: Step) -> tuple[BallotKind, str]:
    """Return what the vote of a step asks and its rule, as chosen now."""
    asked = asked_in(step)
    usual = step.rule if asked is step.kind else ANNOUNCED[asked][0]
    return asked, st.session_state.get(_key(step, f"rule:{asked}"), usual)


def _key(step: Step, what: str) -> str:
    return f"step:{step.id}:{what}"
