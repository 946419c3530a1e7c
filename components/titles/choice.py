"""Into which language a mediator translates."""

import streamlit as st

from components.context import Visit
from components.title_progress import IN_LANGUAGE, targets
from content.language import DEFAULT


def language_choice(visit: Visit) -> str:
    """Draw the choice and return the language; at first the reader's own, if it is not German."""
    languages = targets(visit)
    chosen: str = st.segmented_control(
        visit.text("I write titles"),
        languages,
        default=languages[-1] if visit.language == DEFAULT else visit.language,
        required=True,
        format_func=lambda code: visit.text(IN_LANGUAGE[code]),
        key="into",
        persist_state="session",
    )
    return chosen
