"""What lies under the ideas: a file of one's own (PMTiles), a map service, or nothing more."""

import streamlit as st
from shapely import to_wkb
from shapely.geometry.base import BaseGeometry

from components.basemap.online import online
from components.context import Visit, now
from components.wording import note
from sessions.basemap.archive import LARGEST_MEGABYTES
from sessions.basemap.basemap import Basemap, read_basemap, service_basemap
from sessions.errors import Reason, Refused
from sessions.writing import TEXT_LENGTH

_NOTHING, _FILE = "", "file"
"""Values of the choice besides the names of services."""


def basemap_choice(visit: Visit) -> None:
    """Draw the choice; `chosen_basemap` reads it."""
    text = visit.text
    known = online()
    words = {_NOTHING: text("Nothing more"), _FILE: text("A map file (PMTiles)")}
    words |= {name: text("From the internet: {service}", service=name) for name in known}
    chosen = st.radio(
        text("What lies under the ideas?"), list(words), format_func=words.get, key="basemap:kind"
    )
    if chosen == _FILE:
        _file(visit)
    elif chosen:
        host = known[chosen].host
        said = text(
            "Only this computer asks {host} for the map; tablets and phones never do. What was "
            "seen once is shown without the internet for {days} days.",
            host=host,
            days=f"{known[chosen].stale_days:g}",
        )
        st.html(note(said))


def basemap_is_chosen() -> bool:
    """Say whether there is something to show."""
    kind = st.session_state.get("basemap:kind", _NOTHING)
    return bool(kind) and (kind != _FILE or st.session_state.get("basemap:file") is not None)


def chosen_basemap(boundary: BaseGeometry | None) -> Basemap:
    """Return the basemap of the quarter as it is chosen now; nothing chosen is an empty one.

    Raises `Refused`, for a file not chosen yet too, and for a file whose source nobody names.
    """
    kind = st.session_state.get("basemap:kind", _NOTHING)
    if kind == _FILE:
        return _read(boundary)
    service = online().get(kind)
    return Basemap() if service is None else service_basemap(service, boundary, now().year)


def _file(visit: Visit) -> None:
    text = visit.text
    st.file_uploader(
        text("PMTiles file, up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["pmtiles"],
        key="basemap:file",
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.text_input(
        text("Source of this map, if the file does not name it"),
        key="basemap:source",
        max_chars=TEXT_LENGTH,
    )
    said = text(
        "With shapes (OpenMapTiles, Protomaps) streets, green, water, houses and places are drawn; "
        "schools, parks, stops and squares become places to choose. Pictures are shown as they are."
    )
    st.html(note(said))


def _read(boundary: BaseGeometry | None) -> Basemap:
    file = st.session_state.get("basemap:file")
    if file is None:
        raise Refused(Reason.BASEMAP_MISSING)
    shape = None if boundary is None else to_wkb(boundary)
    found = _read_once(file.file_id, shape, file, boundary)
    source = found.attribution or st.session_state.get("basemap:source", "").strip()
    if not source:
        raise Refused(Reason.SOURCE_MISSING)
    return found.of(source)


# A screen is drawn anew at every key; a town takes seconds to read.
@st.cache_resource(max_entries=2, ttl=600, show_spinner=False)
def _read_once(
    file_id: str,  # noqa: ARG001 - the key, with the shape
    shape: bytes | None,  # noqa: ARG001
    _file: st.runtime.uploaded_file_manager.UploadedFile,
    _boundary: BaseGeometry | None,
) -> Basemap:
    return read_basemap(_file, _boundary)
