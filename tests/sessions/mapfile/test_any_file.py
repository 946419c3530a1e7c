"""Whatever is in a file for the map, reading it ends soon, and well or with a reason."""

import json
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.boundary import bordered
from sessions.errors import Reason, Refused
from sessions.mapfile import read_places, read_quarter
from sessions.quarter import Quarter
from tests.sessions.mapfile.written import NOWHERE, collection, feature

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
WHOLE_FILE = {Reason.NO_FEATURES, Reason.NESTED_TOO_DEEP, Reason.OTHER_CRS}


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
