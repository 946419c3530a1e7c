"""Slips to write on: Punktezettel for dots, Moderationskarten for ideas; four on A4."""

from dataclasses import dataclass
from pathlib import Path

from components.print.typesetting import typeset
from components.print.words import own, said, tag
from content.language import Texts, Translation, msg, translation
from sessions.ballot_kind import BallotKind

_FOUR = Path(__file__).with_name("four_slips.typ")
_DOTS = Path(__file__).with_name("dot_slips.typ")
_IDEAS = Path(__file__).with_name("idea_slips.typ")
_LABELS = (
    msg("What is it about, in a few words?"),
    msg("More about it (not required)"),
    msg("Where?"),
)
MOST_NUMBERS = 80


@dataclass(frozen=True, slots=True)
class Ask:
    """What a Punktezettel asks for: marks of one kind for the numbers 1 to `numbers` (at most 80).

    `cards` says whether a slip belongs to a participation card.
    """

    numbers: int
    dots: int
    dots_per_idea: int
    cards: bool
    kind: BallotKind = BallotKind.DOTS


SLIP_NAMES = {
    BallotKind.DOTS: msg("Slip for dots"),
    BallotKind.APPROVAL: msg("Slip for ideas I find good"),
    BallotKind.STANCE: msg("Slip for or against ideas"),
}
_TASKS = {
    BallotKind.APPROVAL: msg("Which ideas do you find good? As many as you like."),
    BallotKind.STANCE: msg("What do you say to each idea? + for it, ? unsure, − against it."),
}
_HOW = {
    BallotKind.DOTS: msg("Cross out one circle per dot."),
    BallotKind.APPROVAL: msg("Cross out the circle of each one."),
    BallotKind.STANCE: msg("Cross out one circle per number. Leaving one out is fine."),
}


def dot_slips(title: Texts, ask: Ask, language: str) -> bytes:
    """A PDF of one page with four Punktezettel in a language: numbers only, no titles."""
    words = translation(language)
    head = words.text(SLIP_NAMES[ask.kind])
    return typeset(
        _DOTS,
        {
            "title": f"{head} · {said(title, language)['words']}",
            "language": tag(language),
            "evening": said(title, language),
            "head": head,
            "card": words.text("Number of my card") if ask.cards else None,
            "task": own(_task(words, ask), language),
            "how": own(words.text(_HOW[ask.kind]), language),
            "numbers": list(range(1, min(ask.numbers, MOST_NUMBERS) + 1)),
            "signs": _signs(ask),
        },
        _FOUR,
    )


def _task(words: Translation, ask: Ask) -> str:
    if ask.kind is not BallotKind.DOTS:
        return words.text(_TASKS[ask.kind])
    most = ask.dots_per_idea
    dots = words.plural("You have one dot.", "You have {n} dots.", ask.dots)
    limit = words.plural("At most one dot per number.", "At most {n} dots per number.", most)
    return f"{dots} {limit}"


def _signs(ask: Ask) -> list[str]:
    """Return what stands in the circles of a number."""
    if ask.kind is BallotKind.STANCE:
        return ["+", "?", "−"]
    return [""] * (ask.dots_per_idea if ask.kind is BallotKind.DOTS else 1)


def idea_slips(title: Texts, language: str) -> bytes:
    """A PDF of one page with four Moderationskarten in a language."""
    words = translation(language)
    head = words.text("Slip for an idea")
    return typeset(
        _IDEAS,
        {
            "title": f"{head} · {said(title, language)['words']}",
            "language": tag(language),
            "evening": said(title, language),
            "head": head,
            "number": words.text("Number"),
            "table": words.text("Table"),
            "labels": [own(words.text(label), language) for label in _LABELS],
            "note": own(words.text("Please write no names."), language),
        },
        _FOUR,
    )
