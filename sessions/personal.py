"""What in a text may tell who somebody is: a hint to whoever writes or reads it, never a bar."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What was noticed."""

    EMAIL = "email"
    IBAN = "iban"
    PHONE = "phone"
    ADDRESS = "address"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something noticed in the characters from `start` to before `end`."""

    kind: PersonalKind
    start: int
    end: int


# Read by Python here and by JavaScript (flag u) on the device: only what means the same in both,
# and nothing an old tablet does not know, such as looking behind.
_DIGIT = "[0-9٠-٩۰-۹]"
_CAPITAL = "[A-ZÀ-ÖØ-ÞĂÂÎȘȚĄĆĘŁŃŚŹŻÇĞİŞА-ЯЁЄІЇҐ]"
_STREET = (
    "[Ss]tra(?:ß|ss)e|[Ss]tr\\.|[Ww]eg|[Aa]llee|[Pp]latz|[Gg]asse|[Rr]ing|[Uu]fer|[Dd]amm"
    "|[Cc]haussee|[Pp]fad|[Ss]treet|[Rr]oad"
)
_STREET_BEFORE = (
    "[Uu]l\\.|[Uu]lica|[Вв]ул\\.|[Уу]л\\.|[Уу]лица|[Вв]улиця|[Rr]ue|[Ss]trada|شارع|خیابان"
)
_TITLE = (
    "Frau|Fr\\.|Herrn?|Hr\\.|Familie|Mr\\.?|Mrs\\.?|Ms\\.?|Madame|Mme|Monsieur|Sayın|Pani?|Doamna"
    "|Domnul|Xanim|Birêz"
)

PATTERNS: Mapping[PersonalKind, str] = {
    PersonalKind.EMAIL: "[^\\s@<>()]+@[^\\s@<>()]+\\.[A-Za-z]{2,}",
    PersonalKind.IBAN: (
        "\\b(?:[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?"
        "|[a-z]{2}[0-9]{2}(?: ?[0-9]{4}){3,7}(?: ?[0-9]{1,3})?)\\b"
    ),
    PersonalKind.PHONE: f"(?:\\+|\\b0|[٠۰]){_DIGIT}(?:[ ()/-]*{_DIGIT}){{5,}}",
    PersonalKind.ADDRESS: (
        f"[A-Za-zÀ-ž.-]*(?:{_STREET}) ?[0-9]{{1,4}} ?[a-z]?\\b"
        f"|(?:{_STREET_BEFORE}) [^\\n,.;]{{2,40}}?,? ?{_DIGIT}{{1,4}}"
    ),
    PersonalKind.PERSON: (
        f"\\b(?:{_TITLE}) +(?:(?:Dr|Prof)\\. +)*{_CAPITAL}[^\\s.,;:!?]+"
        "|(?:السيدة|السيد|آقای|خانم) +[ء-ی]+|(?:[Пп]ані?|[Гг]оспо(?:дин|жа)) +[А-ЯЄІЇҐ][а-яєіїґ]+"
    ),
}
"""One regular expression per kind."""

_COMPILED = {kind: re.compile(pattern) for kind, pattern in PATTERNS.items()}


def personal(text: str) -> tuple[Finding, ...]:
    """Return what may be personal in a text, in its order; it may err in both directions.

    Characters are found once: a number inside an IBAN is no telephone.
    """
    found: list[Finding] = []
    for kind, pattern in _COMPILED.items():
        for match in pattern.finditer(text):
            start, end = match.span()
            if all(end <= one.start or one.end <= start for one in found):
                found.append(Finding(kind, start, end))
    return tuple(sorted(found, key=lambda one: one.start))
