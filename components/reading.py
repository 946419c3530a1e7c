"""The piece in hand: one key per decision, and the next one follows."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from components.answer import answer, confirm, refusals
from components.blackening import blackening, is_open, open_button
from components.choice import decide
from components.context import Visit, now
from components.ground import GROUND_WORDS
from components.personal_hint import personal_hint
from components.piece import Piece, piece
from components.wording import note
from sessions.idea import IdeaKind
from sessions.ids import IdeaId
from sessions.likeness import like
from sessions.phase import Role
from sessions.release import Ground, Ruling, Verdict
from sessions.writing import TEXT_LENGTH

_PLACE = "reading"
_KEYS, _WORDS = "reading:keys", "reading:words"
_LEAD = Role.FACILITATOR
_MOST_ALIKE = 2


def reading(visit: Visit) -> None:
    """Draw the piece that this facilitator reads now, what can be decided, and the way back."""
    ticket = visit.store.queue.next(visit.here, visit.hash, now(), _LEAD)
    found = piece(visit, ticket) if ticket else None
    answer(_PLACE)
    if found is None:
        _nothing(visit)
    else:
        _piece(visit, found)
    with st.container(horizontal=True, key="reading-back"):
        if found is not None:
            later = partial(_later, visit, found)
            _button(visit, f"later:{found.key}", visit.text("Decide later"), "9", later)
        _button(visit, "undo", visit.text("Undo my last decision"), "0", partial(_undo, visit))


def keys_toggle(visit: Visit) -> None:
    """Let those turn the single keys off whom they disturb."""
    st.toggle(visit.text("One key per decision"), value=True, key=_KEYS, persist_state="session")


def _nothing(visit: Visit) -> None:
    if visit.store.queue.waiting(visit.here.id):
        st.html(note(visit.text("Somebody else is reading what is left."), "notice"))
        _button(visit, "again", visit.text("Look again"), "9", lambda: None)


def _piece(visit: Visit, found: Piece) -> None:
    with st.container(key="reading"):
        st.html(found.html + personal_hint(visit, " \n".join(found.texts)) + _alike(visit, found))
    _release(visit, found)
    _refuse(visit, found)


def _release(visit: Visit, found: Piece) -> None:
    with st.container(horizontal=True):
        release = partial(_decide, visit, found, Ruling(Verdict.RELEASE))
        label = visit.text("Let others see it")
        _button(visit, f"release:{found.key}", label, "1", release, primary=True)
        if found.idea and found.idea.draft.kind is IdeaKind.IDEA:
            keep = partial(_keep, visit, found)
            _button(visit, f"keep:{found.key}", visit.text("Keep, but no dots"), "2", keep)
        key = "3" if _with_keys() else None
        if not is_open(found):
            open_button(visit, found, key)
    if is_open(found):
        blackening(visit, found, key, partial(_blacken, visit, found))


def _refuse(visit: Visit, found: Piece) -> None:
    st.html(note(visit.text("Do not show it. The author reads why, in her language:"), "tell"))
    with st.container(horizontal=True, key="grounds"):
        for digit, ground in enumerate(Ground, start=4):
            refuse = partial(_refuse_for, visit, found, ground)
            label = visit.text(GROUND_WORDS[ground])
            _button(visit, f"refuse-{ground}:{found.key}", label, str(digit), refuse)
    st.text_input(
        visit.text("Own words to the author (not required)"),
        key=_WORDS,
        max_chars=TEXT_LENGTH,
        on_change="ignore",
        autocomplete="off",
    )


def _button(
    visit: Visit,
    key: str,
    label: str,
    shortcut: str,
    act: Callable[[], None],
    *,
    primary: bool = False,
) -> None:
    def press() -> None:
        with refusals(_PLACE, visit):
            act()

    st.button(
        label,
        key=key,
        type="primary" if primary else "secondary",
        on_click=press,
        shortcut=shortcut if _with_keys() else None,
    )


def _with_keys() -> bool:
    return bool(st.session_state.get(_KEYS, True))


def _decide(visit: Visit, found: Piece, ruling: Ruling) -> None:
    decide(visit, found.ticket, ruling)
    released = ruling.verdict is Verdict.RELEASE
    _said(visit.text("Others see it now.") if released else visit.text("It is not shown."))


def _refuse_for(visit: Visit, found: Piece, ground: Ground) -> None:
    words = st.session_state.get(_WORDS) or ""
    _decide(visit, found, Ruling(Verdict.REFUSE, ground, words, visit.language))


def _keep(visit: Visit, found: Piece) -> None:
    decide(visit, found.ticket, Ruling(Verdict.RELEASE))
    visit.store.ideas.set_listed(visit.here, IdeaId(found.ticket.id), _LEAD, listed=False)
    _said(visit.text("Others see it now; no dots can be given."))


def _blacken(visit: Visit, found: Piece, ruling: Ruling) -> None:
    with refusals(_PLACE, visit):
        decide(visit, found.ticket, ruling)
        _said(visit.text("Others see it now, with blackened words."))


def _later(visit: Visit, found: Piece) -> None:
    visit.store.queue.put_back(visit.here, found.ticket, visit.hash, now(), _LEAD)


def _undo(visit: Visit) -> None:
    visit.store.queue.undo(visit.here, visit.hash, now(), _LEAD)
    _said(visit.text("Undone. It waits again."))


def _said(words: str) -> None:
    st.session_state[_WORDS] = ""
    confirm(_PLACE, words)


def _alike(visit: Visit, found: Piece) -> str:
    idea = found.idea
    if idea is None:
        return ""
    others = [o for o in visit.store.ideas.all(visit.here.id) if not o.taken_back and not o.merged]
    nearest = like(idea, others)[:_MOST_ALIKE]
    alike = [pair.one if pair.other.id == idea.id else pair.other for pair in nearest]
    hints = (
        visit.text("Looks like number {number}: {title}", number=o.number, title=o.draft.title)
        for o in alike
    )
    return "".join(f'<p class="hint" dir="auto">{escape(hint)}</p>' for hint in hints)
