"""A text on A4: a title, what it is, and sections with lists."""

from collections.abc import Iterable
from pathlib import Path

from components.print.typesetting import typeset
from components.print.words import tag
from content.accessibility import Section
from content.language import translation

_TEMPLATE = Path(__file__).with_name("document.typ")


def text_document(title: str, note: str, sections: Iterable[Section], language: str) -> bytes:
    """A PDF of a text that is written in `language`."""
    return typeset(
        _TEMPLATE,
        {
            "title": title,
            "language": tag(language),
            "note": note,
            "page": translation(language).text("Page"),
            "sections": [
                {"heading": one.heading, "paragraph": one.paragraph, "items": list(one.items)}
                for one in sections
            ],
        },
    )
