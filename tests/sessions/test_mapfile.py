"""Files for the map: what is taken of them, and how it is said what is wrong."""

import json
import tracemalloc
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point

from content.example import load_example
from sessions.boundary import bordered
from sessions.errors import Reason, Refused
from sessions.mapfile import read_offers, read_places, read_quarter
from sessions.offer import Offer, OfferKind
from sessions.quarter import Quarter
from sessions.rehearsed import plan_of

BERLIN = Path(__file__).parents[3] / "shared/data/mss-berlin-2021/prognoseraeume_2021.geojson"
NOWHERE = Quarter("Irgendwo")
SQUARE = [[[9.70, 53.58], [9.74, 53.58], [9.74, 53.61], [9.70, 53.61], [9.70, 53.58]]]
BOW = [[[9.70, 53.58], [9.74, 53.61], [9.74, 53.58], [9.70, 53.61], [9.70, 53.58]]]


def feature(shape: str, coordinates: object, **properties: object) -> dict[str, Any]:
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object, crs: str | None = None) -> bytes:
    named = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return json.dumps({"type": "FeatureCollection", **named, "features": features}).encode()


def point(*coordinates: object, **properties: object) -> dict[str, Any]:
    return feature("Point", list(coordinates), **{"name": "Schule", **properties})


def why(data: bytes) -> tuple[Reason, dict[str, str | int]]:
    with pytest.raises(Refused) as caught:
        read_quarter(data)
    return caught.value.reason, caught.value.params


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
        (collection(point(9, 53), crs="Sold\ud800ner"), Reason.OTHER_CRS, {"crs": "Soldner"}),
        (b" " * (5 * 1024 * 1024 + 1), Reason.FILE_TOO_LARGE, {"limit": 5}),
    ],
)
def test_what_is_wrong_and_where(data: bytes, reason: Reason, where: dict[str, object]) -> None:
    """A file that cannot be drawn is refused with the reason and the place in the file."""
    assert why(data) == (reason, where)


@pytest.mark.parametrize(
    "file",
    [
        b'{"type": "LineString", "coordinates": [' + b"[9,53]," * 600_000 + b"[9,54]]}",
        b'{"features": ' + b"[" * 5_000_000,
        b'{"features": [' + b"{}," * 1_500_000 + b"{}]}",
        b"name;lon;lat\n" + b"A;9;53\n" * 600_000,
        b";" * 5_000_000,
    ],
    ids=("corners", "nesting", "features", "rows", "columns"),
)
def test_no_file_takes_long(file: bytes) -> None:
    """What no tablet could draw is refused before it costs time or memory."""
    start = process_time()
    with pytest.raises(Refused) as caught:
        read_places(file, NOWHERE)
    assert caught.value.reason in {Reason.TOO_DETAILED, Reason.NO_FEATURES}
    assert process_time() - start < 2


def test_a_border_that_crosses_itself() -> None:
    """Such a border is refused with its feature and the place where it crosses."""
    file = read_quarter(collection(point(9.72, 53.59), feature("Polygon", BOW, kind="boundary")))
    with pytest.raises(Refused) as caught:
        file.border(0)
    assert caught.value.reason is Reason.BORDER_CROSSES
    assert caught.value.params == {"where": "9.72 53.595", "feature": 2}


def test_a_border_of_a_hundred_thousand_teeth() -> None:
    """A border as fine as nobody can draw it is refused with its feature, and at once."""
    turns = np.linspace(0, 2 * np.pi, 99_000)
    reach = np.where(np.arange(99_000) % 2, 0.02, 0.026)
    teeth = np.column_stack((9.7 + reach * np.cos(turns), 53.6 + reach * np.sin(turns))).tolist()
    file = read_quarter(collection(feature("Polygon", [[*teeth, teeth[0]]], kind="boundary")))
    start = process_time()
    with pytest.raises(Refused) as caught:
        file.border(0)
    assert caught.value.reason is Reason.TOO_DETAILED
    assert caught.value.params == {"limit": 20_000, "feature": 1}
    assert process_time() - start < 1


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


def test_one_of_many_areas_becomes_the_border() -> None:
    """Of the official areas of Berlin one is chosen by its name; the others are not drawn."""
    if not BERLIN.is_file():
        pytest.skip("needs ../shared/data/mss-berlin-2021")
    file = read_quarter(BERLIN.read_bytes())
    chosen = file.names.index("Kreuzberg Süd")
    quarter = Quarter("Kreuzberg", bordered(file.ground, file.border(chosen)))
    assert len(file.areas) == 58
    assert len(quarter.features["features"]) == 1
    assert quarter.boundary.covers(Point(13.40, 52.49))
    assert not quarter.boundary.covers(Point(13.65, 52.38))


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


GERMAN = (
    "Bezeichnung;Länge;Breite;Art;Zielgruppe;Träger\r\n".encode()
    + (
        "Sprachcafé;9,7215;53,5931;Begegnungscafé;alle;VHS\r\n"
        ";;;;;\r\n"
        '"Beratung; offen";9.73;53.6;Beratungsstelle;Familien;"Verein\nNord"\r\n'
    ).encode()
)
ENGLISH = b"\xef\xbb\xbfname,lon,lat,kind\nMarket,9.72,53.59,shop\n"


