"""GeoJSON for the map: what is taken of it, and how it is said what is wrong."""

import json

import pytest

from sessions.boundary import bordered
from sessions.errors import Reason
from sessions.mapfile import read_places, read_quarter
from sessions.quarter import Quarter
from tests.sessions.mapfile.written import NOWHERE, SQUARE, collection, feature, point, why


@pytest.mark.parametrize(
    ("crs", "east", "north"),
    [
        ("urn:ogc:def:crs:EPSG::25832", 549_000, 5_939_500),
        ("EPSG:25833", 152106.33, 5952113.13),
        ("urn:ogc:def:crs:EPSG::3857", 1084306.13, 7095143.49),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", 9.740488, 53.602033),
    ],
)
def test_other_systems_end_at_the_same_place(crs: str, east: float, north: float) -> None:
    """A school in the coordinates of the land registry stands where it stands in WGS84."""
    (place,) = read_places(collection(point(east, north), crs=crs), NOWHERE)
    lon, lat = place["geometry"]["coordinates"]
    assert (lon, lat) == pytest.approx((9.740488, 53.602033), abs=1e-6)


@pytest.mark.parametrize(
    ("crs", "east", "north"),
    [(None, 53.59, 9.72), ("EPSG:25832", 5_939_500, 549_000), (None, 30.0, 120.0)],
)
def test_swapped_coordinates_are_told_as_such(crs: str | None, east: float, north: float) -> None:
    """Who wrote the latitude first is told just that, and in which feature."""
    right = point(9.72, 53.59) if crs is None else point(549_000, 5_939_500)
    said = why(collection(right, point(east, north), crs=crs))
    assert said == (Reason.SWAPPED_COORDINATES, {"feature": 2})


@pytest.mark.parametrize(
    ("data", "reason", "where"),
    [
        (b'{"features":\n\n oops', Reason.NO_GEOJSON, {"line": 3}),
        (b"\xff\xfe", Reason.NO_GEOJSON, {"line": 1}),
        (b"[]", Reason.NO_GEOJSON, {"line": 1}),
        (b"{}", Reason.NO_FEATURES, {}),
        (collection(), Reason.NO_FEATURES, {}),
        (b'{"features": ' + b"[" * 100_000, Reason.NESTED_TOO_DEEP, {}),
        (collection(point(9, 53), "x"), Reason.BAD_SHAPE, {"feature": 2}),
        (collection({"type": "Feature"}), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(point("7", "51")), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(point(10**400, 51)), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(point(7, [51])), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(feature("Polygon", [])), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(feature("GeometryCollection", [])), Reason.BAD_SHAPE, {"feature": 1}),
        (collection(point(549_000, 5_939_500)), Reason.NO_DEGREES, {"feature": 1}),
        (collection(point(9, 53), crs="EPSG:999999"), Reason.OTHER_CRS, {"crs": "EPSG:999999"}),
        (collection(point(9, 53), crs="EPSG:25832"), Reason.NOT_OF_CRS, {"feature": 1}),
        (collection(point(9, 53), crs="EPSG:3857"), Reason.NOT_OF_CRS, {"feature": 1}),
        (
            collection(point(32_549_000, 5_939_500), crs="EPSG:25832"),
            Reason.NOT_OF_CRS,
            {"feature": 1},
        ),
        (b'{"crs": 25832, "coordinates": [9, 53]}', Reason.OTHER_CRS, {"crs": "25832"}),
        (b'{"crs": {"type": "link"}, "coordinates": [9, 53]}', Reason.OTHER_CRS, {"crs": "?"}),
        (collection(point(9, 53), crs="Sold\ud800ner"), Reason.OTHER_CRS, {"crs": "Soldner"}),
        (b" " * (5 * 1024 * 1024 + 1), Reason.FILE_TOO_LARGE, {"limit": 5}),
    ],
)
def test_what_is_wrong_and_where(data: bytes, reason: Reason, where: dict[str, object]) -> None:
    """A file that cannot be drawn is refused with the reason and the place in the file."""
    assert why(data) == (reason, where)


def test_an_export_of_openstreetmap_is_understood() -> None:
    """Tags are read as kinds; what nobody tagged is a place, a street or an area by its shape."""
    line = [[9.71, 53.59], [9.72, 53.59]]
    drawn = read_quarter(
        collection(
            feature("LineString", line, highway="primary", name="Hauptstraße"),
            feature("Polygon", SQUARE, leisure="park", name="Nordpark"),
            feature("Polygon", SQUARE, building="yes"),
            point(9.71, 53.59, highway="bus_stop"),
            feature("Polygon", SQUARE, boundary="administrative", name="Siedlung"),
            feature("LineString", line),
        )
    ).drawn
    kinds = [one["properties"]["kind"] for one in drawn]
    assert kinds == ["street", "park", "building", "stop", "street"]
    assert drawn[0]["properties"] == {"kind": "street", "name": "Hauptstraße", "width": "major"}


def test_a_place_of_a_kind_nobody_here_knows() -> None:
    """A church that says so is a place with its name, to be seen and to be chosen."""
    church = point(9.71, 53.59, kind="Kirche", name="Christuskirche")
    quarter = Quarter("Siedlung", bordered(read_quarter(collection(church)).drawn, None))
    assert [place.name for place in quarter.places] == ["Christuskirche"]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ({}, ""),
        ({"attribution": "<a href='x'>&copy; Amt</a>", "copyright": "Andere"}, "© Amt"),
        (
            {"copyright": "Data from www.openstreetmap.org, ODbL"},
            "Data from www.openstreetmap.org, ODbL",
        ),
        ({"attribution": 7, "copyright": [" "]}, ""),
    ],
)
def test_a_file_says_whose_map_it_is(said: dict[str, object], source: str) -> None:
    """What overpass turbo and others write beside the shapes is the source of the map."""
    file = json.loads(collection(point(9.72, 53.59))) | said
    assert read_quarter(json.dumps(file).encode()).attribution == source


@pytest.mark.parametrize("name", ["@id", "osm_id", "full_id"])
def test_data_of_openstreetmap_is_never_nameless(name: str) -> None:
    """Shapes with its ids are its data, which must be said on every map."""
    file = read_quarter(collection(point(9.72, 53.59, **{name: "way/5013"})))
    assert file.attribution == "© OpenStreetMap contributors"


def test_html_stays_words() -> None:
    """Only words of a file are kept, on one line and not endless; everything else is left out."""
    hostile = '<img src=x onerror="alert(1)">\n\x00'
    file = read_quarter(
        collection(point(9.72, 53.59, name=hostile, kind=["place"], description=hostile))
    )
    (drawn,) = file.drawn
    assert drawn["properties"] == {"kind": "place", "name": '<img src=x onerror="alert(1)">'}
    for letter in ("x", "\u0958"):  # the second one is written as two
        (endless,) = read_places(collection(point(9.7, 53.5, name=letter * 10_000)), NOWHERE)
        assert len(endless["properties"]["name"]) == 80
