"""The example evening: invented ideas in an invented quarter, to look at and to try things out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from content.entry import Entry, read_document
from content.error import ContentError, read_text
from content.language import Texts

FOLDER = Path(__file__).parent / "example"
OFFERS = "offers.csv"

Kind = Literal["idea", "keep", "trouble"]


@dataclass(frozen=True)
class ExampleComment:
    """A comment and the language it is in."""

    text: str
    language: str


@dataclass(frozen=True)
class ExampleIdea:
    """An idea. `lon` and `lat` (WGS84) are None for the whole quarter; `place` is a known name.

    `titles` are short titles in other languages. `weight` says how often the example ballots
    choose it compared with others; 0 for what cannot be voted on.
    """

    title: str
    text: str
    language: str
    titles: Texts
    kind: Kind
    place: str | None
    lon: float | None
    lat: float | None
    field: str | None
    approach: str | None
    weight: float
    comments: tuple[ExampleComment, ...]


@dataclass(frozen=True)
class Example:
    """An evening: `participants` give up to `dots` dots each, drawn with `seed`.

    `quarter` is a GeoJSON FeatureCollection in WGS84 lon/lat with `properties.kind`;
    `attribution` says who drew it; `offers` is a table (CSV) of what is already there.
    """

    title: Texts
    guiding_question: Texts
    ideas: tuple[ExampleIdea, ...]
    participants: int
    dots: int
    seed: int
    quarter: Mapping[str, Any]
    quarter_name: str
    attribution: str
    offers: bytes
    responsible: str
    contact: str


@cache
def load_example(folder: Path = FOLDER) -> Example:
    """The example from `evening.toml` and `musterviertel.geojson`, read once.

    Raises ContentError naming file and line, also for a place that is not on the map.
    """
    quarter = _quarter(folder / "musterviertel.geojson")
    document = read_document(folder / "evening.toml")
    evening = document.entry("evening")
    votes = evening.entry("votes")
    return Example(
        title=evening.texts("title"),
        guiding_question=evening.texts("guiding_question"),
        ideas=tuple(_idea(entry, _places(quarter)) for entry in document.entries("idea")),
        participants=int(votes.number("participants")),
        dots=int(votes.number("dots")),
        seed=int(votes.number("seed")),
        quarter=quarter,
        quarter_name=evening.string("quarter"),
        attribution=evening.string("attribution"),
        offers=(folder / OFFERS).read_bytes(),
        responsible=evening.string("responsible"),
        contact=evening.string("contact"),
    )


def _quarter(path: Path) -> Mapping[str, Any]:
    try:
        quarter: Mapping[str, Any] = json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise ContentError(path.name, error.lineno, error.msg) from error
    return quarter


def _places(quarter: Mapping[str, Any]) -> Mapping[str, tuple[float, float]]:
    return {
        feature["properties"]["name"]: tuple(feature["geometry"]["coordinates"])
        for feature in quarter["features"]
        if feature["properties"]["kind"] == "place"
    }


def _idea(entry: Entry, places: Mapping[str, tuple[float, float]]) -> ExampleIdea:
    lon, lat = _position(entry, places)
    kind = _kind(entry)
    return ExampleIdea(
        title=entry.string("title"),
        text=entry.string("text"),
        language=entry.string("language"),
        titles=entry.texts("titles", required=()) if "titles" in entry.values else {},
        kind=kind,
        place=entry.optional("place"),
        lon=lon,
        lat=lat,
        field=entry.optional("field"),
        approach=entry.optional("approach"),
        weight=entry.number("weight") if kind == "idea" else 0,
        comments=tuple(
            ExampleComment(comment.string("text"), comment.string("language"))
            for comment in entry.entries("comment")
        ),
    )


def _kind(entry: Entry) -> Kind:
    kinds: dict[str, Kind] = {"idea": "idea", "keep": "keep", "trouble": "trouble"}
    return kinds[entry.choice("kind", tuple(kinds))]


def _position(
    entry: Entry, places: Mapping[str, tuple[float, float]]
) -> tuple[float, float] | tuple[None, None]:
    if "place" in entry.values:
        return places[entry.choice("place", tuple(places))]
    if "lon" in entry.values:
        return entry.number("lon"), entry.number("lat")
    return None, None
