"""Participation cards: eight on a sheet of A4, with marks to cut along."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from components.print.code import code
from components.print.typesetting import typeset
from components.print.words import in_each, said, tag
from content.language import Texts, Translation, msg, translation

_TEMPLATE = Path(__file__).with_name("participation_cards.typ")
_KEEP = msg("One card per person. Please keep it: with it you can change your dots.")


class CardRow(Protocol):
    """What is printed on one card."""

    @property
    def number(self) -> int:
        """Its number, for paper."""

    @property
    def code(self) -> str:
        """Its one-time code."""

    @property
    def address(self) -> str:
        """Where its QR code leads."""


def participation_cards(rows: Iterable[CardRow], title: Texts, languages: Sequence[str]) -> bytes:
    """A PDF of cards for these rows; `languages` are those of the evening, the first one leads."""
    words = translation(languages[0])
    head, named = words.text("Participation cards"), said(title, languages[0])
    return typeset(
        _TEMPLATE,
        {
            "title": f"{head} · {named['words']}",
            "language": tag(languages[0]),
            "evening": named,
            "keep": in_each(_KEEP, languages),
            "cards": [_card(row, words) for row in rows],
        },
    )


def _card(row: CardRow, words: Translation) -> dict[str, Any]:
    alt = words.text("QR code of card {number}", number=row.number)
    return {
        "name": words.text("Participation card {number}", number=row.number),
        "code": row.code,
        "picture": code(row.address, alt),
    }
