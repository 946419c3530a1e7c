"""The released ideas as a list, each to be opened in place."""

from collections.abc import Sequence
from html import escape

from components.aloud import aloud_button
from components.context import Visit
from components.handover_note import handover_note
from components.idea_label import (
    field_class,
    field_label,
    kind_label,
    number_sign,
    number_words,
    own_words,
    place_words,
    title_words,
)
from components.released import Released
from components.talk import black_note, said_about
from components.tappable import tappable
from components.wording import note
from sessions.idea import Comment, CommentKind, Idea
from sessions.phase import Action

COMMENT, TALK, SHOW = "comment", "talk", "show"


def idea_list(visit: Visit, released: Released, chosen: int | None) -> tuple[str, int] | None:
    """Draw the list; return (COMMENT, TALK or SHOW, number) if that was tapped for an idea.

    The idea with the number `chosen` is opened and scrolled to.
    """
    placed = [idea for idea in released.ideas if idea.draft.place]
    everywhere = [idea for idea in released.ideas if not idea.draft.place]
    html = _part(visit, visit.text("At a place"), placed, released)
    html += _part(visit, visit.text("Whole neighbourhood"), everywhere, released)
    if not released.ideas:
        html = note(visit.text("No idea is to be seen yet."))
    tap = tappable(html, key="ideas", shown=f"idea-{chosen}" if chosen else None)
    what, _, number = (tap or "").partition(":")
    return (what, int(number)) if number else None


def _part(visit: Visit, heading: str, ideas: Sequence[Idea], released: Released) -> str:
    if not ideas:
        return ""
    rows = "".join(_row(visit, idea, released) for idea in ideas)
    return f'<h2 class="lane">{escape(heading)}</h2><ul class="ideas">{rows}</ul>'


def _row(visit: Visit, idea: Idea, released: Released) -> str:
    comments = released.comments_on(idea)
    listen = aloud_button(visit, number_words(visit, idea))
    return (
        f"<li>{listen}"
        f'<details class="idea {field_class(idea.draft.field)}" id="idea-{idea.number}">'
        f"<summary>{number_sign(visit, idea)}<div>{title_words(visit, idea)}"
        f"{_facts(visit, idea, _plain(comments))}</div></summary>"
        f"{_text(visit, idea)}{handover_note(visit, released.handovers.get(idea.id))}"
        f"{said_about(visit, comments)}{_ways(visit, idea)}</details></li>"
    )


def _facts(visit: Visit, idea: Idea, comments: int) -> str:
    facts = [
        kind_label(visit, idea.draft.kind),
        field_label(visit, idea.draft.field),
        f'<span dir="auto">{escape(place_words(visit, idea.draft.place))}</span>',
    ]
    if comments:
        facts.append(escape(visit.plural("{n} comment", "{n} comments", comments)))
    return f'<p class="facts">{"".join(f"<span>{fact}</span>" for fact in facts if fact)}</p>'


def _plain(comments: Sequence[Comment]) -> int:
    return sum(one.kind is CommentKind.COMMENT for one in comments)


def _text(visit: Visit, idea: Idea) -> str:
    text = own_words(idea.draft.text, idea.draft.language) if idea.draft.text else ""
    return text + (black_note(visit) if idea.blackened else "")


def _ways(visit: Visit, idea: Idea) -> str:
    ways = [(COMMENT, visit.text("Write a comment"))] if visit.may(Action.COMMENT) else []
    if visit.may(Action.DISCUSS):
        ways.append((TALK, visit.text("Note from the discussion")))
    if idea.draft.place:
        ways.append((SHOW, visit.text("Show on the map")))
    number = visit.text("Number {number}", number=idea.number)
    buttons = "".join(
        f'<button type="button" class="quiet" id="{what}-{idea.number}" '
        f'data-tap="{what}:{idea.number}">'
        f'{escape(words)}<span class="only-read"> {escape(number)}</span></button>'
        for what, words in ways
    )
    return f'<p class="taps">{buttons}</p>' if buttons else ""
