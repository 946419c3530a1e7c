"""What tells a screen that it is behind: a few numbers, none of them about a single idea."""

from dataclasses import dataclass
from functools import lru_cache

from sessions.ids import RoundId, WorkshopId
from sessions.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Pulse:
    """One workshop at one moment.

    `position` is that of the present step; `turnout` is how many ballots were cast in its round,
    None in a step without one; `people` how many take part; `waiting` how many ideas, comments and
    reasons wait to be read; `pledges` how often somebody joins in with an idea.
    """

    revision: int
    position: int
    turnout: int | None
    people: int
    waiting: int
    pledges: int


def read_pulse(store: Store, code: str) -> Pulse:
    """Read the numbers of a workshop. Raises `Refused` (unknown_code)."""
    revision = store.workshops.revision(code)
    workshop, position, counted = _present(store.url, code, revision)
    return Pulse(
        revision,
        position,
        sum(store.ballots.turnout(counted).values()) if counted else None,
        store.people.number(workshop),
        sum(part.waiting(workshop) for part in (store.ideas, store.comments, store.stances)),
        store.pledges.number(workshop),
    )


@lru_cache(maxsize=64)
def _present(url: str, code: str, revision: int) -> tuple[WorkshopId, int, RoundId | None]:  # noqa: ARG001
    """Return the workshop, its step and the round of it, which only change with the revision."""
    store = open_store(url)
    here = store.workshops.by_code(code)
    counted = store.rounds.of_step(here.id, here.step)
    return here.id, here.position, counted.id if counted else None
