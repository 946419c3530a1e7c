"""The idea somebody is writing: kept in the tab until it is given, whatever the evening does."""

from collections.abc import Collection, Mapping
from textwrap import shorten
from typing import Any

import streamlit as st

from components.context import Visit
from components.draft_place import PLACE, SPOT, WHOLE, chosen_place
from content.approach import Approach
from content.language import Texts
from sessions.idea import Draft, IdeaKind
from sessions.writing import TITLE_LENGTH

TITLE, TEXT, KIND, FIELD = (f"draft:{name}" for name in ("title", "text", "kind", "field"))

_OPEN, _APPROACH, _NEW = (f"draft:{name}" for name in ("open", "approach", "new"))
_KEPT = (TITLE, TEXT, KIND, PLACE, FIELD, SPOT, _APPROACH)
_EMPTY: dict[str, str] = {TITLE: "", TEXT: "", KIND: IdeaKind.IDEA, PLACE: WHOLE, FIELD: ""}


def is_open() -> bool:
    """Say whether the form is on the screen."""
    return bool(st.session_state.get(_OPEN))


def is_begun() -> bool:
    """Say whether there is something written already."""
    return bool(st.session_state.get(TITLE) or st.session_state.get(TEXT))


def begin() -> None:
    """Open the form."""
    st.session_state[_OPEN] = True


def adapt(visit: Visit, approach: Approach) -> None:
    """Open the form for an idea that takes up an approach, under its title for a start."""
    begin()
    st.session_state[_NEW] = True
    if inherited(visit) or not st.session_state.get(TITLE):
        st.session_state[TITLE] = visit.local(_titles(approach))[0]
    st.session_state[_APPROACH] = approach.id
    st.session_state[FIELD] = approach.field


def is_new() -> bool:
    """Say, once, that an approach has just been taken up."""
    return bool(st.session_state.pop(_NEW, False))


def kept() -> dict[str, Any]:
    """Return what is written so far, to be restored on another device."""
    return {key: st.session_state[key] for key in _KEPT if key in st.session_state}


def restore(written: Mapping[str, Any]) -> None:
    """Go on with what `kept` returned."""
    known = {key: value for key, value in written.items() if key in _KEPT}
    if SPOT in known:
        known[SPOT] = tuple(known[SPOT])
    st.session_state.update(known)


def put_aside() -> None:
    """Close the form; what is written stays."""
    st.session_state[_OPEN] = False


def hold(visit: Visit, choice: str, known: Collection[str]) -> None:
    """Keep what is chosen of the `known`; call before drawing the choice.

    A browser names a choice by its words, for a moment still in the language before.
    """
    key = f"{choice}:held"
    language, held = st.session_state.get(key, (visit.language, _EMPTY[choice]))
    chosen = st.session_state.get(choice, held)
    kept = chosen if chosen in known else held
    if (language, chosen) != (visit.language, kept):
        st.session_state[choice] = kept
    st.session_state[key] = (visit.language, kept)


def clear() -> None:
    """Close the form and begin with nothing the next time."""
    put_aside()
    drop_approach()
    st.session_state.update(_EMPTY)


def approach(visit: Visit) -> Approach | None:
    """The approach the idea takes up."""
    id = st.session_state.get(_APPROACH)
    return visit.toolbox.approach(id) if id else None


def inherited(visit: Visit) -> Texts:
    """The titles of that approach in all languages, while one of them is the idea's title."""
    taken_up = approach(visit)
    titles = _titles(taken_up) if taken_up else {}
    return titles if st.session_state.get(TITLE, "").strip() in titles.values() else {}


def translate_title(visit: Visit) -> None:
    """Let an inherited title follow the language of the visit."""
    if titles := inherited(visit):
        st.session_state[TITLE] = visit.local(titles)[0]


def drop_approach() -> None:
    """Make it an idea of its own."""
    st.session_state.pop(_APPROACH, None)


def written(visit: Visit) -> Draft:
    """Return what is in the form now."""
    state = st.session_state
    taken_up = approach(visit)
    return Draft(
        title=state[TITLE],
        language=visit.language,
        text=state[TEXT],
        kind=IdeaKind(state[KIND]),
        place=chosen_place(visit),
        field=state[FIELD] or None,
        approach=taken_up.id if taken_up else None,
    )


def _titles(approach: Approach) -> Texts:
    """Some titles of the toolbox are longer than an idea's may be."""
    return {
        language: shorten(title, TITLE_LENGTH, placeholder=" …")
        for language, title in approach.title.items()
    }
