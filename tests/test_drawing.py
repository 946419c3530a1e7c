"""The picture of a quarter: whatever a file holds, it is one that every reader can open."""

import json
from xml.etree import ElementTree as ET

import pytest

from components.map import drawing, scene
from sessions.boundary import bordered
from sessions.mapfile import read_places, read_quarter
from sessions.quarter import Quarter

BOW = [[[9.70, 53.58], [9.74, 53.61], [9.74, 53.58], [9.70, 53.61], [9.70, 53.58]]]
SPOT = [9.72, 53.59]
FAR = [[[8.0, 52.0], [10.0, 52.0], [10.0, 54.0], [8.0, 52.0]]]


def read(shape, coordinates, **said):
    geometry = {"type": shape, "coordinates": coordinates}
    feature = {"type": "Feature", "properties": {"name": "Linde", **said}, "geometry": geometry}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


def drawn(data):
    """The elements of the picture, as a strict reader finds them."""
    quarter = Quarter("Siedlung", bordered(read_quarter(data).drawn, None))
    picture = drawing(quarter.features, [], quarter.bounds(), label="Karte")
    assert "nan" not in picture.lower()
    assert scene(quarter.features, [], bounds=quarter.bounds()).labels
    return [element.tag.partition("}")[2] for element in ET.fromstring(picture)]


@pytest.mark.parametrize(
    ("shape", "coordinates"),
    [
        ("Polygon", BOW),
        ("MultiPolygon", [BOW, BOW]),
        ("Polygon", [*BOW, *FAR]),
        ("Polygon", [[SPOT, SPOT, SPOT, SPOT]]),
        ("LineString", [SPOT, SPOT]),
        ("MultiLineString", [[SPOT, SPOT], [SPOT, SPOT]]),
        ("Point", [9.72, 53.59, 7]),
    ],
)
@pytest.mark.parametrize("kind", ["park", "street", "label"])
def test_odd_shapes_are_drawn_with_their_name(shape, coordinates, kind):
    """Crossing itself, a hole larger than its area, no length at all: still a picture."""
    assert "text" in drawn(read(shape, coordinates, kind=kind))


def test_several_points_are_several_spots():
    """A stop on both sides of a street is two spots, not a line across it."""
    elements = drawn(read("MultiPoint", [SPOT, [9.73, 53.59]], kind="stop"))
    assert elements.count("circle") == 2
    assert "path" not in elements


def test_one_point_written_as_many_is_a_place():
    """As map programs like to write them: it is drawn and chosen as any other place."""
    data = read("MultiPoint", [SPOT], kind="stop")
    assert drawn(data).count("circle") == 1
    (place,) = read_places(data, Quarter("Irgendwo"))
    assert place["geometry"] == {"type": "Point", "coordinates": SPOT}
    (known,) = read_quarter(data).drawn
    assert known["geometry"]["type"] == "Point"
