"""The quarter: what is inside, and which places are known."""

import math

import pytest

from sessions.errors import Reason
from sessions.quarter import Quarter
from tests.sessions.evening import refused

SQUARE = [[[7.0, 51.0], [7.1, 51.0], [7.1, 51.1], [7.0, 51.1], [7.0, 51.0]]]
SCHOOL = [[[7.02, 51.02], [7.04, 51.02], [7.04, 51.04], [7.02, 51.04], [7.02, 51.02]]]


def feature(kind: str, name: str | None, shape: str, coordinates: object) -> dict[str, object]:
    """Make one GeoJSON feature."""
    geometry = {"type": shape, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"kind": kind, "name": name}, "geometry": geometry}


FEATURES = [
    feature("boundary", None, "Polygon", SQUARE),
    feature("school", "Schule", "Polygon", SCHOOL),
    feature("square", "Brunnen", "Point", [7.1004, 51.05]),
    feature("street", "Musterweg", "LineString", [[7.0, 51.0], [7.1, 51.1]]),
    feature("shop", None, "Point", [7.05, 51.05]),
]
QUARTER = Quarter("Musterviertel", {"type": "FeatureCollection", "features": FEATURES})


def test_known_places_have_names() -> None:
    """Places can be chosen by name in alphabetical order; streets and nameless ones cannot."""
    assert [place.name for place in QUARTER.places] == ["Brunnen", "Schule"]


def test_a_place_is_known_no_longer() -> None:
    """What stood as a point is gone, an area stays drawn; a street of that name is no place."""
    left = QUARTER.without(["Brunnen", "Schule", "Musterweg"])
    assert left.places == ()
    kinds = [one["properties"]["kind"] for one in left.features["features"]]
    assert kinds == ["boundary", "school", "street", "shop"]
    assert left.features["features"][2] == FEATURES[3]
    assert [place.name for place in QUARTER.without(["Brunnen"]).places] == ["Schule"]


def test_a_place_is_kept_to_ten_metres() -> None:
    """A tap inside the boundary is rounded to four decimals and has no name."""
    place = QUARTER.located(7.0512345, 51.0567891)
    assert (place.lon, place.lat, place.name) == (7.0512, 51.0568, None)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(6.7, 51.05), (51.05, 7.05), (math.nan, 51.05), (7.05, math.inf), (367.05, 51.05)],
)
def test_far_from_the_boundary_is_refused(lon: float, lat: float) -> None:
    """20 km off, swapped, endless and undefined coordinates are refused."""
    with refused(Reason.OUTSIDE_QUARTER):
        QUARTER.located(lon, lat)


@pytest.mark.parametrize(
    ("lon", "lat", "beyond"),
    [(7.05, 51.05, False), (7.1001, 51.05, False), (7.1003, 51.05, True), (7.05, 50.9, True)],
)
def test_outside_but_relevant_is_kept_and_told(lon: float, lat: float, beyond: bool) -> None:
    """The stop behind the boundary is a place; what rounding pushed over it is not outside."""
    assert QUARTER.beyond(QUARTER.located(lon, lat)) is beyond


@pytest.mark.parametrize(("lon", "lat"), [(math.nan, 0), (0, math.nan), (181, 0), (0, -91)])
def test_without_a_boundary_the_globe_is_the_limit(lon: float, lat: float) -> None:
    """Where nobody drew a boundary, only what is on Earth is a place."""
    with refused(Reason.OUTSIDE_QUARTER):
        Quarter("Irgendwo").located(lon, lat)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"features": None},
        {"features": [None]},
        {"features": [{"geometry": None}]},
        {"features": [{"geometry": {"type": "Blob", "coordinates": []}}]},
        {"features": [{"geometry": {"type": "Polygon", "coordinates": [[[0, 0]]]}}]},
        {"features": [feature("boundary", None, "Polygon", [[[0, 0], [999, 0], [0, 999]]])]},
        {"features": [feature("shop", "x", "Point", [math.nan, 1])]},
        {"features": [feature("shop", "x", "Point", ["a", "b"])]},
        {"features": [feature("shop", "x", "Point", [])]},
    ],
)
def test_what_cannot_be_drawn_is_refused(broken: dict[str, object]) -> None:
    """A file that is no map is refused with a reason, never with a traceback."""
    with refused(Reason.BAD_QUARTER):
        Quarter("kaputt", broken)


def test_the_map_opens_on_the_boundary() -> None:
    """The map shows the boundary, and without one all that is drawn or given."""
    assert QUARTER.bounds() == (7.0, 51.0, 7.1, 51.1)
    place = QUARTER.located(7.05, 51.05)
    assert Quarter("Irgendwo").bounds([place]) == (7.05, 51.05, 7.05, 51.05)
