"""The journal: what happened in an evening stands there, whoever did it and in which order."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from sessions.errors import Reason
from sessions.export import tables
from sessions.journal import Event
from sessions.phase import Phase, Role
from sessions.schema import journal
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that collects ideas."""
    return Evening(store, Phase.IDEAS, ideas=1)


def events(evening: Evening) -> list[Event]:
    return [one.event for one in evening.store.journals.of(evening.id)]


def test_an_evening_began_when_it_was_held_not_when_it_was_set_up(evening: Evening) -> None:
    """Set up two weeks before: its day is that of the first step, also when the journal is gone."""
    store, held = evening.store, NOW + timedelta(days=14)
    store.database.write(lambda it: it.execute(delete(journal)))
    assert store.journals.began(evening.here) == NOW  # not begun: when it was created
    vote = next(n for n, it in enumerate(evening.here.plan.sheet.steps) if it.phase is Phase.VOTE)
    store.workshops.move(evening.id, evening.here.position, vote, LEAD, held)
    assert store.journals.began(evening.here) == held
    store.database.write(lambda it: it.execute(delete(journal)))
    assert store.journals.began(evening.here) == held


def test_an_evening_is_told(evening: Evening) -> None:
    """Steps, a step back, both ends and the result stand in the order they happened."""
    before = len(events(evening))
    evening.move(Phase.VOTE)
    vote = evening.here.position
    evening.store.workshops.move(evening.id, vote, vote - 1, LEAD, NOW)
    evening.move(Phase.VOTE)
    evening.finish()
    assert events(evening)[before:] == [
        Event.STEP,
        Event.STEP_BACK,
        Event.STEP,
        Event.SUBMISSION_CLOSED,
        Event.COUNT_CLOSED,
        Event.RESULT_RELEASED,
    ]


def test_what_was_refused_did_not_happen(evening: Evening) -> None:
    """Of two facilitators who press at once, one line is written."""
    before, here = len(events(evening)), evening.here
    evening.store.workshops.move(here.id, here.position, here.position + 1, LEAD, NOW)
    with refused(Reason.STEP_MOVED):
        evening.store.workshops.move(here.id, here.position, here.position + 2, LEAD, NOW)
    assert len(events(evening)) == before + 1


def test_notes(evening: Evening) -> None:
    """A note is kept with its time and step; an empty one and one of a resident are refused."""
    later = NOW + timedelta(minutes=7)
    evening.store.journals.note(evening.here, "  Tisch 4 ist laut. ", LEAD, later)
    entry = evening.store.journals.of(evening.id)[-1]
    told = (entry.event, entry.text, entry.at, entry.step)
    assert told == (Event.NOTE, "Tisch 4 ist laut.", later, evening.here.position)
    with refused(Reason.TEXT_MISSING):
        evening.store.journals.note(evening.here, "  ", LEAD, NOW)
    with refused(Reason.NOT_IN_THIS_STEP):
        evening.store.journals.note(evening.here, "Ich", Role.RESIDENT, NOW)


def test_the_organiser_takes_it_home(evening: Evening) -> None:
    """The table has a row per line, with the step and its phase."""
    evening.store.journals.note(evening.here, "Beginn verspätet", LEAD, NOW)
    table = tables(evening.store, evening.here)["journal"]
    last = dict(zip(table.columns, table.rows[-1], strict=True))
    assert last["text"] == "Beginn verspätet"
    assert (last["event"], last["phase"]) == ("note", "ideas")
    assert last["step"] == evening.here.position + 1
