"""The evenings that can be compared: those of this database, and packages brought from elsewhere.

An evening is read once per state of it, for drawing its ballots again takes a while.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import streamlit as st

from components.context import Visit
from sessions.learning.evening import Evening
from sessions.learning.own import own_evening
from sessions.learning.package import read_package
from sessions.run_sheet import Texts
from sessions.store import open_store
from sessions.store.compared import NOTHING, Remarks


@dataclass(frozen=True, slots=True)
class Column:
    """An evening that is compared, with its `name`, which no other one has, and what is said."""

    name: str
    evening: Evening
    remarks: Remarks


_CHOSEN = "learning:chosen"
_SEEN = "learning:seen"
MOST = 6
_AT_FIRST = 3


def evening_names(visit: Visit) -> Mapping[str, str]:
    """Return what every evening is called, by its id: those of this database, then packages."""
    found = {
        str(one.id): _name(visit, one.plan.title, one.code) for one in visit.store.workshops.all()
    }
    for id in visit.store.compared.packages():
        one = _package(visit.store.url, id)
        found[id] = _name(
            visit, one.title, f"{one.quarter}, {visit.translation.format_day(one.day)}"
        )
    return found


def _name(visit: Visit, title: Texts, more: str) -> str:
    return f"{visit.local(title)[0]} ({more})"


def evening_choice(visit: Visit, names: Mapping[str, str]) -> list[Column]:
    """Draw the choice of the evenings to compare, a few at first, and return them."""
    if _CHOSEN not in st.session_state:
        kept = st.session_state.get(_SEEN, list(names)[:_AT_FIRST])
        st.session_state[_CHOSEN] = [id for id in kept if id in names]
    chosen = st.pills(
        visit.text("Evenings to compare"),
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=_CHOSEN,
    )[:MOST]
    st.session_state[_SEEN] = chosen
    said = visit.store.compared.remarks()
    return [Column(names[id], evening_of(visit, id), said.get(id, NOTHING)) for id in chosen]


def compare_also(id: str) -> None:
    """Have the next run compare this evening too."""
    seen = st.session_state.get(_SEEN, [])
    st.session_state[_SEEN] = [*seen, id][-MOST:]
    st.session_state.pop(_CHOSEN, None)


def evening_of(visit: Visit, id: str) -> Evening:
    """Return an evening as it is compared. Raises `Refused` (no_package)."""
    for one in visit.store.workshops.all():
        if one.id == id:
            return _own(visit.store.url, one.code, (one.revision, one.headcount, one.closed_at))
    return _package(visit.store.url, id)


@st.cache_resource(max_entries=32, show_spinner=False)
def _own(url: str, code: str, state: Hashable) -> Evening:  # noqa: ARG001 - state is the key
    store = open_store(url)
    return own_evening(store, store.workshops.by_code(code))


@st.cache_resource(max_entries=32, show_spinner=False)
def _package(url: str, id: str) -> Evening:
    return read_package(open_store(url).compared.package(id))
