"""The one thing Streamlit cannot do for fast typing: say where the cursor goes."""

from pathlib import Path

from components.element import own_element

_ELEMENT = own_element("focus", Path(__file__).with_name("focus.js"))


def focus(place: str, turn: int) -> None:
    """Put the cursor into the field with the key `place` (letters and hyphens), once per `turn`."""
    _ELEMENT("live-focus", {"place": place, "turn": turn})
