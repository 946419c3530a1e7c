"""HTML that the server drew, and word of what was tapped in it: one element, however long."""

from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from components.element import own_element

_ELEMENT = own_element(
    "tappable", Path(__file__).with_name("tappable.js"), '<div class="tappable"></div>'
)


def tappable(
    html: str | Sequence[str],
    *,
    key: str,
    shown: str | None = None,
    on_tap: Callable[[str], None] = lambda _: None,
) -> str | None:
    """Draw `html` and return the `data-tap` of the part whose tap caused this run, if any.

    Everything in `html` must be escaped already. Of a sequence every second part is what stands in
    an element `data-later` and is drawn a little later, or once it is asked for. What has an id
    keeps its state (opened, ticked, focused) when the list changes, and what was ticked also until
    the tab comes back to the list; the part with the id `shown` is opened and scrolled to. `on_tap`
    gets the same `data-tap` before the run begins.
    """
    parts = [html] if isinstance(html, str) else html
    data = {"html": parts, "shown": shown, "list": key}
    result = _ELEMENT(key, data, on_tap_change=lambda: _tell(key, on_tap))
    tapped: str | None = result.tap
    return tapped


def _tell(key: str, on_tap: Callable[[str], None]) -> None:
    tapped: str | None = st.session_state[key]["tap"]
    if tapped:
        on_tap(tapped)
