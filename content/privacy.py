"""The privacy notice that every resident can read before taking part."""

from pathlib import Path

from content.entry import read_document

NOTICE = Path(__file__).parent / "privacy.toml"
WRITTEN = ("de", "en")


def notice_language(language: str) -> str:
    """The language the notice is in for this reader: de or en, never a machine draft."""
    return language if language in WRITTEN else "de"


def privacy_notice(
    language: str,
    responsible: str = "",
    contact: str = "",
    legal_basis: str = "",
    days: int = 30,
) -> tuple[tuple[str, str], ...]:
    """Headings with their paragraphs, in `notice_language(language)`.

    An empty parameter is answered with a general sentence. `days`: until the ballots are deleted,
    counted from publication. Parameters go in raw: whoever writes HTML escapes. Raises
    ContentError for a broken privacy.toml.
    """
    written = notice_language(language)
    document = read_document(NOTICE)
    given = {"responsible": responsible, "contact": contact, "legal_basis": legal_basis}
    unnamed = document.entry("unnamed")
    values = {key: text or unnamed.texts(key)[written] for key, text in given.items()}
    return tuple(
        (
            section.texts("heading")[written],
            section.texts("paragraph")[written].format(days=days, **values),
        )
        for section in document.entries("section")
    )
