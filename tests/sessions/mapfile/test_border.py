"""The border of a quarter out of a file."""

from pathlib import Path
from time import process_time

import numpy as np
import pytest
from shapely import Point

from sessions.boundary import bordered
from sessions.errors import Reason, Refused
from sessions.mapfile import read_quarter
from sessions.quarter import Quarter
from tests.sessions.mapfile.written import collection, feature, point

BERLIN = Path(__file__).parents[4] / "shared/data/mss-berlin-2021/prognoseraeume_2021.geojson"
BOW = [[[9.70, 53.58], [9.74, 53.61], [9.74, 53.58], [9.70, 53.61], [9.70, 53.58]]]


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
