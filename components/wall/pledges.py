"""The message after the list: how many join in with which idea, and what is arranged."""

import math
from html import escape

from components.context import Visit
from components.idea_label import field_class
from components.pledge import ONLY_COUNTED, Joining, joining
from components.pledge_order import pledgeable
from components.wall.words import Words
from sessions.arrangement import Arrangement
from sessions.idea import Idea

ROWS = 6
MOST_DOTS = 20
"""People side by side in a row; above, one drawn dot stands for several."""


def pledges(visit: Visit, words: Words) -> str:
    """Return the ideas with most people, those of the list without any last."""
    known = joining(visit)
    ideas = sorted(pledgeable(visit), key=lambda idea: -known.people.get(idea.id, 0))[:ROWS]
    most = max((known.people.get(idea.id, 0) for idea in ideas), default=0)
    each = max(1, math.ceil(most / MOST_DOTS))
    rows = "".join(_row(words, idea, known, each) for idea in ideas)
    return (
        f'<section class="wall result pledges"><h1>{words.text("Who joins in")}</h1>'
        f"<ol>{rows}</ol><footer>{_foot(words, each)}</footer></section>"
    )


def _row(words: Words, idea: Idea, known: Joining, each: int) -> str:
    people = known.people.get(idea.id, 0)
    said = words.plural("{n} person joins in", "{n} people join in", people)
    dots = '<i class="dot dot-filled"></i>' * math.ceil(people / each)
    arranged = _arranged(words, known.arranged.get(idea.id, Arrangement()))
    return (
        f'<li class="{field_class(idea.draft.field)}"><span class="sign">{idea.number}</span>'
        f'<div class="title"><p>{words.title(idea)}</p>{arranged}</div>'
        f'<div class="given"><p class="people">{said}</p>'
        f'<p class="dots" aria-hidden="true">{dots}</p></div></li>'
    )


def _arranged(words: Words, arranged: Arrangement) -> str:
    day = arranged.first_date and words.translations[0].format_day(arranged.first_date)
    parts = [escape(part) for part in (day, arranged.group, arranged.carer) if part]
    return f'<p class="arranged" dir="auto">{" · ".join(parts)}</p>' if parts else ""


def _foot(words: Words, each: int) -> str:
    notes = [words.text(ONLY_COUNTED)]
    if each > 1:
        notes.append(words.text("One dot stands for {n} people", n=each))
    return "".join(f"<p>{said}</p>" for said in notes)
