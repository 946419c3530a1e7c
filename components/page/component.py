"""What Streamlit has no word for: attributes of the whole document."""

from pathlib import Path

import streamlit as st

from components.page.widget_words import WIDGET_WORDS
from content.language import Translation

HERE = Path(__file__).parent
_ELEMENT = st.components.v2.component("page", js=(HERE / "page.js").read_text(encoding="utf-8"))


def page(
    translation: Translation, role: str, text_size: str, title: str, offline: str, place: str
) -> None:
    """Set ``<html lang dir data-role data-text>`` and the title; call once, first, on every run.

    `role` is "resident", "helper", "mediator", "facilitator", "organiser" or "projector";
    `text_size` is "normal", "large" or "huge"; `offline` is said while the server cannot be
    reached; where `place` is another one than before, the page begins at its top.
    """
    described = {
        "lang": translation.language.code,
        "dir": translation.language.direction,
        "role": role,
        "text": text_size,
        "title": title,
        "offline": offline,
        "place": place,
        "widgets": {word: translation.text(word) for word in WIDGET_WORDS},
    }
    _ELEMENT(key="page", data=described)
