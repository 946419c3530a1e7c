"""What tells a screen that it is behind: a few numbers, none of them about a single idea."""

from dataclasses import dataclass
from functools import lru_cache

from components.context import now
from components.step import present_round
from sessions.ids import RoundId, WorkshopId
from sessions.paging import FIRST_PAGE, Paging
from sessions.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Pulse:
    """One workshop at one moment.

    `position` is that of the present step; `turnout` is how many ballots were cast in its round,
    None in a step without one; `people` how many take part; `waiting` how many ideas, comments and
    reasons wait to be read; `pledges` how often somebody joins in with an idea; `turned` how many
    pages of the result walls are from the first one.
    """

    revision: int
    position: int
    turnout: int | None
    people: int
    waiting: int
    pledges: int
    turned: int


@dataclass(frozen=True, slots=True)
class _Present:
    """What only changes with the revision; `counted` is the round of the step itself."""

    workshop: WorkshopId
    position: int
    counted: RoundId | None
    paging: Paging


def read_pulse(store: Store, code: str) -> Pulse:
    """Read the numbers of a workshop. Raises `Refused` (unknown_code)."""
    revision = store.workshops.revision(code)
    found = _present(store.url, code, revision)
    return Pulse(
        revision,
        found.position,
        sum(store.ballots.turnout(found.counted).values()) if found.counted else None,
        store.people.number(found.workshop),
        sum(part.waiting(found.workshop) for part in (store.ideas, store.comments, store.stances)),
        store.pledges.number(found.workshop),
        found.paging.turned(now()),
    )


@lru_cache(maxsize=64)
def _present(url: str, code: str, revision: int) -> _Present:  # noqa: ARG001
    store = open_store(url)
    here = store.workshops.by_code(code)
    rounds = store.rounds.all(here.id)
    own = next((one.id for one in rounds if one.step_id == here.step.id), None)
    shown = present_round(here, rounds)
    return _Present(here.id, here.position, own, shown.paging if shown else FIRST_PAGE)
