"""Words on paper: each with its language and direction, as typst names them."""

import re
from collections.abc import Iterable, Sequence
from typing import Any
from unicodedata import bidirectional

from content.language import DEFAULT, LANGUAGES, Texts, localized, translation

_ENDLESS = re.compile(r"\S{30}(?=\S)")

Said = dict[str, Any]
"""`words` with `lang` and `dir`."""


def tag(language: str) -> Said:
    """Return language and direction; Einfache Sprache is German to typst.

    What was brought along in a language that is none of ours runs from the left.
    """
    known = LANGUAGES.get(language)
    return {"lang": language.partition("-")[0], "dir": known.direction if known else "ltr"}


def own(words: str, language: str) -> Said:
    """Return words that stand in this language."""
    return {"words": words, **tag(language)}


def typed(words: str) -> Said:
    """Return what an organiser typed in whatever language, in the direction of its first letter.

    A word without end can break.
    """
    strong = (bidirectional(char) for char in words)
    first = next((one for one in strong if one in {"L", "R", "AL"}), "L")
    return own(_ENDLESS.sub("\\g<0>\u200b", words), DEFAULT if first == "L" else "ar")


def said(texts: Texts, language: str) -> Said:
    """Return a text in this language, else in one that it has."""
    words, found = localized(texts, language)
    return own(words, found)


def in_each(msgid: str, languages: Iterable[str]) -> Sequence[Said]:
    """Return an interface text in each of the languages."""
    return [own(translation(one).text(msgid), one) for one in languages]
