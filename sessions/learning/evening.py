"""An evening as it is compared, whether it is of this database or of a package."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sessions.learning.result import Result
from sessions.run_sheet import Texts


@dataclass(frozen=True, slots=True)
class Heard:
    """An idea that stands; `field` and `approach` are what it was given with, empty for none."""

    number: int
    title: str
    field: str = ""
    approach: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """How it was done; `planned` and `used` are minutes of all steps.

    `channels` are ballots by the way they came, None for a number too small to be told.
    """

    question: Texts
    languages: tuple[str, ...]
    planned: int
    used: int | None
    headcount: int | None
    rounds: int
    channels: Mapping[str, int | None]
    merges: int


@dataclass(frozen=True, slots=True)
class Evening:
    """One evening; `id` is that of the workshop, or the SHA-256 of the package."""

    id: str
    title: Texts
    quarter: str
    inhabitants: int | None
    day: date
    method: Method
    ideas: tuple[Heard, ...]
    result: Result | None
    package: bool = False
