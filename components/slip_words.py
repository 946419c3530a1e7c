"""A slip in words."""

from components.context import Visit
from sessions.ballot_kind import BallotKind
from sessions.round import AGREE, DISAGREE, UNSURE
from sessions.slip import Marks, Slip

STANCE_SIGNS = {AGREE: "+", UNSURE: "?", DISAGREE: "−"}
"""A stance in one sign, on slips and on buttons."""


def marks_words(visit: Visit, marks: Marks, kind: BallotKind) -> str:
    """Return the numbers with their dots or stances, as they are typed."""
    if not marks:
        return visit.text("blank slip")
    if kind is BallotKind.STANCE:
        return " ".join(f"{number}{STANCE_SIGNS[stance]}" for number, stance in marks.items())
    return ", ".join(
        f"{number}×{dots}" if dots > 1 else str(number) for number, dots in marks.items()
    )


def slip_name(visit: Visit, slip: Slip) -> str:
    """Return how helpers call a slip: by its card, without cards by its own number."""
    if slip.card is not None:
        return visit.text("Slip of card {number}", number=slip.card)
    return visit.text("Slip {number}", number=slip.number)
