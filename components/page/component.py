"""What Streamlit has no word for: attributes of the whole document."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
_ELEMENT = st.components.v2.component("page", js=(HERE / "page.js").read_text(encoding="utf-8"))


def page(
    language: str,
    direction: str,
    role: str,
    text_size: str,
    title: str,
    offline: str,
    place: str,
) -> None:
    """Set ``<html lang dir data-role data-text>`` and the title; call once, first, on every run.

    `direction` is "ltr" or "rtl"; `role` is "resident", "helper", "mediator", "facilitator",
    "organiser" or "projector"; `text_size` is "normal", "large" or "huge"; `offline` is said while
    the server cannot be reached; where `place` is another one than before, the page begins at its
    top.
    """
    described = {
        "lang": language,
        "dir": direction,
        "role": role,
        "text": text_size,
        "title": title,
        "offline": offline,
        "place": place,
    }
    _ELEMENT(key="page", data=described)
