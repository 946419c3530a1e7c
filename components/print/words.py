"""Words on paper: each with its language and direction, as typst names them."""

from collections.abc import Iterable, Sequence
from typing import Any

from content.language import LANGUAGES, Texts, localized, translation

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


def said(texts: Texts, language: str) -> Said:
    """Return a text in this language, else in one that it has."""
    words, found = localized(texts, language)
    return own(words, found)


def in_each(msgid: str, languages: Iterable[str]) -> Sequence[Said]:
    """Return an interface text in each of the languages."""
    return [own(translation(one).text(msgid), one) for one in languages]
