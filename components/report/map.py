"""The quarter with ideas, as vectors, for a Dokumentation."""

from collections.abc import Mapping, Sequence

from components.map import Pin, drawing
from components.report.document import Map, Words
from components.report.telling import Telling
from sessions.idea import Idea
from sessions.ids import IdeaId

_NO_DOTS: Mapping[IdeaId, int] = {}


def idea_map(
    telling: Telling, ideas: Sequence[Idea], name: Words, dots: Mapping[IdeaId, int] = _NO_DOTS
) -> Map:
    """Draw the ideas that have a place; with dots their signs are the larger the more they got."""
    material = telling.material
    quarter = material.here.plan.quarter
    pins = [
        Pin(
            idea.number,
            place.lon,
            place.lat,
            telling.title(idea).text,
            idea.draft.field,
            idea.draft.kind,
            dots.get(idea.id),
            outside=quarter.beyond(place),
        )
        for idea in ideas
        if (place := idea.draft.place)
    ]
    svg = drawing(quarter.features, pins, material.bounds, label=name.text, ground=material.ground)
    alt = telling.text("{map}; the table lists the same ideas.", map=name.text)
    return Map(svg, alt, quarter.attribution)
