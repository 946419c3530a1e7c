"""The map of ideas for the wall, as vectors on A4 or A3, with legend, source and a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from components.basemap import Ground
from components.idea_label import KIND_WORDS, title_for
from components.map import Pin, drawing, sign
from components.map.frame import Bounds, roomy
from components.page.palette import field_colour
from components.print.typesetting import typeset
from components.print.words import own, said, tag
from content.language import Texts, translation
from content.pictogram import pictogram
from content.toolbox import load_toolbox
from sessions.idea import Idea, IdeaKind
from sessions.quarter import Place, Quarter

_TEMPLATE = Path(__file__).with_name("map_sheet.typ")


class Paper(StrEnum):
    """What is in a copier."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True)
class Evening:
    """What a sheet is headed with; `ground` gives what lies under a part of the quarter."""

    title: Texts
    question: Texts
    quarter: Quarter
    ground: Callable[[Bounds], Ground] = lambda _bounds: ()


def map_sheet(evening: Evening, ideas: Sequence[Idea], paper: Paper, language: str) -> bytes:
    """A PDF: the quarter with every idea that has a place, then all numbers with their titles.

    It lies as the quarter does, wide or high. Raises nothing for a quarter without a drawing: its
    ideas stand on a grid.
    """
    words, quarter = translation(language), evening.quarter
    pins = [_pin(idea, idea.draft.place, quarter, language) for idea in ideas if idea.draft.place]
    bounds = quarter.bounds([Place(pin.lon, pin.lat) for pin in pins])
    name = words.text("Map of {quarter}", quarter=quarter.name)
    return typeset(
        _TEMPLATE,
        {
            "title": name,
            "language": tag(language),
            "evening": said(evening.title, language),
            "heading": own(name, language),
            "question": said(evening.question, language),
            "list": own(words.text("The ideas by number"), language),
            "paper": paper,
            "flipped": _wide(bounds),
            "svg": drawing(
                quarter.features, pins, bounds, label=name, ground=evening.ground(roomy(bounds))
            ),
            "alt": words.text("{map}; the next page lists the ideas.", map=name),
            "attribution": quarter.attribution,
            "fields": _fields(pins, language),
            "kinds": _kinds(pins, language),
            "ideas": [_row(idea, language) for idea in ideas],
        },
    )


def _pin(idea: Idea, place: Place, quarter: Quarter, language: str) -> Pin:
    title, found = title_for(idea, language)
    draft = idea.draft
    return Pin(
        idea.number,
        place.lon,
        place.lat,
        title,
        draft.field,
        draft.kind,
        None,
        found,
        outside=quarter.beyond(place),
    )


def _wide(bounds: Bounds) -> bool:
    west, south, east, north = bounds
    return (east - west) * 0.62 > north - south  # a degree of longitude in Germany is shorter


def _fields(pins: Sequence[Pin], language: str) -> list[dict[str, Any]]:
    shown = {pin.field for pin in pins}
    return [
        {
            "svg": pictogram(field.id).replace("currentColor", field.colour),
            "colour": field.colour,
            **said(field.name, language),
        }
        for field in load_toolbox().fields
        if field.id in shown
    ]


def _kinds(pins: Sequence[Pin], language: str) -> list[dict[str, Any]]:
    """Name the shapes where there is more than one."""
    shown = {pin.kind for pin in pins}
    if len(shown) < 2:
        return []
    words = translation(language)
    kinds = [kind for kind in IdeaKind if kind in shown]
    return [{"svg": sign(kind), **own(words.text(KIND_WORDS[kind]), language)} for kind in kinds]


def _row(idea: Idea, language: str) -> dict[str, Any]:
    title, found = title_for(idea, language)
    colour = field_colour(idea.draft.field)
    return {"number": idea.number, "colour": colour, **own(title, found)}
