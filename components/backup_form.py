"""The Sicherung of an evening: a passphrase typed twice, then the file."""

from functools import partial

import streamlit as st

from components.context import Visit
from components.long_work import long_work
from components.wording import note
from sessions.backup.backup import write_backup
from sessions.backup.envelope import SHORTEST

_FIRST, _AGAIN, _TURN = "backup:first", "backup:again", "backup:turn"


def backup_form(visit: Visit) -> None:
    """Draw the fields, and the button as soon as both hold the same long passphrase."""
    first, again = st.columns(2)
    label = visit.text("Passphrase, at least {n} characters", n=SHORTEST)
    typed = first.text_input(label, type="password", key=_FIRST, on_change=_changed)
    label = visit.text("The passphrase once more")
    repeated = again.text_input(label, type="password", key=_AGAIN, on_change=_changed)
    if len(typed.strip()) < SHORTEST:
        return
    if typed != repeated:
        st.html(note(visit.text("The two passphrases are not the same yet.")))
        return
    # With every change another button: none makes a file with words typed before.
    key = f"backup:{st.session_state.get(_TURN, 0)}"
    make = partial(write_backup, visit.store, visit.here, typed)
    name, mime = f"{visit.here.code}.sicherung", "application/octet-stream"
    long_work(visit, key, visit.text("Backup"), make, name, mime)


def _changed() -> None:
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
