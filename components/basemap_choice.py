"""What lies under the ideas where nobody brings a drawing: a map file (PMTiles), or a service."""

from collections.abc import Mapping

import streamlit as st
from shapely import to_wkb
from shapely.geometry.base import BaseGeometry

from components.basemap.online import online
from components.context import Visit, now
from components.wording import note
from sessions.basemap.archive import LARGEST_MEGABYTES
from sessions.basemap.basemap import Basemap, read_basemap, service_basemap
from sessions.errors import Reason, Refused
from sessions.writing import TEXT_LENGTH, tidy

PMTILES = "pmtiles"
"""The one kind of basemap that is always there; the others are the names of services."""

_UPLOAD, _SOURCE = "basemap:file", "basemap:source"


def basemap_words(visit: Visit) -> Mapping[str, str]:
    """Return the kinds there are in this installation, in words."""
    text = visit.text
    known = {name: text("From the internet: {service}", service=name) for name in online()}
    return {PMTILES: text("A map file (PMTiles)"), **known}


def basemap_choice(visit: Visit, kind: str) -> None:
    """Draw what belongs to a kind; `chosen_basemap` reads it."""
    if kind == PMTILES:
        _file(visit)
        return
    service = online()[kind]
    said = visit.text(
        "Only this computer asks {host} for the map; tablets and phones never do. What was "
        "seen once is shown without the internet for {days} days.",
        host=service.host,
        days=f"{service.stale_days:g}",
    )
    st.html(note(said))


def basemap_given(kind: str) -> bool:
    """Say whether there is something to show."""
    return kind != PMTILES or st.session_state.get(_UPLOAD) is not None


def chosen_basemap(kind: str, boundary: BaseGeometry | None) -> Basemap:
    """Return the basemap of the quarter; without a boundary all that a file has.

    Raises `Refused`, for a file not chosen yet too, for a file whose source nobody names, and for
    a service without a boundary.
    """
    if kind == PMTILES:
        return _read(boundary)
    service = online().get(kind)
    return Basemap() if service is None else service_basemap(service, boundary, now().year)


def _file(visit: Visit) -> None:
    text = visit.text
    st.file_uploader(
        text("PMTiles file, up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["pmtiles"],
        key=_UPLOAD,
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.text_input(
        text("Source of this map, if the file does not name it"),
        key=_SOURCE,
        max_chars=TEXT_LENGTH,
    )
    said = text(
        "With shapes (OpenMapTiles, Protomaps) streets, green, water, houses and places are drawn; "
        "schools, parks, stops and squares become places to choose. Pictures are shown as they are."
    )
    st.html(note(said))


def _read(boundary: BaseGeometry | None) -> Basemap:
    file = st.session_state.get(_UPLOAD)
    if file is None:
        raise Refused(Reason.BASEMAP_MISSING)
    shape = None if boundary is None else to_wkb(boundary)
    found = _read_once(file.file_id, shape, file, boundary)
    source = found.attribution or tidy(st.session_state.get(_SOURCE, ""))
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
