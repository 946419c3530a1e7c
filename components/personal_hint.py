"""A hint that a text may tell who somebody is: while it is written, and when it is read."""

from html import escape
from pathlib import Path

from components.context import Visit
from components.element import own_element
from content.language import msg
from sessions.personal import PATTERNS, PersonalKind, personal

KIND_WORDS: dict[PersonalKind, str] = {
    PersonalKind.EMAIL: msg("an e-mail address"),
    PersonalKind.IBAN: msg("an account number"),
    PersonalKind.PHONE: msg("a telephone number"),
    PersonalKind.ADDRESS: msg("a house number"),
    PersonalKind.PERSON: msg("a name"),
}
_ELEMENT = own_element(
    "personal_hint",
    Path(__file__).with_name("personal_hint.js"),
    '<p class="hint" role="status" hidden></p>',
)


def personal_hint(visit: Visit, text: str) -> str:
    """Name what in a text may be personal, for somebody who decides about it."""
    kinds = dict.fromkeys(finding.kind for finding in personal(text))
    named = ", ".join(visit.text(KIND_WORDS[kind]) for kind in kinds)
    words = visit.text("Perhaps personal: {what}", what=named)
    return f'<p class="hint">{escape(words)}</p>' if kinds else ""


def hint_while_writing(visit: Visit, *keys: str) -> None:
    """Draw a hint below the fields with these keys that follows what is typed; it bars nothing.

    Nothing that is typed leaves the device for it.
    """
    sentence = visit.text(
        "This may be personal: {what}. Everybody will be able to read it.", what="{what}"
    )
    _ELEMENT(
        f"personal-{keys[0].replace(':', '-')}",
        {
            "fields": [f".st-key-{key.replace(':', '-')}" for key in keys],
            "patterns": dict(PATTERNS),
            "words": {kind: visit.text(words) for kind, words in KIND_WORDS.items()},
            "sentence": sentence,
        },
    )
