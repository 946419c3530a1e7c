"""A PMTiles file becomes the drawing of a quarter, or is refused with the place of its fault."""

import gzip
import json
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from pmtiles.tile import Entry, TileType, serialize_directory
from shapely import LineString, Point, box
from shapely.geometry import shape

from sessions.basemap.archive import LARGEST_MEGABYTES, LARGEST_TILE, Archive, in_order
from sessions.basemap.basemap import LARGEST_DRAWING, read_basemap
from sessions.basemap.picture import LARGEST_PICTURE
from sessions.basemap.tile import Tile
from sessions.errors import Reason, Refused
from sessions.quarter import Quarter
from sessions.store import Store
from sessions.workshop import Plan
from tests.sessions import atlas
from tests.sessions.evening import NOW

WEDEL = box(9.7195, 53.5925, 9.7315, 53.6005)
PROTOMAPS: Mapping[str, list[tuple[Any, Mapping[str, Any]]]] = {
    "roads": [
        (LineString([(0, 2000), (4096, 2000)]), {"kind": "major_road", "name": "Hauptstraße"}),
        (LineString([(0, 1000), (4096, 1000)]), {"kind": "minor_road", "name": "Lindenweg"}),
        (LineString([(0, 500), (4096, 500)]), {"kind": "path"}),
    ],
    "landuse": [(atlas.square(), {"kind": "park"}), (atlas.square(900), {"kind": "pedestrian"})],
    "water": [(atlas.square(300), {"kind": "lake"})],
    "buildings": [(atlas.square(200), {"kind": "building"}), (Point(1, 1), {"kind": "address"})],
    "pois": [(Point(2000, 2100), {"kind": "school", "name": "Lindenschule"})],
    "places": [(Point(2000, 2200), {"kind": "neighbourhood", "name": "Nordstadt"})],
}


def vector(layers=PROTOMAPS, **header):
    return atlas.file({atlas.HOME: atlas.shapes(layers)}, TileType.MVT, **header)


def read(data, border=atlas.BORDER):
    return read_basemap(BytesIO(data), border)


def refused(reason, job, *values):
    """Expect a refusal for this reason and return it."""
    with pytest.raises(Refused) as caught:
        job(*values)
    assert caught.value.reason is reason
    return caught.value


def plan(quarter):
    return Plan({"de": "Abend"}, {"de": "Was fehlt?"}, quarter)


def kinds(basemap):
    return {feature["properties"]["kind"] for feature in basemap.features}


def test_a_real_estate_is_drawn_from_its_file_alone():
    """Streets by width, green, water, houses and names come out of the file, with their source."""
    found = read_basemap(atlas.real(), WEDEL)
    assert found.attribution == "© OpenMapTiles © OpenStreetMap contributors"
    assert {"street", "path", "green", "water", "building", "label"} <= kinds(found)
    widths = {f["properties"].get("width") for f in found.features}
    assert {"major", "minor", None} <= widths
    streets = {f["properties"].get("name") for f in found.features}
    assert {"Einsteinstraße", "Moorweg"} & streets
    assert len(json.dumps(found.features)) < LARGEST_DRAWING
    quarter = Quarter("Moorwegsiedlung").upon(found)
    west, south, east, north = quarter.bounds()
    assert (west, south) == pytest.approx((9.715, 53.589), abs=0.004)
    assert (east, north) == pytest.approx((9.736, 53.604), abs=0.004)


def test_places_to_choose_lie_inside_the_border():
    """Schools, stops, playgrounds and churches of the estate, none from beyond the border."""
    around = read_basemap(atlas.real(), None)
    names = {place.name for place in Quarter("q").upon(around).places}
    assert {"Moorweg-Schule", "Waldspielplatz", "Wedel, Moorweg"} <= names
    assert "Moorwegsiedlung" not in names  # it is the quarter, not a place in it
    inside = Quarter("q").upon(read_basemap(atlas.real(), WEDEL)).places
    assert inside
    assert all(WEDEL.covers(Point(place.lon, place.lat)) for place in inside)


def test_protomaps_files_are_read_too():
    """The other usual layout gives the same kinds; addresses and unknown words stay out."""
    found = read(vector())
    assert kinds(found) == {
        *("street", "path", "green", "square", "water", "building", "school", "label")
    }
    named = {f["properties"]["name"]: f for f in found.features if "name" in f["properties"]}
    assert named["Hauptstraße"]["properties"]["width"] == "major"
    assert "width" not in named["Lindenweg"]["properties"]
    assert found.attribution == "© Beispielamt"


def test_shapes_lie_where_the_tile_lies():
    """A point in the middle of a tile is in the middle of its square on the globe."""
    west, south, east, north = atlas.HOME.bounds
    layers = {"pois": [(Point(2048, 2048), {"kind": "school", "name": "Mitte"})]}
    (feature,) = read(vector(layers), box(west, south, east, north)).features
    assert (
        shape(feature["geometry"]).distance(Point((west + east) / 2, (south + north) / 2)) < 0.00002
    )


