"""The way in on paper: a poster for the door, and tents for the tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from components.print.code import code, wifi_code
from components.print.typesetting import typeset
from components.print.words import Said, in_each, own, said, tag
from content.language import Texts, msg, translation

_POSTER = Path(__file__).with_name("poster.typ")
_TENTS = Path(__file__).with_name("tents.typ")

_WIFI = msg("First: join the Wi-Fi")
_EVENING = msg("Then: take part here")


@dataclass(frozen=True, slots=True)
class Wifi:
    """The Wi-Fi of the hall; an empty password means an open one."""

    name: str
    password: str = ""


@dataclass(frozen=True, slots=True)
class WayIn:
    """What leads into an evening; `languages` are those of the evening, the first one leads."""

    title: Texts
    question: Texts
    address: str
    code: str
    languages: Sequence[str]
    wifi: Wifi | None = None


def poster(way: WayIn) -> bytes:
    """A PDF of one A4 page, sharp at any size: first the Wi-Fi, then the evening."""
    return typeset(_POSTER, _told(way))


def table_tents(way: WayIn, tables: int) -> bytes:
    """A PDF with one A4 page per table, to be folded in the middle; both sides say the same."""
    language = way.languages[0]
    text = translation(language).text
    names = [own(text("Table {number}", number=n), language) for n in range(1, tables + 1)]
    return typeset(_TENTS, {**_told(way), "tables": names})


def _told(way: WayIn) -> dict[str, Any]:
    title = said(way.title, way.languages[0])
    return {
        "title": title["words"],
        "language": tag(way.languages[0]),
        "evening": title,
        "question": said(way.question, way.languages[0]),
        "steps": list(_steps(way)),
    }


def _steps(way: WayIn) -> Sequence[dict[str, Any]]:
    words = translation(way.languages[0])
    evening = {
        "heads": in_each(_EVENING, way.languages),
        "code": code(way.address, words.text("QR code to join")),
        "facts": [_plain(way.address.partition("?")[0].rstrip("/")), _plain(way.code)],
    }
    if way.wifi is None:
        return [evening]
    wifi = {
        "heads": in_each(_WIFI, way.languages),
        "code": wifi_code(way.wifi.name, way.wifi.password, words.text("QR code of the Wi-Fi")),
        "facts": [_plain(one) for one in (way.wifi.name, way.wifi.password) if one],
    }
    return [wifi, evening]


def _plain(words: str) -> Said:
    return own(words, "en")
