"""Two released rounds of one evening, compared."""

from collections.abc import Mapping

from sqlalchemy import Connection

from sessions.database import Database
from sessions.ids import IdeaId, RoundId
from sessions.ranking.comparison import Comparison, Given, compare
from sessions.round import Ballot
from sessions.store.ballots import released_round
from sessions.store.count import ballots_of, count, survivors_of


class Comparisons:
    """The rounds of one database, two at a time."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, first: RoundId, second: RoundId) -> Comparison | None:
        """Compare on the ideas of the second round, counting ballots cast in both and no others.

        A ballot hangs on its participant: who gave dots on another device without a card is two.
        None where too few did. Raises `Refused` (unknown_round, not_released).
        """
        with self._database.read() as connection:
            later = released_round(connection, second)
            numbers = {one.idea_id: one.number for one in count(connection, later).counts}
            now = survivors_of(connection, later)
            return compare(_given(connection, first, now), _given(connection, second, now), numbers)


def _given(connection: Connection, round_id: RoundId, now: Mapping[IdeaId, IdeaId]) -> Given:
    """Return what counts per person, for the ideas that theirs count for now."""
    found = ballots_of(connection, released_round(connection, round_id))
    return {ballot.participant_id: _dots(ballot, now) for ballot in found}


def _dots(ballot: Ballot, now: Mapping[IdeaId, IdeaId]) -> Mapping[IdeaId, int]:
    dots: dict[IdeaId, int] = {}
    for idea, given in ballot.dots.items():
        if idea in now:
            dots[now[idea]] = dots.get(now[idea], 0) + given
    return dots
