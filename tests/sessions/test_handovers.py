"""Passing on what needs no vote."""

from datetime import date

import pytest

from sessions.errors import Reason
from sessions.handover import Handover
from sessions.ids import IdeaId
from sessions.phase import Phase, Role
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

OFFICE = "Tiefbauamt, Straßenbeleuchtung"


@pytest.fixture
def evening(store: Store) -> Evening:
    """An evening that takes ideas, with two released."""
    return Evening(store, Phase.IDEAS, ideas=2)


def pass_on(evening: Evening, office: str = OFFICE) -> IdeaId:
    """Pass the first idea on."""
    evening.store.handovers.pass_on(evening.here, evening.ideas[0], office, LEAD, NOW)
    return evening.ideas[0]


def test_what_is_passed_on_gets_no_dots(evening: Evening) -> None:
    """It is seen by everybody and on no ballot, and cannot be put on the list meanwhile."""
    idea = pass_on(evening)
    with refused(Reason.PASSED_ON):
        evening.store.ideas.set_listed(evening.here, idea, LEAD, listed=True)
    evening.move(Phase.VOTE)
    assert [one.id for one in evening.store.rounds.listed(evening.round.id)] == [evening.ideas[1]]
    assert idea in {one.id for one in evening.store.ideas.released(evening.id)}


def test_an_answer_comes_back(evening: Evening) -> None:
    """The Rückmeldung and its day are kept; a new one replaces it."""
    idea, handovers = pass_on(evening), evening.store.handovers
    assert handovers.all(evening.id) == {idea: Handover(idea, OFFICE, NOW)}
    for words, day in (("Ist bestellt.", date(2030, 5, 9)), ("Brennt wieder.", date(2030, 6, 1))):
        handovers.respond(evening.here, idea, words, day, LEAD)
        assert handovers.all(evening.id) == {idea: Handover(idea, OFFICE, NOW, words, day)}


def test_another_office(evening: Evening) -> None:
    """Passed on to the wrong office, an idea goes to another one and stays one entry."""
    pass_on(evening)
    idea = pass_on(evening, "Stadtwerke")
    (only,) = evening.store.handovers.all(evening.id).values()
    assert only.office == "Stadtwerke"
    evening.store.handovers.take_back(evening.here, idea, LEAD)
    assert not evening.store.handovers.all(evening.id)
    evening.move(Phase.VOTE)
    assert len(evening.store.rounds.listed(evening.round.id)) == 2


@pytest.mark.parametrize("office", ["Frau Müller", "Bauamt, 0211 123456", "bau@stadt.example"])
def test_an_office_is_no_person(evening: Evening, office: str) -> None:
    """A name, a number or an address in place of a function is refused, and nothing changes."""
    with refused(Reason.NAMES_A_PERSON):
        pass_on(evening, office)
    assert evening.store.ideas.one(evening.id, evening.ideas[0]).listed


def test_no_answer_without_a_handover(evening: Evening) -> None:
    """Nobody answers for an idea that was not passed on, and nobody takes that back."""
    idea, handovers = evening.ideas[1], evening.store.handovers
    with refused(Reason.UNKNOWN_IDEA):
        handovers.respond(evening.here, idea, "Ja.", NOW.date(), LEAD)
    with refused(Reason.UNKNOWN_IDEA):
        handovers.take_back(evening.here, idea, LEAD)


def test_only_the_facilitator_passes_on(evening: Evening) -> None:
    """No other role passes an idea on."""
    for role in set(Role) - {LEAD}:
        with refused(Reason.NOT_IN_THIS_STEP):
            evening.store.handovers.pass_on(evening.here, evening.ideas[0], OFFICE, role, NOW)
