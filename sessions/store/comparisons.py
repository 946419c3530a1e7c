"""Two released rounds of one evening, compared."""

from collections.abc import Mapping

from sqlalchemy import Connection

from sessions.database import Database
from sessions.ids import IdeaId, RoundId
from sessions.ranking.comparison import Comparison, Given, compare
from sessions.round import Ballot, OneVotePer, Round
from sessions.store.ballots import released_round
from sessions.store.count import ballots_of, count, survivors_of

_BY_SUPPORT = {"dots", "approval"}


class Comparisons:
    """The rounds of one database, two at a time."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, first: RoundId, second: RoundId) -> Comparison | None:
        """Compare on the ideas of the second round, counting ballots cast in both and no others.

        None where too few did, and without participation cards: who then gives dots on another
        device is another person; nor where a rule looks at more than who is for an idea.
        Raises `Refused` (unknown_round, not_released).
        """
        with self._database.read() as connection:
            earlier, later = (released_round(connection, one) for one in (first, second))
            if {earlier.one_vote_per, later.one_vote_per} != {OneVotePer.CARD}:
                return None
            if not {earlier.rule, later.rule} <= _BY_SUPPORT:
                return None
            numbers = {one.idea_id: one.number for one in count(connection, later).counts}
            now = survivors_of(connection, later)
            return compare(
                _given(connection, earlier, now), _given(connection, later, now), numbers
            )


def _given(connection: Connection, counted: Round, now: Mapping[IdeaId, IdeaId]) -> Given:
    """Return what counts per person, for the ideas that theirs count for now."""
    found = ballots_of(connection, counted)
    return {ballot.participant_id: _dots(ballot, now) for ballot in found}


def _dots(ballot: Ballot, now: Mapping[IdeaId, IdeaId]) -> Mapping[IdeaId, int]:
    dots: dict[IdeaId, int] = {}
    for idea, given in ballot.support.items():
        if idea in now:
            dots[now[idea]] = dots.get(now[idea], 0) + given
    return dots
