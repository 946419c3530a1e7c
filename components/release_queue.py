"""What residents wrote: read here by the facilitator before anybody else sees it."""

from collections.abc import Sequence

import streamlit as st

from components.answer import answer, refusals
from components.choice import Choice
from components.context import Visit
from components.live import listen
from components.piece import Piece, waiting_counts
from components.wording import heading
from sessions.idea import ReleaseState

MOST_SHOWN = 30
_PLACE = "queue"


def waiting_words(visit: Visit, ideas: int, comments: int, reasons: int) -> str:
    """Return how much waits, in words."""
    if not ideas and not comments and not reasons:
        return visit.text("Nothing waits to be read")
    return visit.text(
        "Waiting: {ideas}, {comments}, {reasons}",
        ideas=visit.plural("{n} idea", "{n} ideas", ideas),
        comments=visit.plural("{n} comment", "{n} comments", comments),
        reasons=visit.plural("{n} reason", "{n} reasons", reasons),
    )


def queue(visit: Visit, shown: Sequence[Piece]) -> None:
    """Draw what waits, each with its two buttons, and the answer to the last one pressed."""
    answer(_PLACE)
    for piece in shown[:MOST_SHOWN]:
        _row(visit, piece)


def decided(visit: Visit, found: Sequence[Piece]) -> None:
    """Draw what was decided, with the way back; a field finds a piece by number or word."""
    wanted = st.text_input(visit.text("Find by number or word"), key="find").casefold()
    for state, title in (
        (ReleaseState.RELEASED, visit.text("Released")),
        (ReleaseState.REFUSED, visit.text("Not shown")),
    ):
        fitting = [p for p in found if p.state is state and wanted in p.words.casefold()]
        st.html(heading(f"{title} ({len(fitting)})", "h2"))
        for piece in reversed(fitting[-MOST_SHOWN:]):
            _row(visit, piece)


def watch(visit: Visit) -> None:
    """Draw the page anew when more or less waits than was shown."""
    listen("queue", visit.here.code, {"waiting": sum(waiting_counts(visit))})


def _row(visit: Visit, piece: Piece) -> None:
    key = f"piece-{piece.key.replace(':', '-')}"
    with st.container(key=key, horizontal=True, vertical_alignment="center"):
        st.html(piece.html)
        for choice in piece.choices:
            _button(visit, piece, choice)


def _button(visit: Visit, piece: Piece, choice: Choice) -> None:
    def press() -> None:
        with refusals(_PLACE, visit):
            choice.do()

    st.button(choice.label, key=f"{choice.name}:{piece.key}", on_click=press)
