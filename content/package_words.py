"""The words of the Open-Data-Paket: its text to read first, and its page that counts again."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from content.entry import read_document
from content.language import DEFAULT, msg, translation
from content.method import METHODS

_README = Path(__file__).parent / "open_data.toml"
_WIDTH = 98

_PAGE = {
    "heading": msg("Count again"),
    "about": msg(
        "This page counts the dots again here in the browser, without the internet, by the rule "
        "that was announced."
    ),
    "language": msg("Language"),
    "round": msg("Round {number}"),
    "ballots": msg("{n} ballots. Rule: {rule}"),
    "same": msg("Counted again: it is the published list."),
    "differs": msg("Counted again: this is not the published list. See number {number}."),
    "hash": msg("Hash of the count:"),
    "rank": msg("Rank"),
    "number": msg("Number"),
    "idea": msg("Idea"),
    "dots": msg("Dots"),
    "people": msg("People"),
}


def page_words(languages: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
    """Return the words of the page by language: German first, then those of the evening."""
    return {code: _words(code) for code in dict.fromkeys((DEFAULT, *languages))}


def _words(code: str) -> Mapping[str, Any]:
    spoken = translation(code)
    words: dict[str, Any] = {
        name: spoken.text(msgid, **{key: f"{{{key}}}" for key in ("number", "n", "rule")})
        for name, msgid in _PAGE.items()
    }
    words["name"], words["direction"] = spoken.language.name, spoken.language.direction
    words["rules"] = {name: spoken.text(method.name) for name, method in METHODS.items()}
    return words


def read_me(title: str, day: str, licence: str) -> str:
    """Return the text to read first, in German and then in English. Raises ContentError."""
    return _told("paragraph", {"title": title, "day": day, "licence": licence})


def licence_text(publisher: str, title: str, name: str, id: str, address: str) -> str:
    """Return what a publisher says of a licence: which, where its text is, how to name the source.

    The text itself stays at its address, where it is the one that holds. Raises ContentError.
    """
    values = {"publisher": publisher, "title": title, "name": name, "id": id, "address": address}
    return _told("licence", values)


def _told(key: str, values: Mapping[str, str]) -> str:
    """Return the paragraphs under a key, in German and then in English."""
    entries = list(read_document(_README).entries(key))
    written = (entry.string(code).format(**values) for code in (DEFAULT, "en") for entry in entries)
    return "\n\n".join(map(_folded, written)) + "\n"


def _folded(text: str) -> str:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)
