"""A button that saves a file of the evening; what needs longer to be made is `long_work`."""

from collections.abc import Callable

import streamlit as st

from components.context import Visit

_MIME = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "pb": "text/plain",
    "pdf": "application/pdf",
}


def file_button(
    visit: Visit,
    label: str,
    make: bytes | Callable[[], bytes],
    name: str,
    *,
    primary: bool = False,
) -> None:
    """Draw a button that saves `make`, or what it returns then, as `CODE-name`.

    The ending of `name` says what kind of file it is: one of csv, geojson, pb, pdf. Pressing it
    draws nothing again.
    """
    st.download_button(
        label,
        make,
        file_name=f"{visit.here.code}-{name}",
        mime=_MIME[name.rpartition(".")[2]],
        key=f"file:{name}",
        type="primary" if primary else "secondary",
        on_click="ignore",
    )
