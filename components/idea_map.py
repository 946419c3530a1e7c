"""The ideas of the evening on the map of the quarter."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import streamlit as st

from components.basemap import tile_layer
from components.context import Visit
from components.idea_label import KIND_WORDS, title_for
from components.map import Choice, Layer, Pin, Placing, Scene, quarter_map, scene
from components.offer_list import OFFER_KINDS
from components.support import Support
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.ids import IdeaId
from sessions.offer import by_kind
from sessions.quarter import Place
from sessions.round import Channel

_PHONE, _TABLET = 340, 560  # pixels

Dots = Mapping[IdeaId, Support] | None


def idea_pins(visit: Visit, ideas: Iterable[Idea], dots: Dots = None) -> list[Pin]:
    """Make a pin of every idea that has a place, with its dots where a result is shown."""
    return [_pin(visit, idea, idea.draft.place, dots) for idea in ideas if idea.draft.place]


def idea_map(
    visit: Visit,
    ideas: Sequence[Idea],
    *,
    key: str,
    dots: Dots = None,
    label: str = "",
    placing: Placing | None = None,
    on_tap: Callable[[], None] | None = None,
    choices: Sequence[Choice] = (),
    mine: Collection[int] = (),
) -> None:
    """Draw the map of released ideas; `on_tap` is called before a run that a place has caused.

    What everybody sees is made once per revision, language and `key`.
    """
    seen = (visit.store.url, visit.here.id, visit.here.revision, visit.language, key)
    quarter_map(
        _scene(visit, ideas, dots, seen),
        _words(visit),
        height=_PHONE if visit.channel is Channel.PHONE else _TABLET,
        key=key,
        label=label or visit.text("Map of {quarter}", quarter=visit.here.plan.quarter.name),
        direction=visit.translation.language.direction,
        placing=placing,
        on_tap=on_tap,
        choices=choices,
        mine=mine,
    )


@st.cache_resource(max_entries=32, show_spinner=False)
def _scene(_visit: Visit, _ideas: Sequence[Idea], _dots: Dots, seen: Sequence[object]) -> Scene:  # noqa: ARG001
    quarter = _visit.here.plan.quarter
    pins = idea_pins(_visit, _ideas, _dots)
    bounds = quarter.bounds([Place(pin.lon, pin.lat) for pin in pins])
    return scene(
        quarter.features,
        pins,
        bounds=bounds,
        layers=_layers(_visit),
        attribution=quarter.attribution,
        tiles=tile_layer(_visit),
    )


def _layers(visit: Visit) -> list[Layer]:
    kinds = by_kind(visit.here.plan.offers)
    return [
        Layer(kind, visit.text(OFFER_KINDS[kind]), [one.to_json() for one in offers])
        for kind, offers in kinds.items()
    ]


def _pin(visit: Visit, idea: Idea, place: Place, dots: Dots) -> Pin:
    title, language = title_for(idea, visit.language)
    given = (dots or {}).get(idea.id)  # only what was on the list has dots
    outside = visit.here.plan.quarter.beyond(place)
    return Pin(
        idea.number,
        place.lon,
        place.lat,
        title,
        idea.draft.field,
        idea.draft.kind,
        given.number if given else None,
        language,
        ", ".join(_about(visit, idea, given, outside=outside)),
        outside,
    )


def _about(visit: Visit, idea: Idea, given: Support | None, *, outside: bool) -> Iterable[str]:
    yield visit.text(KIND_WORDS[idea.draft.kind])
    for field in load_toolbox().fields:
        if field.id == idea.draft.field:
            yield visit.local(field.name)[0]
    if outside:
        yield visit.text("Outside the neighbourhood")
    if given:
        yield given.words


def _words(visit: Visit) -> Mapping[str, str]:
    text = visit.text
    return {
        "closer": text("Closer"),
        "further": text("Further away"),
        "gathered": text("Ideas close together: {n}. Closer", n="{n}"),
        "filter": text("Which ideas are shown"),
        "shown": text("Shown: {n}", n="{n}"),
        "north": text("A little to the north"),
        "south": text("A little to the south"),
        "west": text("A little to the west"),
        "east": text("A little to the east"),
        "here": text("Yes, this place"),
        "offers": text("What is already there"),
        "reach": text("Pale circle: 400 metres, about five minutes on foot"),
    }
