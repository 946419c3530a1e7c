"""A notice for the door: one measure on one A4 page, with its next date and a code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components.page.palette import INK
from components.print.code import code
from components.print.typesetting import typeset
from components.print.words import said, tag, typed
from content.language import Texts, translation
from content.pictogram import pictogram
from content.term import FieldOfAction

_TEMPLATE = Path(__file__).with_name("measure_notice.typ")


@dataclass(frozen=True, slots=True)
class MeasureNotice:
    """One page: `facts` are pairs of a label and what is said, `field` that of its pictogram."""

    title: str
    aim: str
    field: FieldOfAction | None
    date: str
    facts: Sequence[tuple[str, str]]


def measure_notices(
    notices: Iterable[MeasureNotice], address: str, title: Texts, language: str
) -> bytes:
    """A PDF with a page per measure; `address` is where the code leads, empty for none."""
    words = translation(language)
    evening = said(title, language)
    led = {"code": code(address, words.text("QR code: more about it")), "words": address}
    return typeset(
        _TEMPLATE,
        {
            "title": f"{words.text('What happens next')} · {evening['words']}",
            "language": tag(language),
            "evening": evening,
            "head": words.text("What happens next"),
            "next": words.text("Next date"),
            "more": words.text("More about it"),
            "address": led if address else None,
            "pages": [_page(one, language) for one in notices],
        },
    )


def _page(one: MeasureNotice, language: str) -> dict[str, Any]:
    colour = one.field.colour if one.field else INK
    drawn = pictogram(one.field.id).replace("currentColor", colour) if one.field else None
    return {
        "title": typed(one.title),
        "aim": typed(one.aim),
        "colour": colour,
        "picture": drawn,
        "field": said(one.field.name, language) if one.field else None,
        "date": one.date,
        "facts": [{"label": label, **typed(words)} for label, words in one.facts],
    }
