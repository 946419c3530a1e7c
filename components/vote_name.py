"""What a vote is called, by what it asks people."""

from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.phase import Phase
from sessions.workshop import Workshop

_NAMES = {BallotKind.DOTS: msg("Dots"), BallotKind.APPROVAL: msg("Approval")}
_TITLES = {BallotKind.DOTS: msg("Give dots")}


def vote_name(kind: BallotKind) -> str:
    """Return the one word for a vote (a msgid), among the steps of an evening and on its way."""
    return _NAMES.get(kind, msg("Opinion"))


def vote_title(kind: BallotKind) -> str:
    """Return what its page is headed with (a msgid)."""
    return _TITLES.get(kind, msg("Give your opinion"))


def kind_at(here: Workshop | None) -> BallotKind:
    """Return what the vote asks that the evening is in or came from; before the first one that."""
    if here is None:
        return BallotKind.DOTS
    steps = here.plan.sheet.steps
    nearest = (*reversed(steps[: here.position + 1]), *steps[here.position + 1 :])
    kinds = (step.kind for step in nearest if step.phase is Phase.VOTE)
    return next(kinds, BallotKind.DOTS)
