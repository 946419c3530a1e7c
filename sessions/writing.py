"""What residents write, cleaned just enough to be stored and shown anywhere."""

import unicodedata

from sessions.errors import Reason, Refused

TITLE_LENGTH = 80
TEXT_LENGTH = 500
COMMENT_LENGTH = 280
QUESTION_LENGTH = 200


def clean(text: str, limit: int, *, required: bool = True) -> str:
    """Return `text` trimmed, in Unicode NFC and without control characters.

    HTML, emoji, right-to-left letters and formulas stay as they were written: showing them
    safely is the job of whoever shows them. Raises `Refused` (text_missing, text_too_long).
    """
    kept = "".join(char for char in text.replace("\r\n", "\n") if _printable(char))
    trimmed = unicodedata.normalize("NFC", kept).strip()
    if required and not trimmed:
        raise Refused(Reason.TEXT_MISSING)
    if len(trimmed) > limit:
        raise Refused(Reason.TEXT_TOO_LONG, length=len(trimmed), limit=limit)
    return trimmed


def _printable(char: str) -> bool:
    return char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"}
