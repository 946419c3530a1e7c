"""Whose data a map is, as its file says it."""

import html
import re
from typing import Any

from sessions.writing import tidy

_TAG = re.compile(r"<[^>]*>")
_WIDE = 500  # characters


def joined(*sources: str) -> str:
    """Return several sources as one line, each once."""
    found: list[str] = []
    for source in filter(None, sources):
        if not any(source in one for one in found):
            found.append(source)
    return ", ".join(found)


def attribution(said: Any) -> str:
    """Return it as plain text on one line: no links, no scripts; empty for anything but text."""
    words = html.unescape(_TAG.sub(" ", said[: 4 * _WIDE])) if isinstance(said, str) else ""
    return tidy(" ".join(words.replace("<", " ").split())[:_WIDE])
