"""The announced rule of a round in words, and what its count goes without."""

from components.context import Visit
from sessions.round import Limits, Round


def rule_sentence(visit: Visit, limits: Limits) -> str:
    """Return how many dots count, and for what: the rule of `sessions.counting`."""
    return " ".join(
        (
            visit.plural("Each person has {n} dot.", "Each person has {n} dots.", limits.dots),
            visit.plural(
                "One idea gets at most {n} of them.",
                "One idea gets at most {n} of them.",
                limits.dots_per_idea,
            ),
            visit.text("Dots for ideas that were joined count together."),
            surplus_words(visit),
        )
    )


def surplus_words(visit: Visit) -> str:
    """Return what becomes of dots that are too many after ideas were parted again."""
    return visit.text(
        "If joined ideas are parted again and there are too many dots, the ones given last do not "
        "count."
    )


def without_slips(visit: Visit, counted: Round) -> str:
    """Return which slips of paper a count was closed without; empty where none is missing."""
    if not counted.missing_slips:
        return ""
    return visit.plural(
        "Counted without {n} slip of paper.",
        "Counted without {n} slips of paper.",
        counted.missing_slips,
    )
