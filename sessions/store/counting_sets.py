"""What released rounds were counted from."""

from sessions.counting_set import CountingSet
from sessions.database import Database
from sessions.ids import RoundId
from sessions.store.ballots import released_round
from sessions.store.counting_rows import counting_set


class CountingSets:
    """The counting sets of all rounds of one database."""

    def __init__(self, database: Database) -> None:
        """Work on this database."""
        self._database = database

    def of(self, round_id: RoundId) -> CountingSet:
        """Return what a list is computed from. Raises `Refused` (unknown_round, not_released).

        Before the release not even the hash is told: of few ballots it could be guessed.
        """
        with self._database.read() as connection:
            return counting_set(connection, released_round(connection, round_id))
