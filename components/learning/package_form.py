"""Brings an Open-Data-Paket of another place, and takes it away again."""

from collections.abc import Mapping

import streamlit as st

from components.answer import answer, confirm, refusals
from components.context import Visit, now
from components.learning.evenings import compare_also
from sessions.learning.package import bring_package

_PLACE, _FILE, _GONE = "package", "learning:package", "learning:gone"
_MOST_MEGABYTES = 50


def package_form(visit: Visit, names: Mapping[str, str]) -> None:
    """Draw the field for a file; what cannot be used is said in one sentence."""
    text = visit.text
    with st.expander(text("Bring an evening from elsewhere")):
        uploaded = st.file_uploader(
            text("Open-Data-Paket (ZIP), up to {limit} MB", limit=_MOST_MEGABYTES),
            type=["zip"],
            key=_FILE,
            max_upload_size=_MOST_MEGABYTES,
        )

        def bring() -> None:
            with refusals(_PLACE, visit):
                data = uploaded.getvalue() if uploaded else b""
                compare_also(bring_package(visit.store, data, now()).id)
                confirm(_PLACE, text("Kept."))

        st.button(text("Keep it here"), key="package:keep", on_click=bring, disabled=not uploaded)
        answer(_PLACE)
        _removal(visit, names)


def _removal(visit: Visit, names: Mapping[str, str]) -> None:
    packages = visit.store.compared.packages()
    if not packages:
        return
    st.selectbox(
        visit.text("Kept packages"), packages, format_func=names.__getitem__, key=_GONE, index=None
    )

    def remove() -> None:
        if chosen := st.session_state[_GONE]:
            visit.store.compared.remove(chosen)

    st.button(visit.text("Remove"), key="package:remove", on_click=remove)
