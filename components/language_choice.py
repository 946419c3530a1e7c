"""The languages of an evening: German first, and whatever else of all that content offers."""

from collections.abc import Sequence

import streamlit as st

from components.completeness_table import completeness_table
from components.context import Visit
from components.wording import note
from content.language import DEFAULT, LANGUAGES
from content.offer import offered

_KEY = "new:languages"
_USUAL = ("de-simple", "en", "ar")
_PROPOSED = "new:proposed-languages"


def language_choice(visit: Visit) -> None:
    """Draw the languages to tap, and below how complete each of them is."""
    others = [code for code in offered() if code != DEFAULT]
    st.pills(
        visit.text("German is always there. Further languages of the evening:"),
        others,
        selection_mode="multi",
        default=[code for code in st.session_state.get(_PROPOSED, _USUAL) if code in others],
        format_func=lambda code: LANGUAGES[code].name,
        key=_KEY,
    )
    st.html(completeness_table(visit))
    for words in (
        visit.text(
            "Approaches and ideas have title and promise in every language; the long texts are "
            "there in German, Einfache Sprache and English."
        ),
        visit.text("Where the privacy notice is missing, it is shown in German."),
    ):
        st.html(note(words, "muted small"))


def propose_languages(codes: Sequence[str]) -> None:
    """Have the next form begin with these languages besides plain German, if there are any."""
    if codes:
        st.session_state[_PROPOSED] = ("de-simple", *codes)
        st.session_state.pop(_KEY, None)


def chosen_languages() -> tuple[str, ...]:
    """Return the languages as they are chosen now, German first, the others as offered."""
    chosen = st.session_state[_KEY]
    return (DEFAULT, *(code for code in offered() if code in chosen))
