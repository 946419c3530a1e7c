"""The announced rule of a round in words, and what its count goes without."""

from components.context import Visit
from content.language import Translation, msg
from sessions.ballot_kind import BallotKind
from sessions.round import Limits, Round


def rule_sentence(visit: Visit, counted: Round) -> str:
    """Return what each person can give and how it is counted: what `sessions.counting` does."""
    joined = visit.text(JOINED[counted.kind is BallotKind.DOTS])
    rules = COUNTED if counted.list_frozen else COUNTED | _AMONG_SHOWN
    told = (asked_words(visit.translation, counted.limits), visit.text(rules[counted.rule]), joined)
    extra = (surplus_words(visit),) if counted.kind is BallotKind.DOTS else ()
    return " ".join((*told, *extra))


def task_words(visit: Visit, limits: Limits) -> str:
    """Return what a person is asked to do now."""
    if limits.kind is BallotKind.DOTS:
        return visit.plural(
            "One dot for what matters most to you.",
            "{n} dots for what matters most to you.",
            limits.dots,
        )
    return visit.text(_TASKS.get(limits.kind, _TASKS[BallotKind.APPROVAL]))


_TASKS = {
    BallotKind.APPROVAL: msg("Choose all ideas you find good, as many as you like."),
    BallotKind.STANCE: msg("What do you say to these ideas? You may leave some out."),
}


def asked_words(told: Translation, limits: Limits) -> str:
    """Return what each person can give."""
    if limits.kind is not BallotKind.DOTS:
        return told.text(_ASKED.get(limits.kind, _ASKED[BallotKind.APPROVAL]))
    each = told.plural("Each person has {n} dot.", "Each person has {n} dots.", limits.dots)
    one = told.plural(
        "One idea gets at most {n} of them.",
        "One idea gets at most {n} of them.",
        limits.dots_per_idea,
    )
    return f"{each} {one}"


_ASKED = {
    BallotKind.APPROVAL: msg("Each person chooses all ideas she finds good, as many as she likes."),
    BallotKind.STANCE: msg(
        "Each person says to every idea: for it, unsure or against it. Leaving one out is fine."
    ),
}
COUNTED = {
    "dots": msg(
        "The most dots come first. If dots are equal, more people come first; if these are equal "
        "too, ideas share a place."
    ),
    "approval": msg(
        "The idea that most people are for comes first. If as many are for two ideas, they share "
        "a place."
    ),
    "common-ground": msg(
        "First comes what people at every table are for, not at one table only. Equal ideas share "
        "a place."
    ),
    "seq-pav": msg(
        "The idea with the most people comes first. From then on people count more who have no "
        "idea on the list yet. So the list has something for many."
    ),
}
"""msgids, per rule that can be announced: see `sessions.announced`."""
_AMONG_SHOWN = {
    "approval": msg("Who of those that saw the idea likes it. Late ideas have the same chance."),
}
"""msgids, where a rule says something else when not everybody saw every idea."""
JOINED = {
    True: msg("Dots for ideas that were joined count together."),
    False: msg("Ideas that were joined count as one."),
}


def surplus_words(visit: Visit) -> str:
    """Return what becomes of dots that are too many after ideas were parted again."""
    return visit.text(
        "If joined ideas are parted again and there are too many dots, the ones given last do not "
        "count."
    )


def without_slips(told: Translation, counted: Round) -> str:
    """Return which slips of paper a count was closed without; empty where none is missing."""
    if not counted.missing_slips:
        return ""
    return told.plural(
        "Counted without {n} slip of paper.",
        "Counted without {n} slips of paper.",
        counted.missing_slips,
    )
