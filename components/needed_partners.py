"""Whom the Konzept needs and nobody has entered among the actors."""

from collections.abc import Sequence

import streamlit as st

from components.actor_form import kind_name
from components.context import Visit
from components.wording import note
from content.concept import coverage
from sessions.governance import Actor


def needed_partners(visit: Visit, actors: Sequence[Actor]) -> None:
    """Draw who is missing, nothing where nobody is."""
    kept = visit.store.concepts.of(visit.here.id)
    needed = coverage(visit.toolbox, kept.approaches).partners
    entered = {one.kind for one in actors}
    missing = [kind_name(visit, id) for id, by in needed.items() if by and id not in entered]
    if missing:
        said = visit.text(
            "Named by approaches of the concept, but not among the actors: {names}",
            names=", ".join(missing),
        )
        st.html(note(said, "notice"))
