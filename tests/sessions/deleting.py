"""An evening with everything people can give, and its end."""

from sqlalchemy import func, select

from sessions.phase import Phase, Role
from sessions.stance import Fit
from sessions.store import Store
from sessions.store.fates import rows_of, to_delete
from tests.sessions.evening import LEAD, NOW, Evening, short_sheet

ENDS = Role.ORGANISER
COMMENT = "Hier fehlt abends jedes Licht"
HIDDEN = "Meine Telefonnummer steht hier"
PEOPLE = [f"voter {n}" for n in range(6)]


class Interrupted(Exception):
    """What cuts a deletion short in the tests."""


def played(store: Store) -> Evening:
    evening = Evening(store, Phase.APPROACHES, ideas=0, dots=3, sheet=short_sheet())
    cards = store.cards.print(evening.here, 3, Role.ORGANISER)
    store.cards.enter(evening.here, cards[0].code, evening.token("voter 0"), NOW)
    store.stances.take(evening.here, evening.join(), "play-street", Fit.FITS, HIDDEN, "de")
    evening.move(Phase.IDEAS)
    evening.ideas = tuple(evening.release(f"Idee {n}") for n in range(1, 4))
    evening.give(HIDDEN)
    store.comments.give(evening.here, evening.ideas[0], evening.join("voter 1"), COMMENT, "de")
    evening.move(Phase.VOTE)
    for place, browser in enumerate(PEOPLE):
        for idea in evening.ideas[: 1 + place % 3]:
            evening.tick(idea, browser=browser)
    evening.finish()
    evening.move(Phase.RESULT)
    store.pledges.give(evening.here, evening.ideas[0], evening.join("voter 2"))
    store.grants.grant(evening.id, LEAD, evening.token("lead"))
    store.journals.note(evening.here, HIDDEN, LEAD, NOW)
    return evening


def close(evening: Evening) -> None:
    evening.store.workshops.close(evening.id, NOW)


def delete(evening: Evening) -> None:
    """Close and delete it at once."""
    close(evening)
    evening.store.deletions.begin(evening.here, evening.code, ENDS, NOW)
    evening.store.deletions.finish(evening.id, NOW)


def left(evening: Evening) -> dict[str, int]:
    """How many rows of each table that is to be emptied the evening still has."""
    with evening.store.database.read() as connection:
        return {
            table.name: rows
            for table in to_delete()
            if (
                rows := connection.execute(
                    select(func.count()).select_from(table).where(rows_of(table, evening.id))
                ).scalar_one()
            )
        }


def stop(_done: int, _total: int) -> None:
    raise Interrupted
