"""Every screen notices by itself what has changed in the evening."""

import streamlit as st

from components.context import Visit

SECONDS = 1.5


def follow(visit: Visit) -> None:
    """Draw the page anew when the workshop has moved on; call it once on a page."""
    shown = visit.here.revision

    @st.fragment(run_every=SECONDS, key="follow")
    def watch() -> None:
        if visit.revision() > shown:
            st.rerun()

    watch()
