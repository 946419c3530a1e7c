"""Slips to write on: Punktezettel for dots, Moderationskarten for ideas; four on A4."""

from dataclasses import dataclass
from pathlib import Path

from components.print.typesetting import typeset
from components.print.words import own, said, tag
from content.language import Texts, msg, translation

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
    """What a Punktezettel asks for: dots for the numbers 1 to `numbers` (at most 80).

    `cards` says whether a slip belongs to a participation card.
    """

    numbers: int
    dots: int
    dots_per_idea: int
    cards: bool


def dot_slips(title: Texts, ask: Ask, language: str) -> bytes:
    """A PDF of one page with four Punktezettel in a language: numbers only, no titles."""
    words = translation(language)
    head = words.text("Slip for dots")
    dots, most = ask.dots, ask.dots_per_idea
    task = words.plural("You have one dot.", "You have {n} dots.", dots)
    limit = words.plural("At most one dot per number.", "At most {n} dots per number.", most)
    return typeset(
        _DOTS,
        {
            "title": f"{head} · {said(title, language)['words']}",
            "language": tag(language),
            "evening": said(title, language),
            "head": head,
            "card": words.text("Number of my card") if ask.cards else None,
            "task": own(f"{task} {limit}", language),
            "how": own(words.text("Cross out one circle per dot."), language),
            "numbers": list(range(1, min(ask.numbers, MOST_NUMBERS) + 1)),
            "dots_per_idea": most,
        },
        _FOUR,
    )


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
