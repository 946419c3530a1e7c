"""One idea on the ballot: what it is, and the dots it has from this person."""

from dataclasses import dataclass
from html import escape

from components.context import Visit
from components.dots import dots_row
from components.idea_label import (
    field_class,
    field_label,
    number_sign,
    own_words,
    place_words,
    title_words,
)
from sessions.idea import Idea


@dataclass(frozen=True, slots=True)
class Card:
    """`dots` of `most` are given; `into` is the number its dots count for after a merge."""

    idea: Idea
    dots: int
    most: int
    into: int | None

    @property
    def open(self) -> bool:
        """Say whether dots can be given to it."""
        return self.into is None and not self.idea.taken_back


def card_html(visit: Visit, card: Card) -> str:
    """The card without its buttons."""
    draft = card.idea.draft
    place = (
        f'<p class="facts"><span dir="auto">{escape(place_words(visit, draft.place))}</span></p>'
    )
    text = own_words(draft.text, draft.language) if draft.text else ""
    return (
        f'<article class="card ballot-card {field_class(draft.field)}">'
        f'<p class="card-head">{number_sign(visit, card.idea)}{field_label(visit, draft.field)}</p>'
        f"{title_words(visit, card.idea, 'h2')}{text}{place}{_dots(visit, card)}</article>"
    )


def _dots(visit: Visit, card: Card) -> str:
    if card.idea.taken_back:
        said = visit.text("Taken back. Dots given here are free again.")
    elif card.into is not None:
        said = visit.text("Joined with number {number}. Dots count there.", number=card.into)
    else:
        return f'<p class="card-dots">{dots_row(card.dots, card.most)}{_given(visit, card)}</p>'
    return f'<p class="notice">{escape(said)}</p>'


def _given(visit: Visit, card: Card) -> str:
    if not card.dots:
        return ""
    given = visit.plural("{n} dot given", "{n} dots given", card.dots)
    return f'<span class="only-read">{escape(given)}</span>'
