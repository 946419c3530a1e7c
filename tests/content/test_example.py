"""The example evening: a plausible quarter, drawn correctly, and clearly an example."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import Point, Polygon, shape
from shapely.geometry.base import BaseGeometry

from content.error import ContentError
from content.example import FOLDER, Example, load_example
from content.toolbox import load_toolbox


@pytest.fixture
def example() -> Example:
    """The example as it is delivered."""
    return load_example()


@pytest.fixture
def features(example: Example) -> list[dict[str, Any]]:
    """The features of its quarter."""
    return list(example.quarter["features"])


def of_kind(features: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """The features of one kind."""
    return [feature for feature in features if feature["properties"]["kind"] == kind]


def boundary_of(features: list[dict[str, Any]]) -> BaseGeometry:
    """The outline of the quarter."""
    (boundary,) = of_kind(features, "boundary")
    return shape(boundary["geometry"])


def test_it_says_that_it_is_an_example(example: Example) -> None:
    """Nobody takes the evening or the quarter for a real one."""
    assert "Beispiel" in example.title["de"]
    assert "xample" in example.title["en"]
    assert example.title["ar"]
    assert example.quarter["note"].startswith("Beispiel")
    (boundary,) = of_kind(list(example.quarter["features"]), "boundary")
    assert "Beispiel" in boundary["properties"]["name"]


def test_the_quarter_is_valid_geojson(example: Example, features: list[dict[str, Any]]) -> None:
    """RFC 7946: known kinds, valid shapes, rings counter-clockwise, no crs, few decimals."""
    assert example.quarter["type"] == "FeatureCollection"
    assert "crs" not in example.quarter
    for feature in features:
        geometry = shape(feature["geometry"])
        assert feature["type"] == "Feature"
        assert geometry.is_valid
        assert geometry.is_simple
        if isinstance(geometry, Polygon):
            assert geometry.exterior.is_ccw
            assert not geometry.interiors


def test_the_quarter_has_what_a_neighbourhood_has(features: list[dict[str, Any]]) -> None:
    """Streets with names, houses, park, water, school, shops, square and places to know."""
    count = Counter(feature["properties"]["kind"] for feature in features)
    assert count["boundary"] == 1
    assert 25 <= count["building"] <= 60
    assert 10 <= count["place"] <= 14
    for kind in ("street", "path", "park", "water", "school", "square", "shop"):
        assert count[kind], kind
    for feature in of_kind(features, "street"):
        assert feature["properties"]["name"]
        assert feature["properties"]["width"] in ("major", "minor")


def test_everything_lies_inside_the_boundary(features: list[dict[str, Any]]) -> None:
    """Nothing is drawn beyond the quarter; every known place can be chosen."""
    outline = boundary_of(features)
    for feature in of_kind(features, "place"):
        assert outline.contains(shape(feature["geometry"])), feature["properties"]["name"]
    around = outline.buffer(0.0001)
    for feature in features:
        assert around.covers(shape(feature["geometry"])), feature["properties"]


def test_houses_stand_beside_streets_and_not_in_the_water(features: list[dict[str, Any]]) -> None:
    """No house on a street, in a pond or on another house."""
    houses = [shape(f["geometry"]) for k in ("building", "shop") for f in of_kind(features, k)]
    others = [
        shape(f["geometry"]) for k in ("street", "water", "park") for f in of_kind(features, k)
    ]
    for index, house in enumerate(houses):
        assert not any(house.intersects(other) for other in others + houses[index + 1 :])


def test_the_quarter_is_as_large_as_a_neighbourhood(features: list[dict[str, Any]]) -> None:
    """About 900 by 700 metres."""
    west, south, east, north = boundary_of(features).bounds
    assert 800 < (east - west) * 70_060 < 1000
    assert 600 < (north - south) * 111_320 < 800


def test_ideas_are_many_and_mixed(example: Example) -> None:
    """Wishes, what should stay, what troubles; five languages; some for the whole quarter."""
    kinds = Counter(idea.kind for idea in example.ideas)
    assert 14 <= len(example.ideas) <= 18
    assert set(kinds) == {"idea", "keep", "trouble"}
    assert {idea.language for idea in example.ideas} >= {"de", "en", "ar", "tr", "uk"}
    assert 2 <= sum(idea.lon is None for idea in example.ideas) <= 3
    assert 10 <= sum(len(idea.comments) for idea in example.ideas) <= 14
    assert all("de" in idea.titles for idea in example.ideas if idea.language != "de")


def test_ideas_lie_in_the_quarter(example: Example, features: list[dict[str, Any]]) -> None:
    """Every idea with a place can be shown on the map."""
    outline = boundary_of(features)
    for idea in example.ideas:
        assert (idea.lon is None) == (idea.lat is None)
        if idea.lon is not None and idea.lat is not None:
            assert outline.contains(Point(idea.lon, idea.lat)), idea.title


def test_ideas_name_approaches_that_exist_in_their_field(example: Example) -> None:
    """A card's pictogram fits the approach it belongs to."""
    toolbox = load_toolbox()
    for idea in example.ideas:
        if idea.approach:
            assert toolbox.approach(idea.approach).field == idea.field


def test_only_wishes_can_get_dots(example: Example) -> None:
    """What should stay and what troubles has no weight; the weights tell ideas apart."""
    assert all((idea.weight > 0) == (idea.kind == "idea") for idea in example.ideas)
    assert len({idea.weight for idea in example.ideas}) > 4
    assert 0 < example.dots < sum(idea.kind == "idea" for idea in example.ideas)
    assert example.participants == 60


def broken(folder: Path, old: str, new: str) -> Path:
    """A copy of the example with one thing changed."""
    for name in ("evening.toml", "musterviertel.geojson"):
        text = (FOLDER / name).read_text(encoding="utf-8").replace(old, new, 1)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('place = "Lindenplatz"', 'place = "Mond"', r"evening\.toml, line 24: “place” is “Mond”"),
        ('kind = "trouble"', 'kind = "wish"', r"evening\.toml, line \d+: “kind” is “wish”"),
        ("weight = 9", 'weight = "9"', r"evening\.toml, line 27: “weight”"),
        ("seed = 2018\n", "", r"evening\.toml, line 14: “seed” is missing"),
        ('"FeatureCollection",', '"FeatureCollection"', r"musterviertel\.geojson, line \d+: "),
    ],
)
def test_a_mistake_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    """Who changes the example learns where the mistake is."""
    with pytest.raises(ContentError, match=message):
        load_example(broken(tmp_path, old, new))
