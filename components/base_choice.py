"""What is drawn under an evening: a file of one's own, a basemap, the invented quarter, a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.basemap import Ground, ground, laid_out
from components.basemap_choice import (
    PMTILES,
    basemap_choice,
    basemap_given,
    basemap_words,
    chosen_basemap,
)
from components.context import Visit
from components.map.frame import Bounds, roomy
from components.wording import note
from content.language import msg
from sessions.basemap.basemap import Basemap
from sessions.basemap.tile import Tile
from sessions.basemap.tiles import Tiles
from sessions.boundary import Feature, bordered
from sessions.errors import Reason, Refused
from sessions.mapfile import LARGEST_MEGABYTES, QuarterFile, read_quarter
from sessions.quarter import Quarter
from sessions.writing import TEXT_LENGTH, tidy

EXAMPLE, FILE, KEPT, NONE = "example", "file", "kept", "none"
"""Kinds of bases besides those of basemaps."""

_MAP, _FILE, _SOURCE = "new:map", "new:file", "new:source"
_LABELS = {
    FILE: msg("A map file of my own (GeoJSON)"),
    KEPT: msg("The map as it is"),
    EXAMPLE: msg("The invented example quarter, to try things out"),
    NONE: msg("No drawing: a plain grid"),
}


@dataclass(frozen=True, slots=True)
class Base:
    """What there is before a border: shapes, pictures under them, how far they reach.

    `bounds` are None where there is nothing to see yet; `file` is an organiser's own one, which
    may have the border in it. `border` and `tiles` are those of an evening that has them already.
    """

    features: Sequence[Feature] = ()
    ground: Ground = ()
    bounds: Bounds | None = None
    attribution: str = ""
    file: QuarterFile | None = None
    border: Feature | None = None
    tiles: Tiles | None = None


def base_kind() -> str:
    """Return which base is chosen now."""
    chosen: str = st.session_state.get(_MAP, FILE)
    return chosen


def propose_no_drawing() -> None:
    """Have the next form begin without a drawing: a border can come from elsewhere."""
    st.session_state[_MAP] = NONE


def base_given() -> bool:
    """Say whether nothing is missing for it."""
    if base_kind() == FILE:
        return st.session_state.get(_FILE) is not None
    return base_kind() in _LABELS or basemap_given(base_kind())


def base_choice(visit: Visit, kept: Quarter | None) -> None:
    """Draw the choice and what belongs to it; a quarter that is there already can stay."""
    own = {kind: visit.text(words) for kind, words in _LABELS.items()}
    labels = {FILE: own.pop(FILE), **basemap_words(visit), **own}
    if kept:
        labels = {KEPT: own[KEPT], **labels}
        del labels[EXAMPLE]  # an evening of its own is no example
    else:
        del labels[KEPT]
    st.radio(
        visit.text("Map of the neighbourhood"),
        list(labels),
        format_func=labels.__getitem__,
        key=_MAP,
    )
    if base_kind() == FILE:
        _file(visit)
    elif base_kind() not in _LABELS:
        basemap_choice(visit, base_kind())


def chosen_base(visit: Visit, kept: Quarter | None) -> Base:
    """Return what is chosen now. Raises `Refused`, for a file not chosen yet too."""
    if base_kind() == KEPT and kept:
        return _kept(visit, kept)
    if base_kind() == FILE:
        uploaded = st.session_state.get(_FILE)
        read = read_quarter(uploaded.getvalue() if uploaded else b"")
        source = tidy(st.session_state.get(_SOURCE, "")) or read.attribution
        return Base(read.drawn, (), _reach(read.drawn), source, read)
    return _overview() if base_kind() == PMTILES else Base()


def chosen_under(base: Base, quarter: Quarter) -> Basemap:
    """Return the basemap under a quarter with its border, an empty one where none is chosen."""
    if base.tiles:
        served = base.tiles.source if base.tiles.online else ""
        found = chosen_basemap(served, quarter.boundary)  # another border may need other zooms
        return Basemap(tiles=found.tiles or base.tiles)
    if base_kind() in _LABELS:
        return Basemap()
    return chosen_basemap(base_kind(), quarter.boundary)


def _kept(visit: Visit, quarter: Quarter) -> Base:
    features = quarter.features["features"]
    borders = [one for one in features if one["properties"].get("kind") == "boundary"]
    bounds = quarter.bounds() if features else None
    under = ground(visit.store, quarter, roomy(bounds)) if bounds else ()
    return Base(
        bordered(features, None)["features"],
        under,
        bounds,
        quarter.attribution,
        border=next(iter(borders), None),
        tiles=quarter.tiles,
    )


def _overview() -> Base:
    """All that a map file has, to tap a border on; nothing where it is too much to be drawn."""
    try:
        found = chosen_basemap(PMTILES, None)
    except Refused as refused:
        if refused.reason is Reason.AREA_TOO_LARGE:
            return Base()
        raise
    if found.features:
        return Base(found.features, (), _reach(found.features), found.attribution)
    wests, souths, easts, norths = zip(*(tile.bounds for tile in _finest(found)), strict=True)
    bounds = min(wests), min(souths), max(easts), max(norths)
    return Base((), laid_out(found, bounds), bounds, found.attribution)


def _finest(found: Basemap) -> Sequence[Tile]:
    most = max(tile.z for tile in found.images)
    return [tile for tile in found.images if tile.z == most]


def _reach(features: Sequence[Feature]) -> Bounds:
    return Quarter("", bordered(features, None)).bounds()


def _file(visit: Visit) -> None:
    text = visit.text
    st.file_uploader(
        text("GeoJSON file, up to {limit} MB", limit=LARGEST_MEGABYTES),
        type=["geojson", "json"],
        key=_FILE,
        max_upload_size=LARGEST_MEGABYTES,
    )
    st.text_input(text("Source of the map, shown on it"), key=_SOURCE, max_chars=TEXT_LENGTH)
    told = text(
        "As a map program saves it, for instance QGIS or overpass turbo. Streets, green, water, "
        "buildings, schools, parks, stops and squares are recognised by their tags or by “kind”."
    )
    st.html(note(told, "muted small"))
