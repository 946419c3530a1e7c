"""What stands on the wall as long as the facilitator shows it: an approach, an idea, pledges."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape

from components.context import Visit
from components.idea_label import field_class, own_words
from components.monitoring.evening_area import area_of
from components.monitoring.large import area_wall
from components.wall.pledges import pledges
from components.wall.rules import rules_wall
from components.wall.words import Words
from content.approach import Approach
from content.language import DEFAULT, Texts
from content.pictogram import approach_pictogram
from content.toolbox import load_toolbox
from sessions.idea import Idea
from sessions.workshop import ShownKind

MOST_LINES = 3
"""Titles below the German one: more could not be read from the last row."""

_LONG = 45
"""Characters of a title from which on letters are smaller, so that all finds room."""


def large(visit: Visit, words: Words) -> str:
    """Return what the wall shows instead of its message, empty for nothing.

    What not everybody may see, or may see no longer, is nothing.
    """
    shown = visit.here.shown
    if shown is None:
        return ""
    if shown.kind is ShownKind.RULES:
        return rules_wall(visit, words)
    if shown.kind is ShownKind.PLEDGES:
        return pledges(visit, words)
    if shown.kind is ShownKind.AREA:
        placed = area_of(visit, visit.here)
        return area_wall(visit, *placed) if placed else ""
    if shown.kind is ShownKind.APPROACH:
        found = [one for one in visit.toolbox.approaches if one.id == shown.id]
        return "".join(_approach(visit, words, one) for one in found)
    released = [idea for idea in visit.released().ideas if idea.id == shown.id]
    return "".join(_idea(visit, words, one) for one in released)


def _approach(visit: Visit, words: Words, approach: Approach) -> str:
    drawn = b64encode(approach_pictogram(approach).encode()).decode()
    picture = (
        '<span class="pictogram" aria-hidden="true" '
        f"style=\"--drawn:url('data:image/svg+xml;base64,{drawn}')\"></span>"
    )
    promise = f'<div class="promise">{words.local(approach.promise)}</div>'
    told = _titles(visit, approach.title) + promise
    return _section(words, approach.field, picture, told, approach.title)


def _idea(visit: Visit, words: Words, idea: Idea) -> str:
    draft = idea.draft
    sign = f'<span class="sign">{idea.number}</span>'
    text = own_words(draft.text, draft.language) if draft.text else ""
    titles = {draft.language: draft.title, **idea.titles}
    told = f'{_titles(visit, titles)}<div class="promise">{text}</div>'
    return _section(words, draft.field, sign, told, titles)


def _section(words: Words, field: str | None, picture: str, told: str, titles: Texts) -> str:
    shape = field_class(field)
    name = words.local(load_toolbox().field(str(field)).name) if shape else ""
    size = "long" if max(map(len, titles.values())) > _LONG else ""
    return (
        f'<section class="wall large {size} {shape}"><div class="mark">{picture}</div>'
        f'<div class="told"><div class="field">{name}</div>{told}</div></section>'
    )


def _titles(visit: Visit, titles: Texts) -> str:
    """German as the heading, else the first there is; below in the evening's other languages."""
    first = DEFAULT if DEFAULT in titles else next(iter(titles))
    below = "".join(_line(code, words) for code, words in _others(visit, titles, first).items())
    heading = f'<h1 lang="{escape(first)}" dir="auto">{escape(titles[first])}</h1>'
    return f'{heading}<div class="others">{below}</div>'


def _others(visit: Visit, titles: Texts, first: str) -> Mapping[str, str]:
    codes = dict.fromkeys((visit.language, *visit.here.plan.languages))
    found = {code: titles[code] for code in codes if code in titles and code != first}
    different = [code for code, words in found.items() if words != titles[first]]
    return {code: found[code] for code in different[:MOST_LINES]}


def _line(code: str, words: str) -> str:
    return f'<p lang="{escape(code)}" dir="auto">{escape(words)}</p>'
