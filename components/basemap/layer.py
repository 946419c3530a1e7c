"""What a map in a browser must know of the pictures under it."""

from typing import TypedDict
from urllib.parse import quote

from components.basemap.ground import SILENT
from components.context import Visit
from sessions.basemap.tile import Bounds


class TileLayer(TypedDict):
    """The address of a tile with {z}, {x} and {y}; zooms; and for a service, whom to ask for it.

    It names the source, so that no browser shows kept pictures of another one.
    """

    url: str
    least: int
    most: int
    bounds: Bounds
    state: str | None
    silent: str


def tile_layer(visit: Visit) -> TileLayer | None:
    """Return the pictures under the quarter of this visit, or None where it is drawn alone."""
    quarter = visit.here.plan.quarter
    if quarter.tiles is None:
        return None
    place = f"/tiles/{quote(visit.here.code, safe='')}"
    return {
        "url": f"{place}/{{z}}/{{x}}/{{y}}?of={quote(quarter.tiles.source)}",
        "least": quarter.tiles.least,
        "most": quarter.tiles.most,
        "bounds": quarter.tiles.pyramid(quarter.bounds()).bounds,
        "state": f"{place}/state" if quarter.tiles.online else None,
        "silent": visit.text(SILENT),
    }
