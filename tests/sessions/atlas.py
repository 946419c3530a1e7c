"""PMTiles files made for tests: a few streets and places, or plain pictures."""

import gzip
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import pytest
from PIL import Image
from pmtiles.tile import Compression, TileType
from pmtiles.writer import Writer
from shapely import LineString, Point, Polygon, box
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from sessions.basemap.archive import in_order
from sessions.basemap.basemap import Basemap, read_basemap
from sessions.basemap.tile import Pyramid, Tile, surroundings, tile_at
from sessions.errors import Refused
from sessions.quarter import Quarter

REAL = Path(__file__).parents[3] / "shared" / "data" / "basemap" / "moorwegsiedlung.pmtiles"
SOURCE = '<a href="https://example.org">&copy; Beispielamt</a>'

HOME = tile_at(9.995, 51.003, 14)
"""The one tile that all made-up files have, in the middle of nowhere."""

BORDER = box(*HOME.bounds)
"""A quarter as large as that tile."""

Shapes = Mapping[str, list[Any]]
"""Shapes with their properties, by the layer of a tile."""


def real() -> BytesIO:
    """The real housing estate, or a skip with the reason."""
    if not REAL.exists():
        pytest.skip(f"{REAL} is not on this machine")
    return BytesIO(REAL.read_bytes())


def picture(colour: str = "#8fb27a", side: int = 256, form: str = "PNG") -> bytes:
    """A tile of one colour."""
    written = BytesIO()
    Image.new("RGB", (side, side), colour).save(written, form)
    return written.getvalue()


def file(
    tiles: Mapping[Tile, bytes],
    kind: TileType,
    attribution: str | None = SOURCE,
    **header: Any,
) -> bytes:
    """A PMTiles file; vector tiles are packed, pictures are not."""
    packed = kind is TileType.MVT
    written = BytesIO()
    writer = Writer(written)
    for tile in sorted(tiles, key=in_order):
        data = tiles[tile]
        writer.write_tile(in_order(tile), gzip.compress(data, mtime=0) if packed else data)
    west, south, east, north = HOME.bounds
    zooms = [tile.z for tile in tiles]
    writer.finalize(
        {
            "tile_type": kind,
            "tile_compression": Compression.GZIP if packed else Compression.NONE,
            "min_zoom": min(zooms),
            "max_zoom": max(zooms),
            "min_lon_e7": round(west * 1e7),
            "min_lat_e7": round(south * 1e7),
            "max_lon_e7": round(east * 1e7),
            "max_lat_e7": round(north * 1e7),
            **header,
        },
        {} if attribution is None else {"attribution": attribution},
    )
    return written.getvalue()


def shapes(layers: Shapes) -> bytes:
    """A vector tile; shapes count 0 to 4096 from the upper left corner."""
    made: bytes = mapbox_vector_tile.encode(
        [
            {
                "name": name,
                "features": [
                    {"geometry": geometry, "properties": dict(properties)}
                    for geometry, properties in features
                ],
            }
            for name, features in layers.items()
        ],
        default_options={"y_coord_down": True},
    )
    return made


def pictures(zooms: range = range(14, 17), form: str = "PNG") -> bytes:
    """A file of pictures around the quarter."""
    kind = {"PNG": TileType.PNG, "JPEG": TileType.JPEG, "WEBP": TileType.WEBP}[form]
    seen = Pyramid(surroundings(HOME.bounds), zooms[0], zooms[-1])
    one = picture(form=form)
    tiles = {tile: one for zoom in zooms for tile in seen.of_zoom(zoom)}
    return file(tiles, kind)


def quarter(basemap: Basemap) -> Quarter:
    """A quarter with that border on a basemap."""
    border = {
        "type": "Feature",
        "properties": {"kind": "boundary"},
        "geometry": json.loads(json.dumps(mapping(BORDER))),
    }
    drawn = {"type": "FeatureCollection", "features": [border]}
    return Quarter("Nordstadt", drawn).upon(basemap)


def square(side: int = 4096) -> Polygon:
    """All of a tile, or its corner."""
    return box(0, 0, side, side)


PROTOMAPS: Shapes = {
    "roads": [
        (LineString([(0, 2000), (4096, 2000)]), {"kind": "major_road", "name": "Hauptstraße"}),
        (LineString([(0, 1000), (4096, 1000)]), {"kind": "minor_road", "name": "Lindenweg"}),
        (LineString([(0, 500), (4096, 500)]), {"kind": "path"}),
    ],
    "landuse": [(square(), {"kind": "park"}), (square(900), {"kind": "pedestrian"})],
    "water": [(square(300), {"kind": "lake"})],
    "buildings": [(square(200), {"kind": "building"}), (Point(1, 1), {"kind": "address"})],
    "pois": [(Point(2000, 2100), {"kind": "school", "name": "Lindenschule"})],
    "places": [(Point(2000, 2200), {"kind": "neighbourhood", "name": "Nordstadt"})],
}


def vector(layers: Shapes = PROTOMAPS, **header: Any) -> bytes:
    """A file with one vector tile."""
    return file({HOME: shapes(layers)}, TileType.MVT, **header)


def read(data: bytes, border: BaseGeometry | None = BORDER) -> Basemap:
    """What a file gives a quarter with this border."""
    return read_basemap(BytesIO(data), border)


def refused(reason, job, *values):
    """Expect a refusal for this reason and return it."""
    with pytest.raises(Refused) as caught:
        job(*values)
    assert caught.value.reason is reason
    return caught.value
