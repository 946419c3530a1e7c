"""Tables with places as GeoJSON (RFC 7946), for map programs and portals of open data."""

import json
from collections.abc import Mapping
from typing import Any

from sessions.table import Table

_PLACE = ("lon", "lat")


def write_geojson(table: Table) -> bytes:
    """Return a FeatureCollection in WGS84, longitude first, with a feature per row.

    A row without a place has a feature without geometry; empty cells are left out, numbers that
    JSON would round are text.
    """
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    found = {"type": "FeatureCollection", "features": [_feature(row) for row in rows]}
    return json.dumps(found, ensure_ascii=False, default=str, indent=1).encode("utf-8", "replace")


def _feature(row: Mapping[str, Any]) -> Mapping[str, Any]:
    place = [row[name] for name in _PLACE if row[name] is not None]
    geometry = {"type": "Point", "coordinates": place} if place else None
    said = {name: cell for name, cell in row.items() if name not in _PLACE and cell is not None}
    return {"type": "Feature", "geometry": geometry, "properties": said}
