"""What an approach rests on, condition by condition: there, not there, or nobody knows."""

import streamlit as st

from components.context import Visit
from components.learning.words import CONDITION_WORDS
from content.language import msg
from sessions.learning.sheet import Condition, Conditions

_ANSWERS = {"yes": msg("Yes"), "no": msg("No"), "": msg("Not known yet")}


def condition_choice(visit: Visit, key: str) -> None:
    """Draw a choice per condition; `key` tells forms apart."""
    for one in Condition:
        st.segmented_control(
            visit.text(CONDITION_WORDS[one]),
            list(_ANSWERS),
            default="",
            format_func=lambda code: visit.text(_ANSWERS[code]),
            key=f"{key}:{one}",
            required=True,
        )


def chosen_conditions(key: str) -> Conditions:
    """Return what is known by the choices that were drawn."""
    found = {one: st.session_state[f"{key}:{one}"] for one in Condition}
    return {one: answer == "yes" for one, answer in found.items() if answer}
