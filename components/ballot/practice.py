"""A ballot to try: everybody has given a dot before one counts. Nothing of it is stored."""

from html import escape

from components.ballot.buttons import mark_buttons
from components.ballot.component import ELEMENT, bar, count_words
from components.context import Visit
from components.wording import heading, note
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.round import Limits
from sessions.rules import next_vote

_ENTRIES = (msg("Apples"), msg("Pears"), msg("Plums"))
"""Nothing the evening could be about."""
_DOTS = 2


def practice(visit: Visit) -> None:
    """Draw three entries to mark as in the next vote; it lives in this page until it is closed."""
    limits = _limits(visit)
    texts = {
        **count_words(visit, limits),
        "saved": visit.text("That is how it works. This was only practice."),
    }
    data = {
        "practice": True,
        "ballot": "practice",
        "workshop": "",
        "votes": {},
        "next": 1,
        "dots": limits.dots,
        "most": limits.dots_per_idea,
        "kind": limits.kind,
        "merged": {},
        "alone": True,
        "closed": False,
        "order": [],
        "html": _html(visit, limits.kind),
        "texts": texts,
    }
    # Another key for everybody, so that a shared tablet forgets what the person before tried.
    ELEMENT(f"practice-{visit.me[:8]}", data)


def _limits(visit: Visit) -> Limits:
    vote = next_vote(visit.here)
    kind = vote.kind if vote else BallotKind.DOTS
    return Limits(_DOTS, 1) if kind is BallotKind.DOTS else Limits.one_for_each(kind, len(_ENTRIES))


def _html(visit: Visit, kind: BallotKind) -> str:
    entries = enumerate(_ENTRIES, start=1)
    cards = "".join(_card(visit, number, name, kind) for number, name in entries)
    dots = kind is BallotKind.DOTS
    title = heading(visit.text("Try giving dots") if dots else visit.text("Try it"), "h2")
    told = note(visit.text("Which fruit do you like? This is only practice: nothing is stored."))
    return (
        f'{title}{told}<p class="ballot-over" hidden></p><p class="ballot-surplus" hidden></p>'
        f'<ul class="ballot-list ballot-practice">{cards}</ul>{bar(kind)}'
    )


def _card(visit: Visit, number: int, name: str, kind: BallotKind) -> str:
    words = escape(visit.text(name))
    return (
        f'<li class="card ballot-card" data-idea="{number}" data-number="{number}">'
        f'<p class="card-head"><span class="sign">{number}</span></p><h3>{words}</h3>'
        f"{mark_buttons(visit, number, kind)}</li>"
    )
