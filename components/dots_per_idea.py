"""How many dots ideas have, or how many people for them, once everybody may know it."""

from components.context import Visit
from components.idea_map import Dots
from components.round_list import ranked
from components.support import support_of
from sessions.phase import Action


def dots_per_idea(visit: Visit) -> Dots:
    """Return what each idea has in the newest released result; None before there is one."""
    rounds = [round_ for round_ in visit.released().rounds if round_.released_at]
    if not rounds or not visit.may(Action.SEE_RESULT):
        return None
    return support_of(visit, ranked(visit, rounds[-1]))
