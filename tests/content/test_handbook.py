"""The German handbook: it quotes the screen word by word, and the emergency sheet is one page."""

import re
import textwrap
from collections.abc import Iterable
from pathlib import Path

import pytest

from content.pofile import read_catalog

ROOT = Path(__file__).parents[2]
PAGES = ("handbuch.md", "wenn-etwas-klemmt.md")
CHARACTERS, LINES = 120, 60  # on A4, at 10 points


def read(name: str) -> str:
    """A page of the handbook without its comments."""
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)


def labels(text: str) -> set[str]:
    """What the page says is written on the screen: **„…“**."""
    return {" ".join(found.split()) for found in re.findall(r"\*\*„(.+?)“\*\*", text, re.DOTALL)}


def on_screen() -> re.Pattern[str]:
    """Any German text of the interface, whatever is filled in at its gaps."""
    catalog = read_catalog(ROOT / "content" / "languages" / "de.po")
    texts = (text for message in catalog if message.id for text in forms(message.string))
    return re.compile("|".join(gaps(text) for text in texts if re.sub(r"{\w+}|\W", "", text)))


def forms(string: str | Iterable[str] | None) -> Iterable[str]:
    """The one text of a message, or its singular and plurals."""
    return (string,) if isinstance(string, str) else string or ()


def gaps(text: str) -> str:
    """A pattern that takes any number at {n} and anything at the other gaps of a text."""
    parts = re.split(r"({\w+})", text)
    words, names = (re.escape(part) for part in parts[::2]), (*parts[1::2], "")
    filled = {"{n}": r"\d+", "": ""}
    return "".join(word + filled.get(name, ".+") for word, name in zip(words, names, strict=True))


@pytest.mark.parametrize("page", PAGES)
def test_what_the_handbook_calls_a_label_stands_on_the_screen(page: str) -> None:
    """Nobody searches the screen for a button that is called otherwise."""
    known = on_screen()
    assert labels(read(page))
    assert [label for label in sorted(labels(read(page))) if not known.fullmatch(label)] == []


def test_an_invented_label_would_be_noticed() -> None:
    """The comparison is word by word, except at the gaps of a text."""
    known = on_screen()
    assert known.fullmatch("Weiter: Punkte vergeben")
    assert known.fullmatch("17 Ideen")
    assert not known.fullmatch("Siebzehn Ideen")
    assert not known.fullmatch("Knopf, den es nicht gibt")
    assert not known.fullmatch("Nächste Person bitte")


def test_the_emergency_sheet_is_one_page() -> None:
    """It hangs on the wall: what does not fit is not read when something is stuck."""
    lines = re.sub(r"[*`#]", "", read("wenn-etwas-klemmt.md")).splitlines()
    assert sum(len(textwrap.wrap(line, CHARACTERS)) or 1 for line in lines) <= LINES


def test_every_footnote_has_its_source() -> None:
    """A number that leads nowhere is no source, and a source without a number is for nothing."""
    text = read("handbuch.md")
    sources = set(re.findall(r"^\[\^([\w-]+)\]: ", text, re.MULTILINE))
    assert set(re.findall(r"\[\^([\w-]+)\](?!:)", text)) == sources
