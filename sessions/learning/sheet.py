"""The Erfahrungsblatt: what came of an approach somewhere, for somebody who thinks of it too."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from sessions.errors import Reason, Refused
from sessions.function import function_name
from sessions.writing import QUESTION_LENGTH, TEXT_LENGTH, TITLE_LENGTH, clean

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_PEOPLE = 10_000_000


class Condition(StrEnum):
    """What an approach may rest on; our own list."""

    BODY = "body"
    ROOM = "room"
    MONEY = "money"
    PARTNERS = "partners"
    OFFICES = "offices"
    REACHED = "reached"


class Verdict(StrEnum):
    """What a condition there means for here."""

    BOTH = "both"
    MISSING = "missing"
    WITHOUT = "without"
    UNKNOWN = "unknown"


Conditions = Mapping[Condition, bool]
"""What is there and what is not; of what is not among them nobody knows."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a quarter has learned about an approach; what is empty is not known.

    `approach` is an id of the toolbox, opaque here, and `title` what it was called, for toolboxes
    that do not have it; `inhabitants` are those of the quarter, `contact` is a function.
    """

    approach: str
    title: str
    quarter: str
    year: int
    done: str
    result: str
    contact: str
    situation: str = ""
    hindered: str = ""
    inhabitants: int | None = None
    conditions: Conditions = field(default_factory=dict)

    def cleaned(self) -> "Sheet":
        """Return it fit to be kept.

        Raises `Refused`: text_missing, text_too_long, names_a_person, bad_number.
        """
        _require_between(self.year, FIRST_YEAR, LAST_YEAR)
        if self.inhabitants is not None:
            _require_between(self.inhabitants, 0, MOST_PEOPLE)
        return replace(
            self,
            approach=clean(self.approach, TITLE_LENGTH, required=False),
            title=clean(self.title, QUESTION_LENGTH),
            quarter=clean(self.quarter, TITLE_LENGTH),
            done=clean(self.done, TEXT_LENGTH),
            result=clean(self.result, TEXT_LENGTH),
            contact=function_name(self.contact, required=True),
            situation=clean(self.situation, TEXT_LENGTH, required=False),
            hindered=clean(self.hindered, TEXT_LENGTH, required=False),
        )

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored and exchanged."""
        return {**asdict(self), "conditions": {str(k): v for k, v in self.conditions.items()}}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Sheet":
        """Return what `to_json` made this of. Raises `TypeError`, `KeyError`, `ValueError`."""
        conditions = {Condition(one): holds for one, holds in stored["conditions"].items()}
        if not all(isinstance(holds, bool) for holds in conditions.values()):
            raise ValueError(conditions)
        return cls(**{**stored, "conditions": conditions})


def transfer(there: Conditions, here: Conditions) -> Mapping[Condition, Verdict]:
    """Return what each condition of another place means for this one."""
    return {one: _verdict(one, there, here) for one in Condition}


def _verdict(one: Condition, there: Conditions, here: Conditions) -> Verdict:
    if one not in there or (there[one] and one not in here):
        return Verdict.UNKNOWN
    if not there[one]:
        return Verdict.WITHOUT
    return Verdict.BOTH if here[one] else Verdict.MISSING


def _require_between(number: int, least: int, most: int) -> None:
    if type(number) is not int or not least <= number <= most:
        raise Refused(Reason.BAD_NUMBER, limit=most)
