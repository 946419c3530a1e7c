"""The privacy notice that every resident can read before taking part.

privacy.toml has only what a person has written or read: a legal text is never a machine's draft.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from content.entry import Entry, read_document
from content.language import DEFAULT, LANGUAGES, Texts

NOTICE = Path(__file__).parent / "privacy.toml"
UNNAMED = ("responsible", "contact", "legal_basis")


@cache
def notice_languages() -> tuple[str, ...]:
    """The languages that the whole notice is in."""
    texts = tuple(notice_texts())
    return tuple(one for one in LANGUAGES if all(one in text for text in texts))


def notice_language(language: str) -> str:
    """The language the notice is in for this reader: theirs or German, never a machine draft."""
    return language if language in notice_languages() else DEFAULT


def privacy_notice(
    language: str,
    responsible: str = "",
    contact: str = "",
    legal_basis: str = "",
    days: int = 30,
) -> tuple[tuple[str, str], ...]:
    """Headings with their paragraphs, in `notice_language(language)`.

    An empty parameter is answered with a general sentence. `days`: from closing until what is not
    published is deleted. Parameters go in raw: whoever writes HTML escapes. Raises
    ContentError for a broken privacy.toml.
    """
    written = notice_language(language)
    unnamed = _document().entry("unnamed")
    given = dict(zip(UNNAMED, (responsible, contact, legal_basis), strict=True))
    values = {key: text or unnamed.texts(key)[written] for key, text in given.items()}
    return tuple(
        (
            section.texts("heading")[written],
            section.texts("paragraph")[written].format(days=days, **values),
        )
        for section in _document().entries("section")
    )


def notice_texts() -> Iterator[Texts]:
    """Every text of the notice. Raises ContentError."""
    unnamed = _document().entry("unnamed")
    yield from (unnamed.texts(key) for key in UNNAMED)
    for section in _document().entries("section"):
        yield from (section.texts("heading"), section.texts("paragraph"))


@cache
def _document() -> Entry:
    return read_document(NOTICE)
