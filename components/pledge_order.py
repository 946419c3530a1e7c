"""In which order ideas ask who joins in: each one once, in the newest list that has it."""

from collections.abc import Mapping, Sequence

from components.context import Visit
from components.priority_list import ideas_of
from components.round_list import ranked
from sessions.idea import Idea
from sessions.ids import RoundId


def asking(visit: Visit) -> Mapping[RoundId, Sequence[Idea]]:
    """Return the ideas of each released list that ask in it, the newest list first.

    An idea that was merged since asks as the one that survived; one taken back does not ask.
    """
    standing = {idea.id: idea for idea in visit.released().ideas}
    found: dict[RoundId, list[Idea]] = {}
    for round_ in reversed([one for one in visit.released().rounds if one.released_at]):
        ideas = ideas_of(visit, round_)
        survivors = dict.fromkeys(
            ideas[row.idea_id].survivor for row in ranked(visit, round_).order
        )
        found[round_.id] = [standing.pop(id) for id in survivors if id in standing]
    return found


def pledgeable(visit: Visit) -> Sequence[Idea]:
    """Return all of them, in the order of the lists."""
    return [idea for ideas in asking(visit).values() for idea in ideas]
