"""A plan file that an organiser brings."""

from collections.abc import Collection
from pathlib import PurePath

import streamlit as st

from components.context import Visit
from components.plan.words import columns_called, plan_words
from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES
from sessions.plan import Measure
from sessions.plan.file import read_plan


def plan_upload(visit: Visit, key: str, label: str) -> None:
    """Draw the field for a file; `uploaded` reads it."""
    limit = visit.text("{label}, up to {limit} MB", label=label, limit=LARGEST_MEGABYTES)
    st.file_uploader(limit, type=["csv"], key=key, max_upload_size=LARGEST_MEGABYTES)


def uploaded(
    visit: Visit, key: str, ideas: Collection[int] | None
) -> tuple[str, tuple[Measure, ...]]:
    """Return the name and the measures of the file that is chosen now.

    Raises `Refused` like `read_plan`, and not_a_plan without a file.
    """
    file = st.session_state.get(key)
    if file is None:
        raise Refused(Reason.NOT_A_PLAN)
    found = read_plan(file.getvalue(), ideas, plan_words(visit), columns_called(visit))
    return PurePath(file.name).stem[:80], found
