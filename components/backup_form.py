"""The Sicherung of an evening: a passphrase typed twice, then the file."""

from functools import partial

import streamlit as st

from components.answer import answer, refuse_with
from components.context import Visit
from components.long_work import long_work
from components.refusal import reason_sentence
from sessions.backup.backup import write_backup
from sessions.backup.envelope import SHORTEST
from sessions.errors import Reason

_PLACE, _FIRST, _AGAIN, _PHRASE = "backup", "backup:first", "backup:again", "backup:phrase"


def backup_form(visit: Visit) -> None:
    """Draw the fields, and the button for the file once both hold the same long passphrase."""
    with st.form("backup", border=False):  # else a field left by its key is not read
        first, again = st.columns(2)
        label = visit.text("Passphrase, at least {n} characters", n=SHORTEST)
        first.text_input(label, type="password", key=_FIRST)
        again.text_input(visit.text("The passphrase once more"), type="password", key=_AGAIN)
        label = visit.text("Set the passphrase")
        st.form_submit_button(label, key="backup:set", on_click=_set, args=(visit,))
    answer(_PLACE)
    known: tuple[int, str] | None = st.session_state.get(_PHRASE)
    if known is not None:
        turn, phrase = known
        # With every passphrase another button: none makes a file with the one before.
        make = partial(write_backup, visit.store, visit.here, phrase)
        name, mime = f"{visit.here.code}.sicherung", "application/octet-stream"
        long_work(visit, f"backup:{turn}", visit.text("Backup"), make, name, mime)


def _set(visit: Visit) -> None:
    typed: str = st.session_state[_FIRST]
    turn, _ = st.session_state.pop(_PHRASE, None) or (0, "")
    if len(typed.strip()) < SHORTEST:
        refuse_with(_PLACE, reason_sentence(visit, Reason.PHRASE_SHORT, limit=SHORTEST))
    elif typed != st.session_state[_AGAIN]:
        refuse_with(_PLACE, visit.text("The two passphrases are not the same yet."))
    else:
        st.session_state[_PHRASE] = (turn + 1, typed)
