"""A ballot to try: everybody has given a dot before one counts. Nothing of it is stored."""

from html import escape

from components.ballot.card import dot_buttons
from components.ballot.component import BAR, ELEMENT, count_words
from components.context import Visit
from components.wording import heading, note
from content.language import msg
from sessions.round import Limits

_LIMITS = Limits(2, 1)
_ENTRIES = (msg("Apples"), msg("Pears"), msg("Plums"))
"""Nothing the evening could be about."""


def practice(visit: Visit) -> None:
    """Draw three entries and two dots that live in this page only, until it is closed."""
    texts = {
        **count_words(visit, _LIMITS),
        "saved": visit.text("That is how it works. This was only practice."),
    }
    data = {
        "practice": True,
        "ballot": "practice",
        "workshop": "",
        "votes": {},
        "next": 1,
        "dots": _LIMITS.dots,
        "most": _LIMITS.dots_per_idea,
        "merged": {},
        "alone": True,
        "closed": False,
        "order": [],
        "html": _html(visit),
        "texts": texts,
    }
    # Another key for everybody, so that a shared tablet forgets what the person before tried.
    ELEMENT(f"practice-{visit.me[:8]}", data)


def _html(visit: Visit) -> str:
    cards = "".join(_card(visit, number, name) for number, name in enumerate(_ENTRIES, start=1))
    title = heading(visit.text("Try giving dots"), "h2")
    told = note(visit.text("Which fruit do you like? This is only practice: nothing is stored."))
    return (
        f'{title}{told}<p class="ballot-over" hidden></p><p class="ballot-surplus" hidden></p>'
        f'<ul class="ballot-list ballot-practice">{cards}</ul>{BAR}'
    )


def _card(visit: Visit, number: int, name: str) -> str:
    words = escape(visit.text(name))
    return (
        f'<li class="card ballot-card" data-idea="{number}" data-number="{number}">'
        f'<p class="card-head"><span class="sign">{number}</span></p><h3>{words}</h3>'
        f"{dot_buttons(visit, number)}</li>"
    )
