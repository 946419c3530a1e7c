"""What residents write, cleaned just enough to be stored and shown anywhere."""

import unicodedata

from sessions.errors import Reason, Refused

TITLE_LENGTH = 80
TEXT_LENGTH = 500
COMMENT_LENGTH = 280
QUESTION_LENGTH = 200

_NEVER = 0xFFFE
"""The last two places of every plane: no characters, and no picture or table may have them."""


def clean(text: str, limit: int, *, required: bool = True) -> str:
    """Return a `tidy` text of at most `limit` characters.

    Raises `Refused` (text_missing, text_too_long).
    """
    trimmed = tidy(text)
    if required and not trimmed:
        raise Refused(Reason.TEXT_MISSING)
    if len(trimmed) > limit:
        raise Refused(Reason.TEXT_TOO_LONG, length=len(trimmed), limit=limit)
    return trimmed


def tidy(text: str) -> str:
    """Return `text` trimmed, in Unicode NFC and without control characters or what is none.

    HTML, emoji, right-to-left letters and formulas stay as they were written: showing them
    safely is the job of whoever shows them.
    """
    kept = "".join(char for char in text.replace("\r\n", "\n") if _printable(char))
    return unicodedata.normalize("NFC", kept).strip()


def _printable(char: str) -> bool:
    if ord(char) & _NEVER == _NEVER:
        return False
    return char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"}