def test_a_table_from_a_german_excel() -> None:
    """Semicolons, decimal commas, German columns and an old encoding: an inventory of offers."""
    expected = (
        Offer("Sprachcafé", OfferKind.MEETING, 9.7215, 53.5931, "alle", "VHS"),
        Offer("Beratung; offen", OfferKind.ADVICE, 9.73, 53.6, "Familien", "Verein Nord"),
    )
    assert read_offers(GERMAN, NOWHERE) == expected
    assert read_offers(GERMAN.decode().encode("cp1252"), NOWHERE) == expected


def test_a_table_from_a_program() -> None:
    """Commas and decimal points: a place to choose by its name."""
    (place,) = read_places(ENGLISH, NOWHERE)
    assert place["properties"] == {"kind": "shop", "name": "Market"}
    assert place["geometry"]["coordinates"] == [9.72, 53.59]


@pytest.mark.parametrize(
    ("table", "reason", "line"),
    [
        ("name;lon;lat\nA;9;53\nB;53;9", Reason.SWAPPED_COORDINATES, 3),
        ("name;lon;lat\nA;9;53\nB;zehn;53", Reason.BAD_COORDINATE, 3),
        ("name;lon;lat\nA;9;53\n;9;53", Reason.NAME_MISSING, 3),
        ("name,lon,lat\nA,9,7,53,6", Reason.BAD_ROW, 2),
        ('name;lon;lat\nA;9;53\n"B;9;53', Reason.BAD_ROW, 3),
        ("name;x-wert\nA;9", Reason.NO_COLUMNS, 1),
        ("name;lon;lat\nA;9,72;53,59\nB;11,57;48,13", Reason.FAR_AWAY, 3),
    ],
)
def test_what_is_wrong_in_which_line(table: str, reason: Reason, line: int) -> None:
    """The first line that cannot be used is named, and nothing before it is taken."""
    here = Quarter("Siedlung", bordered([], read_quarter(collection(AREA)).border(0)))
    inside = table.replace(";9;53", ";9,72;53,59")
    with pytest.raises(Refused) as caught:
        read_offers(inside.encode(), here)
    assert caught.value.reason is reason
    assert caught.value.params["line"] == line


def test_a_table_as_wide_as_it_is_long() -> None:
    """Columns that nobody asked for cost no memory row by row."""
    columns = ";".join(["name", "lon", "lat", *map(str, range(150_000))])
    table = (columns + "\n" + "A;9;53\n" * 60).encode()
    tracemalloc.start()
    try:
        assert len(read_offers(table, NOWHERE)) == 60
        assert tracemalloc.get_traced_memory()[1] < 60 * 2**20
    finally:
        tracemalloc.stop()


AREA = feature("Polygon", SQUARE, name="Siedlung")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)
NUMBERS = st.integers(-200, 200) | st.floats() | JSON
COORDINATES = st.recursive(st.lists(NUMBERS, max_size=3), lambda one: st.lists(one, max_size=5))
SHAPES = ("Point", "MultiPoint", "LineString", "Polygon", "MultiPolygon", "MultiLineString", "Blob")
FEATURES = JSON | st.builds(
    feature,
    st.sampled_from(SHAPES),
    COORDINATES,
    name=JSON,
    kind=st.sampled_from(("boundary", "place", "street")) | JSON,
)
CRS = st.none() | st.sampled_from(("EPSG:25832", "EPSG:3857", "EPSG:5703", "x")) | st.text()


@settings(max_examples=100, deadline=2_000)
@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.text(max_size=200).map("name;lon;lat\nA;".__add__).map(lambda s: s.encode("utf-8"))
    | st.lists(FEATURES, max_size=4).map(lambda some: json.dumps({"features": some}).encode())
    | st.builds(lambda one, crs: collection(one, crs=crs), FEATURES, CRS)
)
def test_no_file_breaks_the_readers(data: bytes) -> None:
    """Whatever is in a file, it is read or refused with a reason, in two seconds."""
    for read in (read_quarter, lambda it: read_places(it, NOWHERE), _all):
        try:
            read(data)
        except Refused as no:
            assert "line" in no.params or "feature" in no.params or no.reason in WHOLE_FILE


def _all(data: bytes) -> None:
    file = read_quarter(data)
    for number in range(len(file.areas)):
        Quarter("Q", bordered(file.ground, file.border(number))).bounds()
    assert Quarter("Q", bordered(file.drawn, None)).places is not None


WHOLE_FILE = {Reason.NO_FEATURES, Reason.NESTED_TOO_DEEP, Reason.OTHER_CRS}


def test_the_example_shows_what_is_there() -> None:
    """The invented quarter has invented offers of several kinds, marked as such, inside it."""
    plan = plan_of(load_example())
    assert len({offer.kind for offer in plan.offers}) > 3
    assert all("(Beispiel)" in offer.name for offer in plan.offers)
    border = plan.quarter.boundary
    assert all(border.covers(Point(offer.lon, offer.lat)) for offer in plan.offers)
