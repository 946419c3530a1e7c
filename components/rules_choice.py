"""Who gives dots and what becomes of them, as an organiser decides it."""

import streamlit as st

from components.context import Visit
from components.language_choice import chosen_languages
from components.question import ASKABLE
from components.wording import note
from content.heading import HEADINGS
from content.language import LANGUAGES
from sessions.group import Grouping
from sessions.terms import Terms
from sessions.writing import QUESTION_LENGTH

_TEAM, _ADMINISTRATION, _ASKED = "new:team", "new:administration", "new:questions"


def rules_choice(visit: Visit) -> None:
    """Draw to whom the result goes, who else gives dots, and what people are asked."""
    for start, code in enumerate(chosen_languages()):
        label = visit.text("A recommendation to …")
        st.text_input(
            f"{label} ({LANGUAGES[code].name})",
            key=f"new:recipient:{code}",
            max_chars=QUESTION_LENGTH,
            placeholder=visit.text("the district council") if not start else None,
        )
    st.toggle(visit.text("The team of the evening gives dots too"), key=_TEAM)
    st.toggle(visit.text("The administration gives dots too"), key=_ADMINISTRATION)
    st.pills(
        visit.text("Asked once after joining, each answer is voluntary:"),
        ASKABLE,
        selection_mode="multi",
        format_func=lambda one: visit.text(HEADINGS[one]),
        key=_ASKED,
    )
    told = visit.text(
        "Results can then be told apart by groups of at least five people, for the organiser only. "
        "Who is here for the administration gets no ballot, unless it is allowed above."
    )
    st.html(note(told))


def chosen_terms() -> Terms:
    """Return the terms as they are chosen now."""
    state = st.session_state
    written = {code: state[f"new:recipient:{code}"].strip() for code in chosen_languages()}
    recipient = {code: words for code, words in written.items() if words}
    return Terms(recipient, state[_TEAM], state[_ADMINISTRATION])


def chosen_questions() -> tuple[Grouping, ...]:
    """Return what people will be asked, in the order of asking."""
    return tuple(one for one in ASKABLE if one in st.session_state[_ASKED])
