"""How many dots ideas have, once everybody may know it."""

from collections.abc import Mapping

from components.context import Visit
from components.round_list import ranked
from sessions.ids import IdeaId
from sessions.phase import Action


def dots_per_idea(visit: Visit) -> Mapping[IdeaId, int] | None:
    """Return the dots per idea of the newest released result; None before there is one."""
    rounds = [round_ for round_ in visit.released().rounds if round_.released_at]
    if not rounds or not visit.may(Action.SEE_RESULT):
        return None
    return {row.idea_id: row.dots for row in ranked(visit, rounds[-1]).order}
