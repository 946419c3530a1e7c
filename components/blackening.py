"""Choose the words of a piece that others are not to read."""

from collections.abc import Callable

import streamlit as st

from components.context import Visit
from components.piece import Piece
from components.wording import note
from sessions.blackening import suggested, words
from sessions.release import Ruling, Verdict


def is_open(found: Piece) -> bool:
    """Say whether the words of this piece are laid out to be tapped."""
    return bool(st.session_state.get(_open(found)))


def open_button(visit: Visit, found: Piece, shortcut: str | None) -> None:
    """Draw the button that lays the words out."""
    st.button(
        visit.text("Blacken words"),
        key=f"black:{found.key}",
        shortcut=shortcut,
        on_click=lambda: st.session_state.update({_open(found): True}),
    )


def blackening(
    visit: Visit, found: Piece, shortcut: str | None, rule: Callable[[Ruling], None]
) -> None:
    """Draw every word to tap and the button that rules; perhaps personal ones are chosen."""
    shown = [word for text in found.texts for word in words(text)]
    chosen = f"black:words:{found.key}"

    def press() -> None:
        rule(Ruling(Verdict.BLACKEN, places=frozenset(st.session_state[chosen])))

    with st.container(key="blackening"):
        st.html(note(visit.text("Tap the words that nobody else is to read.")))
        st.pills(
            visit.text("Words"),
            range(len(shown)),
            format_func=shown.__getitem__,
            selection_mode="multi",
            default=sorted(_suggested(found)),
            key=chosen,
            label_visibility="collapsed",
        )
        label = visit.text("Let others see it like this")
        st.button(label, key=f"blacken:{found.key}", shortcut=shortcut, on_click=press)


def _open(found: Piece) -> str:
    return f"black:open:{found.key}"


def _suggested(found: Piece) -> set[int]:
    before, places = 0, set()
    for text in found.texts:
        places |= {before + place for place in suggested(text)}
        before += len(words(text))
    return places
