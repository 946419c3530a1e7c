"""A PMTiles file becomes the drawing of a quarter."""

import json

import pytest
from shapely import LineString, Point, box
from shapely.geometry import shape

from sessions.basemap.basemap import LARGEST_DRAWING, read_basemap
from sessions.basemap.tile import Tile
from sessions.errors import Reason
from sessions.quarter import Quarter
from sessions.store import Store
from sessions.workshop import Plan
from tests.sessions import atlas
from tests.sessions.evening import NOW

WEDEL = box(9.7195, 53.5925, 9.7315, 53.6005)


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
    found = atlas.read(atlas.vector())
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
    (feature,) = atlas.read(atlas.vector(layers), box(west, south, east, north)).features
    assert (
        shape(feature["geometry"]).distance(Point((west + east) / 2, (south + north) / 2)) < 0.00002
    )


@pytest.mark.parametrize("name", ["<b>fett</b>", "a\u202eb", "x" * 200, 7, None])
def test_names_are_words_or_nothing(name):
    """What a file says as a name is plain text of one line, else there is no name."""
    layers = {"roads": [(LineString([(0, 9), (4000, 9)]), {"kind": "minor_road", "name": name})]}
    (feature,) = atlas.read(atlas.vector(layers)).features
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
    assert atlas.read(atlas.vector(attribution=said)).attribution == read_as


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_pictures_become_tiles(store: Store, form):
    """Pictures around the quarter are stored with the evening and found again by their place."""
    found = atlas.read(atlas.pictures(form=form))
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
    found = atlas.read(atlas.pictures())
    quarter = atlas.quarter(found)
    sources = {
        store.workshops.create(plan(quarter), NOW, images=found.images).plan.quarter.tiles
        for _ in range(2)
    }
    assert len(sources) == 1


def test_pictures_need_a_border():
    """Without one nobody could say which part of them is the quarter."""
    atlas.refused(Reason.BORDER_MISSING, Quarter("Nordstadt").upon, atlas.read(atlas.pictures()))
