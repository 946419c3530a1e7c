"""A slip in words."""

from components.context import Visit
from sessions.slip import Marks, Slip


def marks_words(visit: Visit, marks: Marks) -> str:
    """Return the numbers with their dots, as they are typed."""
    if not marks:
        return visit.text("blank slip")
    return ", ".join(
        f"{number}×{dots}" if dots > 1 else str(number) for number, dots in marks.items()
    )


def slip_name(visit: Visit, slip: Slip) -> str:
    """Return how helpers call a slip: by its card, without cards by its own number."""
    if slip.card is not None:
        return visit.text("Slip of card {number}", number=slip.card)
    return visit.text("Slip {number}", number=slip.number)
