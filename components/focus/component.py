"""The one thing Streamlit cannot do for fast typing: say where the cursor goes."""

from pathlib import Path

import streamlit as st

HERE = Path(__file__).parent
_ELEMENT = st.components.v2.component("focus", js=(HERE / "focus.js").read_text(encoding="utf-8"))


def focus(place: str, turn: int) -> None:
    """Put the cursor into the field with the key `place` (letters and hyphens), once per `turn`."""
    _ELEMENT(key="live-focus", data={"place": place, "turn": turn})
