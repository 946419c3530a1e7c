"""What quarter managements ask and answer each other, and when they meet."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from sessions.function import function_name
from sessions.writing import COMMENT_LENGTH, QUESTION_LENGTH, TITLE_LENGTH, clean


@dataclass(frozen=True, slots=True)
class Remark:
    """A question, or an answer to the one with the id `to`, "" for none; `by` is a function."""

    quarter: str
    by: str
    words: str
    day: date
    to: str = ""

    def cleaned(self) -> "Remark":
        """Return it fit to be kept. Raises `Refused`: text_missing, -too_long, names_a_person."""
        return replace(
            self,
            quarter=clean(self.quarter, TITLE_LENGTH),
            by=function_name(self.by, required=True),
            words=clean(self.words, COMMENT_LENGTH),
            to=clean(self.to, TITLE_LENGTH, required=False),
        )

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored and exchanged."""
        return {**asdict(self), "day": self.day.isoformat()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Remark":
        """Return what `to_json` made this of. Raises `TypeError`, `KeyError`, `ValueError`."""
        return cls(**{**stored, "day": date.fromisoformat(stored["day"])})


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where quarter managements meet."""

    day: date
    place: str

    def cleaned(self) -> "Meeting":
        """Return it fit to be kept. Raises `Refused`: text_missing, text_too_long."""
        return replace(self, place=clean(self.place, QUESTION_LENGTH))

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored and exchanged."""
        return {"day": self.day.isoformat(), "place": self.place}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Meeting":
        """Return what `to_json` made this of. Raises `TypeError`, `KeyError`, `ValueError`."""
        return cls(**{**stored, "day": date.fromisoformat(stored["day"])})
