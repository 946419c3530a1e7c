"""What a card of the ballot is marked with, per kind of ballot; the browser keeps it up to date."""

from collections.abc import Callable, Mapping
from html import escape

from components.context import Visit
from components.slip_words import STANCE_SIGNS
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.round import AGREE, DISAGREE, UNSURE

STANCE_WORDS = {AGREE: msg("For it"), UNSURE: msg("Unsure"), DISAGREE: msg("Against it")}
"""msgids, in the order of the buttons."""

_GIVE = {
    BallotKind.DOTS: msg("Give {number} a dot"),
    BallotKind.APPROVAL: msg("I find {number} good"),
}
_TAKE = {
    BallotKind.DOTS: msg("Take the dot for {number} back"),
    BallotKind.APPROVAL: msg("Not {number} after all"),
}


def mark_buttons(visit: Visit, number: int, kind: BallotKind) -> str:
    """Draw the marks of a card and the buttons that change them."""
    return _BUTTONS[kind](visit, number, kind)


def _ticks(visit: Visit, number: int, kind: BallotKind) -> str:
    give = escape(visit.text(_GIVE[kind], number=number))
    take = escape(visit.text(_TAKE[kind], number=number))
    return (
        '<p class="card-dots"><span class="dots" aria-hidden="true"></span>'
        '<span class="ballot-given only-read"></span></p><p class="ballot-buttons">'
        f'<button type="button" data-by="1">{give}</button>'
        f'<button type="button" data-by="-1" hidden>{take}</button></p>'
    )


def _stances(visit: Visit, number: int, _kind: BallotKind) -> str:
    label = escape(visit.text("What do you say to {number}?", number=number), quote=True)
    buttons = "".join(_stance(visit, stance) for stance in STANCE_WORDS)
    group = f'class="ballot-buttons ballot-stances" role="group" aria-label="{label}"'
    return f"<p {group}>{buttons}</p>"


def _stance(visit: Visit, stance: int) -> str:
    words = escape(visit.text(STANCE_WORDS[stance]))
    sign = f'<span aria-hidden="true">{STANCE_SIGNS[stance]}</span>'
    pressed = f'data-stance="{stance}" aria-pressed="false"'
    return f'<button type="button" {pressed}>{sign} {words}</button>'


_BUTTONS: Mapping[BallotKind, Callable[[Visit, int, BallotKind], str]] = {
    BallotKind.DOTS: _ticks,
    BallotKind.APPROVAL: _ticks,
    BallotKind.STANCE: _stances,
}
