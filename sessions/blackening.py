"""Making words unreadable, so that the rest of what somebody wrote can be shown."""

import re
from collections.abc import Set as AbstractSet

from sessions.personal import personal

BLACK = "███"
"""Stands for every word, so that its length does not tell which one it was."""

_WORD = re.compile(r"\S+")


def words(text: str) -> list[str]:
    """Return the words of a text, whose places `blackened` takes."""
    return _WORD.findall(text)


def blackened(text: str, places: AbstractSet[int]) -> str:
    """Return the text with the words at these places (from 0) unreadable."""
    place = iter(range(len(text)))
    return _WORD.sub(lambda word: BLACK if next(place) in places else word[0], text)


def suggested(text: str) -> frozenset[int]:
    """Return the places of the words that may tell who somebody is."""
    found = personal(text)
    return frozenset(
        place
        for place, word in enumerate(_WORD.finditer(text))
        if any(one.start < word.end() and word.start() < one.end for one in found)
    )
