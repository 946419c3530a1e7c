"""What a PMTiles file gives a quarter: features of vector tiles, or pictures to draw it on."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import BinaryIO, Self

from shapely import Point, prepare
from shapely.geometry.base import BaseGeometry

from sessions.basemap.archive import Archive, in_order
from sessions.basemap.picture import LARGEST_PICTURE, media_type
from sessions.basemap.service import Service
from sessions.basemap.tile import Bounds, Pyramid, Tile, surroundings
from sessions.basemap.tiles import MOST_TILES, Tiles, useful
from sessions.basemap.vector import Drawing, Feature, unreadable
from sessions.errors import Reason, Refused

LARGEST_DRAWING = 1_500_000
"""Characters of all features as JSON: every visitor's map loads them."""

_FINEST = 15
_MOST_VECTOR_TILES = 16
_MOST_PICTURES = 24 * 2**20  # bytes, all together
_SPARED = ((), ("building",), ("building", "path"))
"""What is left out first where a drawing would be too large."""


@dataclass(frozen=True)
class Basemap:
    """What is drawn under the ideas, and whose data it is.

    `features` are GeoJSON in WGS84 with `properties.kind`, without a boundary; `images` are the
    pictures of `tiles`, to be stored with the quarter, and empty for a service.
    """

    features: tuple[Feature, ...] = ()
    attribution: str = ""
    tiles: Tiles | None = None
    images: Mapping[Tile, bytes] = field(default_factory=dict)

    def of(self, source: str) -> Self:
        """Return the same with another attribution."""
        return replace(self, attribution=source)


def service_basemap(service: Service, boundary: BaseGeometry | None, year: int) -> Basemap:
    """Return the tiles of a service under a quarter.

    Raises `Refused`: border_missing, and area_too_large beyond `MOST_TILES`.
    """
    if boundary is None:
        raise Refused(Reason.BORDER_MISSING)
    wanted = useful(_bounds(boundary), service.least, service.most)
    _require_few(wanted)
    tiles = Tiles(service.name, online=True, least=wanted.least, most=wanted.most)
    return Basemap((), service.source(year), tiles)


def read_basemap(source: BinaryIO, boundary: BaseGeometry | None) -> Basemap:
    """Return what a PMTiles file shows of a quarter, or of its own area without a `boundary`.

    Raises `Refused` as `Archive` and `Drawing` do; basemap_elsewhere where the file has nothing
    there, area_too_large where the quarter has more tiles than can be read.
    """
    archive = Archive(source)
    bounds = archive.bounds if boundary is None else _bounds(boundary)
    if archive.vector:
        features = _features(archive, surroundings(bounds), boundary)
        return Basemap(features, archive.attribution)
    images = _images(archive, useful(bounds, *archive.zooms))
    zooms = [tile.z for tile in images]
    tiles = Tiles(_digest(images), online=False, least=min(zooms), most=max(zooms))
    return Basemap((), archive.attribution, tiles, images)


def _features(
    archive: Archive, bounds: Bounds, boundary: BaseGeometry | None
) -> tuple[Feature, ...]:
    least, most = archive.zooms
    wanted = Pyramid(bounds, least, max(least, min(most, _FINEST)))
    zoom = wanted.finest(_MOST_VECTOR_TILES)
    if wanted.count(zoom) > _MOST_VECTOR_TILES:
        raise Refused(Reason.AREA_TOO_LARGE)
    drawing = Drawing(bounds)
    for tile in sorted(wanted.of_zoom(zoom), key=in_order):
        raw = archive.tile(tile)
        if raw is not None:
            drawing.add(tile, raw)
    found = [one for one in drawing.features() if _belongs(one, boundary)]
    if not found:
        raise Refused(Reason.BASEMAP_ELSEWHERE)
    return _fitting(found)


def _belongs(feature: Feature, boundary: BaseGeometry | None) -> bool:
    """Around the quarter streets and green help to find one's way; places to choose do not."""
    if boundary is None or feature["geometry"]["type"] != "Point":
        return True
    prepare(boundary)
    return bool(boundary.covers(Point(feature["geometry"]["coordinates"])))


def _fitting(features: Iterable[Feature]) -> tuple[Feature, ...]:
    found = list(features)
    for spared in _SPARED:
        kept = [one for one in found if one["properties"]["kind"] not in spared]
        drawing = json.dumps(kept, ensure_ascii=False)
        if len(drawing) <= LARGEST_DRAWING:
            return tuple(json.loads(drawing))
    raise Refused(Reason.AREA_TOO_LARGE)


def _images(archive: Archive, wanted: Pyramid) -> dict[Tile, bytes]:
    _require_few(wanted)
    images: dict[Tile, bytes] = {}
    size = 0
    for zoom in range(wanted.least, wanted.most + 1):
        for tile in sorted(wanted.of_zoom(zoom), key=in_order):
            image = archive.tile(tile, LARGEST_PICTURE)
            if image is None:
                continue
            size += len(image)
            if size > _MOST_PICTURES:
                raise Refused(Reason.AREA_TOO_LARGE)
            if media_type(image) is None:
                raise unreadable(tile)
            images[tile] = image
    if not images:
        raise Refused(Reason.BASEMAP_ELSEWHERE)
    return images


def _require_few(wanted: Pyramid) -> None:
    if sum(map(wanted.count, range(wanted.least, wanted.most + 1))) > MOST_TILES:
        raise Refused(Reason.AREA_TOO_LARGE)


def _bounds(boundary: BaseGeometry) -> Bounds:
    west, south, east, north = boundary.bounds
    return west, south, east, north


def _digest(images: Mapping[Tile, bytes]) -> str:
    sum_ = sha256()
    for tile, image in sorted(images.items()):
        sum_.update(f"{tile.z}/{tile.x}/{tile.y}/{len(image)}".encode() + image)
    return sum_.hexdigest()[:32]