@pytest.mark.parametrize("name", ["<b>fett</b>", "a\u202eb", "x" * 200, 7, None])
def test_names_are_words_or_nothing(name):
    """What a file says as a name is plain text of one line, else there is no name."""
    layers = {"roads": [(LineString([(0, 9), (4000, 9)]), {"kind": "minor_road", "name": name})]}
    (feature,) = read(vector(layers)).features
    assert feature["properties"].get("name") == ("<b>fett</b>" if name == "<b>fett</b>" else None)


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        (None, ""),
        ("<script>x</script> Amt", "x Amt"),
        ("&lt;img src=x&gt; Amt", "img src=x> Amt"),
        ("&copy; A\n <a href='javascript:1'>B</a>", "© A B"),
        ("A\x01m\ud800t\uffff", "Amt"),
    ],
)
def test_attribution_is_plain_text(said, read_as):
    """Links and scripts in a file's source never reach a page."""
    assert read(vector(attribution=said)).attribution == read_as


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_pictures_become_tiles(store: Store, form):
    """Pictures around the quarter are stored with the evening and found again by their place."""
    found = read(atlas.pictures(form=form))
    assert found.tiles is not None
    assert not found.features
    quarter = atlas.quarter(found)
    here = store.workshops.create(plan(quarter), NOW, images=found.images)
    tiles = here.plan.quarter.tiles
    assert tiles == found.tiles
    assert here.plan.quarter.attribution == "© Beispielamt"
    for tile, image in found.images.items():
        assert tile in tiles.pyramid(atlas.BORDER.bounds)
        assert store.pictures.one(tiles.source, tile) == image
    assert store.pictures.one(tiles.source, Tile(3, 0, 0)) is None


def test_one_file_is_stored_once(store: Store):
    """A second evening on the same map shares its pictures."""
    found = read(atlas.pictures())
    quarter = atlas.quarter(found)
    sources = {
        store.workshops.create(plan(quarter), NOW, images=found.images).plan.quarter.tiles
        for _ in range(2)
    }
    assert len(sources) == 1


def test_pictures_need_a_border():
    """Without one nobody could say which part of them is the quarter."""
    refused(Reason.BORDER_MISSING, Quarter("Nordstadt").upon, read(atlas.pictures()))


def test_every_cut_is_noticed():
    """A file that ends too early is refused with the byte, whatever is missing of it."""
    whole = vector()
    for length in range(7, len(whole), 31):
        assert refused(Reason.BASEMAP_BROKEN, read, whole[:length]).params["at"] <= len(whole)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04" + bytes(200), bytes(200), b"PMTiles\x02"])
def test_other_files_are_told_as_such(data):
    """An archive, nothing at all and the format's older version are no PMTiles file."""
    data = data + bytes(200) if data == b"PMTiles\x02" else data
    refused(Reason.NOT_PMTILES, read, data)


@pytest.mark.parametrize("field", [8, 16, 24, 32, 40, 48, 56])
@pytest.mark.parametrize("value", [2**63, 2**40, 2**31 - 1])
def test_sizes_in_the_header_are_not_believed(field, value):
    """Whatever a header claims, no more is read than there is; the byte is named."""
    data = bytearray(vector())
    data[field : field + 8] = value.to_bytes(8, "little")
    if field not in {40, 48}:  # leaves that nobody asks for harm nobody
        assert refused(Reason.BASEMAP_BROKEN, read, bytes(data)).params["at"] is not None


def lying(root, tile=b""):
    """A file with this root directory and these bytes as tiles."""
    header = bytearray(vector())[:127]
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
    assert refused(Reason.BASEMAP_BROKEN, read, lying(root)).params["at"] == 127


def entry(data):
    """A directory with one tile."""
    return serialize_directory([Entry(in_order(atlas.HOME), 0, len(data), 1)])


def test_a_tile_that_unpacks_to_too_much():
    """A tile of a few bytes that unpacks to hundreds of megabytes is refused."""
    bomb = gzip.compress(bytes(LARGEST_TILE + 1))
    refused(Reason.BASEMAP_BROKEN, read, lying(entry(bomb), bomb))


def test_a_tile_that_is_none():
    """Bytes that are no vector tile are refused with the number of the tile."""
    nonsense = gzip.compress(b"\x1a\x05nonsense")
    refusal = refused(Reason.BASEMAP_TILE, read, lying(entry(nonsense), nonsense))
    assert refusal.params["tile"] == "/".join(map(str, atlas.HOME))


def test_a_picture_that_is_none():
    """HTML, a huge picture and a tile that is not square never become a map."""
    for data in (b"<html>", atlas.picture(side=2048), b"\x89PNG" + bytes(LARGEST_PICTURE)):
        made = atlas.file({Tile(15, 2 * atlas.HOME.x, 2 * atlas.HOME.y): data}, TileType.PNG)
        with pytest.raises(Exception, match=r"basemap_(tile|broken)"):
            read(made, box(*Tile(15, 2 * atlas.HOME.x, 2 * atlas.HOME.y).bounds))


def test_other_kinds_of_tiles():
    """Tiles of a kind we cannot draw are refused as such."""
    refused(Reason.BASEMAP_UNKNOWN, read, atlas.file({atlas.HOME: b"x"}, TileType.AVIF))


def test_a_map_of_somewhere_else():
    """A file of another town is told, not drawn as an empty quarter."""
    for data in (vector(), atlas.pictures()):
        refused(Reason.BASEMAP_ELSEWHERE, read, data, box(11, 48, 11.01, 48.01))


def test_a_quarter_as_large_as_a_country():
    """More tiles than can be read are refused at once."""
    for data in (vector(), atlas.pictures()):
        refused(Reason.AREA_TOO_LARGE, read, data, box(6, 48, 14, 54))


def test_a_file_beyond_the_limit():
    """The limit is told in megabytes."""
    data = bytes(LARGEST_MEGABYTES * 2**20 + 1)
    assert refused(Reason.FILE_TOO_LARGE, Archive, BytesIO(data)).params["limit"] == 32
