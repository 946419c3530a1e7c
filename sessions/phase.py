"""Who may do what, when: one table, so that nobody asks for a phase by name."""

from enum import StrEnum


class Role(StrEnum):
    """Who somebody is in one workshop; every role but the resident's has a code."""

    RESIDENT = "resident"
    HELPER = "helper"
    MEDIATOR = "mediator"
    FACILITATOR = "facilitator"
    ORGANISER = "organiser"


class Phase(StrEnum):
    """What a step of the evening is about: its kind in the run sheet."""

    WELCOME = "welcome"
    APPROACHES = "approaches"
    IDEAS = "ideas"
    PAUSE = "pause"
    LISTING = "listing"
    VOTE = "vote"
    TALK = "talk"
    RESULT = "result"
    BUFFER = "buffer"


class Action(StrEnum):
    """What can be done in a workshop."""

    JOIN = "join"
    READ_APPROACHES = "read_approaches"
    TAKE_STANCE = "take_stance"
    GIVE_IDEA = "give_idea"
    COMMENT = "comment"
    TAKE_BACK = "take_back"
    DISCUSS = "discuss"
    ENTER_IDEA = "enter_idea"
    VOTE = "vote"
    SEE_RESULT = "see_result"
    RELEASE = "release"
    LEAD = "lead"
    ENTITLE = "entitle"
    DOWNLOAD = "download"
    PLAN = "plan"
    DRAW_QUARTER = "draw_quarter"
    PRINT_CARDS = "print_cards"
    ENTER_PAPER = "enter_paper"
    PLEDGE = "pledge"
    ARRANGE = "arrange"
    REHEARSE = "rehearse"
    CLOSE = "close"


_ALWAYS = frozenset({Action.JOIN, Action.READ_APPROACHES, Action.TAKE_BACK})
_GIVING = _ALWAYS | {Action.TAKE_STANCE, Action.GIVE_IDEA, Action.COMMENT}

_RESIDENT: dict[Phase, frozenset[Action]] = {
    Phase.WELCOME: _ALWAYS,
    Phase.APPROACHES: _ALWAYS | {Action.TAKE_STANCE},
    Phase.IDEAS: _GIVING,
    Phase.PAUSE: _ALWAYS | {Action.DISCUSS},
    Phase.LISTING: _ALWAYS,
    Phase.VOTE: _ALWAYS | {Action.VOTE},
    Phase.TALK: _ALWAYS | {Action.SEE_RESULT, Action.DISCUSS},
    Phase.RESULT: _ALWAYS | {Action.SEE_RESULT, Action.DISCUSS, Action.PLEDGE},
    Phase.BUFFER: _ALWAYS | {Action.SEE_RESULT, Action.PLEDGE},
}
_AT_THE_DESK: dict[Phase, frozenset[Action]] = {
    Phase.IDEAS: frozenset({Action.ENTER_IDEA}),
    Phase.PAUSE: frozenset({Action.ENTER_IDEA}),
}
_IN_EVERY_PHASE: dict[Role, frozenset[Action]] = {
    Role.MEDIATOR: frozenset({Action.READ_APPROACHES, Action.ENTITLE}),
    Role.FACILITATOR: frozenset(
        {Action.READ_APPROACHES, Action.RELEASE, Action.LEAD, Action.ARRANGE}
    ),
    Role.ORGANISER: frozenset(
        {
            Action.READ_APPROACHES,
            Action.DOWNLOAD,
            Action.PLAN,
            Action.DRAW_QUARTER,
            Action.PRINT_CARDS,
            Action.REHEARSE,
            Action.CLOSE,
        }
    ),
}


def _row(phase: Phase, role: Role) -> frozenset[Action]:
    """A helper does what a resident does, on a shared tablet, and enters paper at the desk."""
    if role is Role.HELPER:
        return _RESIDENT[phase] | _AT_THE_DESK.get(phase, frozenset()) | {Action.ENTER_PAPER}
    return _IN_EVERY_PHASE.get(role, _RESIDENT[phase])


ALLOWED: dict[tuple[Phase, Role], frozenset[Action]] = {
    (phase, role): _row(phase, role) for phase in Phase for role in Role
}


AFTERWARDS: dict[Role, frozenset[Action]] = {
    Role.RESIDENT: frozenset({Action.READ_APPROACHES, Action.SEE_RESULT}),
    Role.ORGANISER: frozenset({Action.DOWNLOAD, Action.PLAN, Action.CLOSE}),
}
"""What a closed evening still allows: to look at it, plan with it, take it home, delete it."""


def may(phase: Phase, role: Role, action: Action) -> bool:
    """Say whether `role` may do `action` while the evening is in `phase`."""
    return action in ALLOWED[phase, role]
