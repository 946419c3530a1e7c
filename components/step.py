"""What the steps of an evening are called, what they say, and which round a step is about."""

from collections.abc import Sequence

from components.context import Visit
from components.vote_name import vote_name
from content.heading import HEADINGS
from content.language import Translation, msg
from sessions.ballot_kind import BallotKind
from sessions.phase import Phase
from sessions.round import Round
from sessions.run_sheet import Purpose, Step
from sessions.workshop import Workshop

Kind = tuple[Phase, Purpose | None]
"""What a step is about: its phase, and what a vote is for."""

KINDS: Sequence[Kind] = (
    (Phase.WELCOME, None),
    (Phase.APPROACHES, None),
    (Phase.IDEAS, None),
    (Phase.PAUSE, None),
    (Phase.LISTING, None),
    (Phase.VOTE, None),
    (Phase.VOTE, Purpose.PRESELECTION),
    (Phase.TALK, None),
    (Phase.VOTE, Purpose.WEIGHTING),
    (Phase.RESULT, None),
    (Phase.BUFFER, None),
)
"""What can be chosen for a step, in the order of an evening."""

_PURPOSES = {
    Purpose.PRESELECTION: msg("Preselection"),
    Purpose.WEIGHTING: msg("Weighting"),
}
"""msgids; a step without a purpose is called like its phase in a download."""

_SENTENCES: dict[Kind, str] = {
    (Phase.WELCOME, None): msg("First the rules, then a dot to try."),
    (Phase.APPROACHES, None): msg("Please read what others do, and say whether it fits here."),
    (Phase.IDEAS, None): msg("Please talk at your table, then write down what is missing here."),
    (Phase.PAUSE, None): msg("Break. We go on shortly."),
    (Phase.LISTING, None): msg("We go through all ideas. Which ones matter to you?"),
    (Phase.VOTE, Purpose.PRESELECTION): msg("Which ideas should we talk about?"),
    (Phase.TALK, None): msg("We talk about the first ideas before dots are given once more."),
    (Phase.VOTE, Purpose.WEIGHTING): msg("After the talk: what should come first?"),
    (Phase.RESULT, None): msg("What matters most to those present, and what comes next."),
}
"""msgids; a step without one says enough by its screen."""


def kind_of(step: Step) -> Kind:
    """Return the kind of a step."""
    return step.phase, step.purpose


def kind_name(told: Translation, kind: Kind) -> str:
    """Return what a step of this kind is called."""
    phase, purpose = kind
    return told.text(_PURPOSES[purpose] if purpose else HEADINGS[phase])


def step_name(visit: Visit, step: Step) -> str:
    """Return what a step is called; a vote without a purpose by what it asks."""
    if step.phase is Phase.VOTE and step.kind is not BallotKind.DOTS and step.purpose is None:
        return visit.text(vote_name(step.kind))
    return kind_name(visit.translation, kind_of(step))


def default_sentence(visit: Visit, kind: Kind) -> str:
    """Return what is said in a step of this kind where the organiser wrote nothing; may be ""."""
    msgid = _SENTENCES.get(kind)
    return visit.text(msgid) if msgid else ""


def sentence(visit: Visit, step: Step) -> tuple[str, str]:
    """Return what residents read in a step, and its language; the words may be empty."""
    if step.sentence:
        return visit.local(step.sentence)
    return default_sentence(visit, kind_of(step)), visit.language


def round_at(visit: Visit, rounds: Sequence[Round]) -> Round | None:
    """Return the round that the present step is about: its own, else that of the vote before."""
    return present_round(visit.here, rounds)


def present_round(here: Workshop, rounds: Sequence[Round]) -> Round | None:
    """Do what `round_at` does, for whoever has no visit."""
    steps = here.plan.sheet.steps[: here.position + 1]
    vote = next((step for step in reversed(steps) if step.phase is Phase.VOTE), None)
    return next((one for one in rounds if vote and one.step_id == vote.id), None)
