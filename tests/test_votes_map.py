"""The map of votes: nothing that somebody wrote is ever read as a program."""

import pytest

from components.map import Pin
from components.map.votes import votes_chart

BOUNDS = (9.0, 53.0, 9.1, 53.1)
PROGRAM = "{{ 7 * 191 }}{% set x = 1 %}</script>"


@pytest.mark.parametrize("word", ["name", "kind", "width", "id"])
def test_a_map_file_runs_nothing_on_the_server(word):
    """The name of a street in a file from elsewhere is no template: it is not there at all."""
    geometry = {"type": "LineString", "coordinates": [[9.0, 53.0], [9.1, 53.1]], word: PROGRAM}
    street = {"type": "Feature", "properties": {word: PROGRAM}, "geometry": geometry, word: PROGRAM}
    pin = Pin(4711, 9.05, 53.05, PROGRAM, "mobility", "idea", 3, about=PROGRAM)
    drawn = {"type": "FeatureCollection", "features": [street]}
    page = votes_chart(drawn, [pin], bounds=BOUNDS).get_root().render()
    assert "1337" not in page
    assert "191" not in page
    assert "4711" in page
    assert "53.1" in page
