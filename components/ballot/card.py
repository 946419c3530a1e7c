"""One idea on the ballot; the browser fills in the marks and shows the button that fits."""

from collections.abc import Mapping
from html import escape

from components.aloud import aloud_button
from components.ballot.buttons import mark_buttons
from components.context import Visit
from components.idea_label import (
    field_class,
    field_label,
    number_sign,
    number_words,
    own_words,
    place_words,
    title_words,
)
from components.talk import said_about, talked
from sessions.ballot_kind import BallotKind
from sessions.idea import FROM_TALK, Idea
from sessions.ids import IdeaId


def card(visit: Visit, idea: Idea, numbers: Mapping[IdeaId, int], kind: BallotKind) -> str:
    """Draw an idea with its buttons, or with the reason why it cannot be marked."""
    draft = idea.draft
    place = f'<span dir="auto">{escape(place_words(visit, draft.place))}</span>'
    text = own_words(draft.text, draft.language) if draft.text else ""
    body = (
        f'<div class="card-head">{number_sign(visit, idea)}{field_label(visit, draft.field)}'
        f"{aloud_button(visit, number_words(visit, idea))}</div>"
        f'{title_words(visit, idea, "h2")}{text}<p class="facts">{place}</p>'
    )
    shut = _why_shut(visit, idea, numbers)
    if shut is not None:
        said = f'<p class="notice">{escape(shut)}</p>'
        return (
            f'<li class="card ballot-card {field_class(draft.field)}"'
            f' data-number="{idea.number}">{body}{said}</li>'
        )
    return (
        f'<li class="card ballot-card {field_class(draft.field)}" data-idea="{idea.id}"'
        f' data-number="{idea.number}" data-old="{_old(visit, idea)}">{body}'
        f"{_from_talk(visit, idea)}{mark_buttons(visit, idea.number, kind)}</li>"
    )


def _old(visit: Visit, idea: Idea) -> str:
    return " ".join(map(str, visit.released().joined.get(idea.id, ())))


def _from_talk(visit: Visit, idea: Idea) -> str:
    comments = visit.released().comments_on(idea)
    if not talked(comments):
        return ""
    summary = escape(visit.text("From the discussion"))
    said = said_about(visit, comments, FROM_TALK)
    return f'<details class="from-talk"><summary>{summary}</summary>{said}</details>'


def _why_shut(visit: Visit, idea: Idea, numbers: Mapping[IdeaId, int]) -> str | None:
    if idea.merged and idea.survivor in numbers:
        number = numbers[idea.survivor]
        return visit.text("Joined with number {number}. Dots count there.", number=number)
    if idea.taken_back or idea.merged:
        return visit.text("Taken back. Dots given here are free again.")
    return None
