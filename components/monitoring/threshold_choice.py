"""Where the classes of status and dynamics end: as in Berlin, until somebody says otherwise."""

from collections.abc import Sequence
from itertools import pairwise

import streamlit as st

from components.context import Visit
from components.monitoring.words import (
    DYNAMICS_WORDS,
    STATUS_WORDS,
    dynamics_words,
    status_words,
    threshold_words,
)
from components.wording import note
from sessions.monitoring.index import BERLIN, Thresholds

_MOST = 5.0


def threshold_choice(visit: Visit) -> None:
    """Draw a field per threshold, named by the two classes that it parts."""
    text = visit.text
    with st.expander(text("Thresholds of the classes")):
        told = text(
            "In standard deviations from the average. At first those of Berlin: {thresholds}.",
            thresholds=threshold_words(visit, BERLIN),
        )
        st.html(note(told))
        for kind, limits, classes, named in (
            ("status", BERLIN.status, STATUS_WORDS.values(), status_words),
            ("dynamics", BERLIN.dynamics, DYNAMICS_WORDS.values(), dynamics_words),
        ):
            names = pairwise(map(text, classes))
            labels = [named(visit, f"{better} / {worse}") for better, worse in names]
            _fields(labels, kind, limits)


def _fields(labels: Sequence[str], kind: str, limits: Sequence[float]) -> None:
    columns = st.columns(len(labels))
    for place, (column, label, limit) in enumerate(zip(columns, labels, limits, strict=True)):
        column.number_input(label, -_MOST, _MOST, limit, 0.1, key=_key(kind, place))


def chosen_thresholds() -> Thresholds:
    """Return the thresholds as they are chosen now."""
    return Thresholds(_chosen("status", BERLIN.status), _chosen("dynamics", BERLIN.dynamics))


def _chosen(kind: str, limits: Sequence[float]) -> tuple[float, ...]:
    return tuple(st.session_state[_key(kind, place)] for place, _ in enumerate(limits))


def _key(kind: str, place: int) -> str:
    return f"m:threshold:{kind}:{place}"
