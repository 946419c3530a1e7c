"""Whether an area is an arrival quarter, and of which type, by marks that somebody has answered.

The marks are those of the project "Teilhabe in 'neuen' Ankunftsquartieren stärken"; a fixed list
of criteria is not published, so how they are put together here is our own (see `type_of`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.errors import Reason, Refused
from sessions.writing import TEXT_LENGTH, clean

ENOUGH = 3
"""Of four marks: so many must point the same way."""


class Mark(StrEnum):
    """What is looked at; each has its words and its source in `content`."""

    TURNOVER = "turnover"
    WHOLE_CITY = "whole_city"
    LITTLE_IMMIGRATION = "little_immigration"
    NETWORKS_MISSING = "networks_missing"
    LITTLE_EXPERIENCE = "little_experience"
    FEW_DOCKING_POINTS = "few_docking_points"


ARRIVAL = (Mark.TURNOVER, Mark.WHOLE_CITY)
NEW = tuple(mark for mark in Mark if mark not in ARRIVAL)


class Kind(StrEnum):
    """The type of an area; OPEN as long as marks are not answered."""

    OPEN = "open"
    NO_ARRIVAL = "no_arrival"
    NEW = "new"
    BETWEEN = "between"
    ESTABLISHED = "established"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The answer to a mark, what shows it, and where that stands."""

    holds: bool
    text: str
    source: str


def evidence(holds: bool | None, text: str, source: str) -> Evidence:  # noqa: FBT001
    """Return an answer; without yes or no, evidence and source it is none.

    Raises `Refused` (evidence_missing, text_too_long).
    """
    if holds is None or not text.strip() or not source.strip():
        raise Refused(Reason.EVIDENCE_MISSING)
    return Evidence(holds, clean(text, TEXT_LENGTH), clean(source, TEXT_LENGTH))


def type_of(answers: Mapping[Mark, Evidence]) -> Kind:
    """Return the type: an arrival quarter has both general marks.

    It is new if at least three of the four marks of a new one hold, established if at least three
    do not, else between; open as long as an answer is missing that could change this.
    """
    general = [answers[mark].holds for mark in ARRIVAL if mark in answers]
    if not all(general):
        return Kind.NO_ARRIVAL
    special = [answers[mark].holds for mark in NEW if mark in answers]
    if len(general) < len(ARRIVAL):
        return Kind.OPEN
    if sum(special) >= ENOUGH:
        return Kind.NEW
    if len(special) - sum(special) >= ENOUGH:
        return Kind.ESTABLISHED
    return Kind.BETWEEN if len(special) == len(NEW) else Kind.OPEN
