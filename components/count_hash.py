"""The hash that fixes what was counted: in full for the desk, its beginning for the wall."""

from html import escape

import streamlit as st

from components.context import Visit
from sessions.counting_set import ON_THE_WALL
from sessions.round import Round

_GROUP = 4


def count_hash(visit: Visit) -> None:
    """Draw the hashes of all released rounds in full."""
    for counted in visit.released().rounds:
        if counted.released_at and counted.count_hash:
            words = visit.text("Hash of the count, round {number}:", number=counted.number)
            digits = escape(grouped(counted.count_hash))
            st.html(f'<p class="count-hash">{escape(words)} <code dir="ltr">{digits}</code></p>')


def wall_hash(counted: Round) -> str | None:
    """Return the beginning of the hash in short groups; None as long as it is not told."""
    if counted.released_at is None or counted.count_hash is None:
        return None
    return grouped(counted.count_hash[:ON_THE_WALL])


def grouped(digits: str) -> str:
    """Return digits in groups that can be read out and compared."""
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))
