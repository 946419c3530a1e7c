"""An evening goes on from its Sicherung: a file, its passphrase, a button."""

import streamlit as st

from components.answer import answer, confirm, refusals, refuse_with
from components.context import Visit
from components.wording import note
from sessions.backup.backup import restore_backup

_PLACE, _FILE, _PHRASE = "restore", "restore:file", "restore:phrase"
_MEGABYTES = 500


def restore_form(visit: Visit) -> None:
    """Draw the fields; the button stores the evening, or says why nothing was stored."""
    with st.expander(visit.text("Go on from a backup")):
        words = visit.text(
            "The evening comes back with its code, its votes and its cards. The codes of the roles "
            "stay as they were. Devices join again, or type the code of their card."
        )
        st.html(note(words))
        with st.form("restore", border=False):  # else a field left by its key is not read
            st.file_uploader(visit.text("Backup"), key=_FILE, max_upload_size=_MEGABYTES)
            st.text_input(visit.text("Passphrase"), type="password", key=_PHRASE)
            label = visit.text("Restore")
            st.form_submit_button(label, key="restore:do", on_click=_restore, args=(visit,))
        answer(_PLACE)


def _restore(visit: Visit) -> None:
    file = st.session_state[_FILE]
    if file is None:
        refuse_with(_PLACE, visit.text("Please choose a file."))
        return
    with refusals(_PLACE, visit):
        here = restore_backup(visit.store, file.getvalue(), st.session_state[_PHRASE])
        title, _ = visit.local(here.plan.title)
        said = visit.text(
            "The evening goes on here: {title}, code {code}", title=title, code=here.code
        )
        confirm(_PLACE, said)
