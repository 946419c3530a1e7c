"""What the screen answers to what somebody has just done, near the place."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from time import monotonic

import streamlit as st

from components.context import Visit
from components.refusal import sentence
from sessions.errors import Refused

SECONDS = 8
"""Long enough to be read, although the screen may be drawn anew meanwhile."""


def confirm(place: str, words: str) -> None:
    """Have `words` shown at `place` by the next `answer`."""
    _say(place, "none", words)


def refuse(place: str, visit: Visit, refused: Refused) -> None:
    """Have the reason shown at `place` by the next `answer`."""
    refuse_with(place, sentence(visit, refused))


@contextmanager
def refusals(place: str, visit: Visit) -> Iterator[None]:
    """Have whatever is refused inside shown at `place` by the next `answer`."""
    try:
        yield
    except Refused as refused:
        refuse(place, visit, refused)


def refuse_with(place: str, words: str) -> None:
    """Have `words` shown at `place` as a refusal by the next `answer`."""
    _say(place, "alert", words)


def answer(place: str) -> None:
    """Show what was last said at `place`, until it is old.

    Screen readers say a refusal by its role; a confirmation the page says.
    """
    role, words, since = st.session_state.get(_key(place), ("none", "", 0.0))
    shape = "answer notice warning" if role == "alert" else "answer notice message"
    fresh = words and monotonic() - since < SECONDS
    box = f'<div class="{shape}"><p>{escape(words)}</p></div>' if fresh else ""
    st.html(f'<div role="{role}">{box}</div>')


def _say(place: str, role: str, words: str) -> None:
    st.session_state[_key(place)] = (role, words, monotonic())


def _key(place: str) -> str:
    return f"answer:{place}"
