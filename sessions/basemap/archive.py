"""A PMTiles file, read piece by piece: nothing it says of its sizes is believed."""

import json
import re
import zlib
from typing import Any, BinaryIO

from pmtiles.tile import (
    Compression,
    Entry,
    HeaderDict,
    MagicNumberNotFound,
    SpecVersionUnsupported,
    TileType,
    deserialize_directory,
    deserialize_header,
    find_tile,
    zxy_to_tileid,
)

from sessions.attribution import attribution
from sessions.basemap.tile import HIGHEST_ZOOM, Bounds, Tile
from sessions.errors import Reason, Refused

LARGEST_MEGABYTES = 32
LARGEST_TILE = 2**21
"""Bytes of one tile after unpacking."""

PICTURES = frozenset({TileType.PNG, TileType.JPEG, TileType.WEBP})

_HEADER = 127
_METADATA = 2**20
_DIRECTORIES = 2**20  # bytes after unpacking, all together: about half a second of reading
_DEPTH = 4  # as the format promises
_ENDLESS_NUMBER = re.compile(rb"[\x80-\xff]{10}")


class Archive:
    """Tiles in a file of at most `LARGEST_MEGABYTES`.

    Raises `Refused` with the byte where it is: not_pmtiles, file_too_large, basemap_broken for
    what is cut off or lies about its sizes, basemap_unknown for kinds of tiles we cannot draw.
    """

    def __init__(self, source: BinaryIO) -> None:
        """Read what the file says about itself."""
        self._source = source
        self._size = source.seek(0, 2)
        if self._size > LARGEST_MEGABYTES * 2**20:
            raise Refused(Reason.FILE_TOO_LARGE, limit=LARGEST_MEGABYTES)
        self._header = _header(self._read(0, min(_HEADER, self._size)))
        self._left = _DIRECTORIES
        self._leaf: tuple[int, list[Entry]] = (-1, [])
        self._root = self._directory(self._header["root_offset"], self._header["root_length"])
        self._told = self._metadata()

    @property
    def vector(self) -> bool:
        """Say whether its tiles are shapes; else they are pictures."""
        return self._header["tile_type"] is TileType.MVT

    @property
    def zooms(self) -> tuple[int, int]:
        """The lowest and the highest zoom."""
        most = min(self._header["max_zoom"], HIGHEST_ZOOM)
        return min(self._header["min_zoom"], most), most

    @property
    def bounds(self) -> Bounds:
        """What the file says it covers, at most the world."""
        corners = [self._header[f"{end}_{axis}_e7"] / 1e7 for end, axis in _CORNERS]  # type: ignore[literal-required]
        west, south, east, north = corners
        if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
            return (-180, -85, 180, 85)
        return (west, south, east, north)

    @property
    def attribution(self) -> str:
        """Whose data it is, as plain text; empty where the file does not say."""
        return attribution(self._told.get("attribution"))

    def tile(self, tile: Tile, largest: int = LARGEST_TILE) -> bytes | None:
        """Return an unpacked tile of at most `largest` bytes, or None where there is none.

        Quick if tiles are asked for in the order of the file, see `in_order`.
        """
        entry = self._entry(zxy_to_tileid(*tile))
        if entry is None:
            return None
        at = self._header["tile_data_offset"] + entry.offset
        packed = self._read(at, entry.length, largest)
        return _unpacked(packed, self._header["tile_compression"], largest, at)

    def _entry(self, number: int) -> Entry | None:
        entry = find_tile(self._root, number)
        for _ in range(_DEPTH):
            if entry is None or entry.run_length:
                return entry
            at = self._header["leaf_directory_offset"] + entry.offset
            if self._leaf[0] != at:
                self._leaf = (at, self._directory(at, entry.length))
            entry = find_tile(self._leaf[1], number)
        raise broken(self._header["leaf_directory_offset"])

    def _directory(self, at: int, length: int) -> list[Entry]:
        packed = self._read(at, length, self._left)
        plain = _unpacked(packed, self._header["internal_compression"], self._left, at)
        self._left -= len(plain)
        # A number without end would be read for ever.
        if _ENDLESS_NUMBER.search(plain):
            raise broken(at)
        try:
            return deserialize_directory(packed)
        except EOFError as error:
            raise broken(at) from error

    def _metadata(self) -> dict[str, Any]:
        at = self._header["metadata_offset"]
        packed = self._read(at, self._header["metadata_length"], _METADATA)
        plain = _unpacked(packed, self._header["internal_compression"], _METADATA, at)
        try:
            told = json.loads(plain)
        except (ValueError, RecursionError) as error:
            raise broken(at) from error
        return told if isinstance(told, dict) else {}

    def _read(self, at: int, length: int, largest: int = _HEADER) -> bytes:
        if not 0 <= length <= largest or not 0 <= at <= self._size - length:
            raise broken(at)
        self._source.seek(at)
        return self._source.read(length)


_CORNERS = (("min", "lon"), ("min", "lat"), ("max", "lon"), ("max", "lat"))


def in_order(tile: Tile) -> int:
    """Return where a tile stands in the order of a file."""
    return zxy_to_tileid(*tile)


def broken(at: int) -> Refused:
    """Return the refusal of a file that is damaged at byte `at`."""
    return Refused(Reason.BASEMAP_BROKEN, at=at)


def _header(start: bytes) -> HeaderDict:
    try:
        if len(start) < _HEADER and start[:7] == b"PMTiles":
            raise broken(len(start))
        header = deserialize_header(start)
    except (MagicNumberNotFound, SpecVersionUnsupported, UnicodeDecodeError, IndexError) as error:
        raise Refused(Reason.NOT_PMTILES) from error
    except ValueError as error:  # a kind or packing nobody has defined
        raise Refused(Reason.BASEMAP_UNKNOWN) from error
    known = header["tile_type"] in {TileType.MVT, *PICTURES}
    opened = {Compression.GZIP, Compression.NONE}
    packed = header["internal_compression"] is Compression.GZIP
    if not (known and packed and header["tile_compression"] in opened):
        raise Refused(Reason.BASEMAP_UNKNOWN)
    return header


def _unpacked(packed: bytes, compression: Compression, largest: int, at: int) -> bytes:
    if compression is Compression.NONE:
        return packed
    gzip = zlib.decompressobj(wbits=31)
    try:
        plain = gzip.decompress(packed, largest)
    except zlib.error as error:
        raise broken(at) from error
    if not gzip.eof or gzip.unused_data:
        raise broken(at)
    return plain
