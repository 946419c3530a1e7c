"""A PMTiles file that is none, breaks off or lies is refused with the place of its fault."""

import gzip
from io import BytesIO

import pytest
from pmtiles.tile import Entry, TileType, serialize_directory
from shapely import box

from sessions.basemap.archive import LARGEST_MEGABYTES, LARGEST_TILE, Archive, in_order
from sessions.basemap.picture import LARGEST_PICTURE
from sessions.basemap.tile import Tile
from sessions.errors import Reason
from tests.sessions import atlas


def test_every_cut_is_noticed():
    """A file that ends too early is refused with the byte, whatever is missing of it."""
    whole = atlas.vector()
    for length in range(7, len(whole), 31):
        assert atlas.refused(Reason.BASEMAP_BROKEN, atlas.read, whole[:length]).params["at"] <= len(
            whole
        )


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04" + bytes(200), bytes(200), b"PMTiles\x02"])
def test_other_files_are_told_as_such(data):
    """An archive, nothing at all and the format's older version are no PMTiles file."""
    data = data + bytes(200) if data == b"PMTiles\x02" else data
    atlas.refused(Reason.NOT_PMTILES, atlas.read, data)


@pytest.mark.parametrize("field", [8, 16, 24, 32, 40, 48, 56])
@pytest.mark.parametrize("value", [2**63, 2**40, 2**31 - 1])
def test_sizes_in_the_header_are_not_believed(field, value):
    """Whatever a header claims, no more is read than there is; the byte is named."""
    data = bytearray(atlas.vector())
    data[field : field + 8] = value.to_bytes(8, "little")
    if field not in {40, 48}:  # leaves that nobody asks for harm nobody
        assert (
            atlas.refused(Reason.BASEMAP_BROKEN, atlas.read, bytes(data)).params["at"] is not None
        )


def lying(root, tile=b""):
    """A file with this root directory and these bytes as tiles."""
    header = bytearray(atlas.vector())[:127]
    metadata = gzip.compress(b"{}")
    starts = [127, len(root), 127 + len(root), len(metadata)]
    starts += [0, 0, 127 + len(root) + len(metadata), len(tile)]
    for place, value in enumerate(starts):
        header[8 + 8 * place : 16 + 8 * place] = value.to_bytes(8, "little")
    return bytes(header) + root + metadata + tile


@pytest.mark.parametrize(
    "root",
    [
        gzip.compress(bytes(2**27)),  # 128 MB of nothing
        gzip.compress(b"\xff" * 2**20),  # one number without end
        gzip.compress(b"\xff\xff\xff\xff\x7f" + b"\x01" * 9),  # four thousand million entries
        gzip.compress(b"\x00") + gzip.compress(bytes(2**27)),  # the bomb comes second
        b"no gzip",
    ],
    ids=["bomb", "endless number", "too many entries", "second bomb", "no gzip"],
)
def test_directories_that_would_fill_the_memory(root):
    """A directory that unpacks to gigabytes or promises them is refused at its byte."""
    assert atlas.refused(Reason.BASEMAP_BROKEN, atlas.read, lying(root)).params["at"] == 127


def entry(data):
    """A directory with one tile."""
    return serialize_directory([Entry(in_order(atlas.HOME), 0, len(data), 1)])


def test_a_tile_that_unpacks_to_too_much():
    """A tile of a few bytes that unpacks to hundreds of megabytes is refused."""
    bomb = gzip.compress(bytes(LARGEST_TILE + 1))
    atlas.refused(Reason.BASEMAP_BROKEN, atlas.read, lying(entry(bomb), bomb))


def test_a_tile_that_is_none():
    """Bytes that are no vector tile are refused with the number of the tile."""
    nonsense = gzip.compress(b"\x1a\x05nonsense")
    refusal = atlas.refused(Reason.BASEMAP_TILE, atlas.read, lying(entry(nonsense), nonsense))
    assert refusal.params["tile"] == "/".join(map(str, atlas.HOME))


def test_a_picture_that_is_none():
    """HTML, a huge picture and a tile that is not square never become a map."""
    for data in (b"<html>", atlas.picture(side=2048), b"\x89PNG" + bytes(LARGEST_PICTURE)):
        made = atlas.file({Tile(15, 2 * atlas.HOME.x, 2 * atlas.HOME.y): data}, TileType.PNG)
        with pytest.raises(Exception, match=r"basemap_(tile|broken)"):
            atlas.read(made, box(*Tile(15, 2 * atlas.HOME.x, 2 * atlas.HOME.y).bounds))


def test_other_kinds_of_tiles():
    """Tiles of a kind we cannot draw are refused as such."""
    atlas.refused(Reason.BASEMAP_UNKNOWN, atlas.read, atlas.file({atlas.HOME: b"x"}, TileType.AVIF))


def test_a_map_of_somewhere_else():
    """A file of another town is told, not drawn as an empty quarter."""
    for data in (atlas.vector(), atlas.pictures()):
        atlas.refused(Reason.BASEMAP_ELSEWHERE, atlas.read, data, box(11, 48, 11.01, 48.01))


def test_a_quarter_as_large_as_a_country():
    """More tiles than can be read are refused at once."""
    for data in (atlas.vector(), atlas.pictures()):
        atlas.refused(Reason.AREA_TOO_LARGE, atlas.read, data, box(6, 48, 14, 54))


def test_a_file_beyond_the_limit():
    """The limit is told in megabytes."""
    data = bytes(LARGEST_MEGABYTES * 2**20 + 1)
    assert atlas.refused(Reason.FILE_TOO_LARGE, Archive, BytesIO(data)).params["limit"] == 32
