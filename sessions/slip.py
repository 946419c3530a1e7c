"""Punktezettel: what was written on a slip, and what became of it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.ballot_kind import BallotKind
from sessions.errors import Reason, Refused
from sessions.ids import IdeaId
from sessions.round import AGREE, DISAGREE, UNSURE, Limits

Marks = Mapping[int, int]
"""Dots, ticks or stances by public number, as they stand on the slip."""

_TIMES = re.compile(r"\s*[x×*]\s*", re.IGNORECASE)
_WORD = re.compile(r"(\d{1,6})(?:x(\d{1,2}))?")
_BETWEEN = re.compile(r"[\s,;.+]+")
_STANCE = re.compile(r"(\d{1,6})([+?-]?)")
_STANCES = {"": AGREE, "+": AGREE, "?": UNSURE, "-": DISAGREE}


class SlipState(StrEnum):
    """Whether a slip counts. One that does not is kept, so that the count can be explained."""

    COUNTS = "counts"
    DEVICE_COUNTS = "device_counts"
    TAKEN_BACK = "taken_back"


class Counts(StrEnum):
    """What a helper decides where one card has dots from a device and a slip."""

    PAPER = "paper"
    DEVICE = "device"


class Entry(StrEnum):
    """The first and the second entry of a slip."""

    FIRST = "first"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip as entered. `number` is given by the app, once per round, never used again.

    `checked` is what the second entry read, None without one; `accepted` says which of two that
    differ was right, `by` which desk made the first entry. `set_aside` says that it took the
    place of dots from a device.
    """

    id: str
    number: int
    card: int | None
    marks: Marks
    checked: Marks | None
    accepted: Entry | None
    state: SlipState
    by: str
    set_aside: bool

    @property
    def differs(self) -> bool:
        """Say whether the two entries differ and nobody has decided between them."""
        kept = self.state is not SlipState.TAKEN_BACK and self.accepted is None
        return kept and self.checked is not None and self.checked != self.marks

    @property
    def valid(self) -> Marks:
        """What counts of it, if it counts."""
        second = self.accepted is Entry.SECOND and self.checked is not None
        return self.checked if second and self.checked is not None else self.marks


@dataclass(frozen=True, slots=True)
class Entered:
    """A slip just entered, and the numbers on it that have been merged: old to new."""

    slip: Slip
    moved: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Numbered:
    """What a public number leads to: `survivor` is where its dots count, None for nowhere."""

    idea_id: IdeaId
    survivor: int | None
    taken_back: bool


@dataclass(frozen=True, slots=True)
class PaperLog:
    """What the Dokumentation says about the slips of a round: how many, and none of their dots."""

    entered: int
    counted: int
    device_counted: int
    device_set_aside: int
    taken_back: int
    checked: int
    corrected: int
    differing: int


def read_marks(typed: str, kind: BallotKind = BallotKind.DOTS) -> Marks:
    """Read "3 7 7 12" or "3x2, 7"; stances are "3+ 7? 12-"; a lone "0" is a blank slip.

    Raises `Refused`: marks_missing, bad_marks (word).
    """
    if typed.strip() == "0":
        return {}
    marks = _read_stances(typed) if kind is BallotKind.STANCE else _read_dots(typed)
    if not marks:
        raise Refused(Reason.MARKS_MISSING)
    return dict(sorted(marks.items()))


def _read_stances(typed: str) -> Marks:
    marks: dict[int, int] = {}
    for word in filter(None, re.split(r"[\s,;.]+", typed.replace("\N{MINUS SIGN}", "-"))):
        found = _STANCE.fullmatch(word)
        number, stance = (int(found[1]), _STANCES[found[2]]) if found else (0, UNSURE)
        if not number or marks.get(number, stance) != stance:
            raise Refused(Reason.BAD_MARKS, word=word)
        marks[number] = stance
    return marks


def _read_dots(typed: str) -> Marks:
    words = [word for word in _BETWEEN.split(_TIMES.sub("x", typed.strip())) if word]
    marks: Counter[int] = Counter()
    for word in words:
        found = _WORD.fullmatch(word)
        if found is None or int(found[1]) == 0 or found[2] in {"0", "00"}:
            raise Refused(Reason.BAD_MARKS, word=word)
        marks[int(found[1])] += int(found[2] or 1)
    return marks


def votes_on(marks: Marks, listed: Mapping[int, Numbered], limits: Limits) -> Mapping[IdeaId, int]:
    """Return the mark per idea on a slip.

    Raises `Refused` and names the number: number_not_on_list, number_taken_back,
    too_many_dots_on_number, too_many_dots_on_slip.
    """
    used: Counter[int] = Counter()
    for number, dots in marks.items():
        found = listed.get(number)
        if found is None or (found.survivor is None and not found.taken_back):
            raise Refused(Reason.NUMBER_NOT_ON_LIST, number=number)
        if found.survivor is None:
            raise Refused(Reason.NUMBER_TAKEN_BACK, number=number)
        if limits.kind is BallotKind.STANCE:
            continue
        if dots > limits.dots_per_idea:
            raise Refused(
                Reason.TOO_MANY_DOTS_ON_NUMBER,
                number=number,
                dots=dots,
                limit=limits.dots_per_idea,
            )
        used[found.survivor] = min(limits.dots_per_idea, used[found.survivor] + dots)
        if used.total() > limits.dots:
            raise Refused(
                Reason.TOO_MANY_DOTS_ON_SLIP,
                number=number,
                dots=sum(marks.values()),
                limit=limits.dots,
            )
    return {listed[number].idea_id: dots for number, dots in marks.items()}


def moved(marks: Marks, listed: Mapping[int, Numbered]) -> Mapping[int, int]:
    """Return the numbers whose dots count for another one, with that one."""
    leads = {number: listed[number].survivor for number in marks}
    return {old: new for old, new in leads.items() if new is not None and new != old}


def paper_log(slips: Iterable[Slip]) -> PaperLog:
    """Count what became of the slips of a round."""
    known = list(slips)
    kept = [slip for slip in known if slip.state is not SlipState.TAKEN_BACK]
    return PaperLog(
        entered=len(kept),
        counted=sum(slip.state is SlipState.COUNTS for slip in kept),
        device_counted=sum(slip.state is SlipState.DEVICE_COUNTS for slip in kept),
        device_set_aside=sum(slip.set_aside for slip in kept),
        taken_back=len(known) - len(kept),
        checked=sum(slip.checked is not None for slip in kept),
        corrected=sum(slip.accepted is Entry.SECOND for slip in kept),
        differing=sum(slip.differs for slip in kept),
    )
