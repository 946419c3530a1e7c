"""Every idea gets its answer before a plan is decided."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sessions.errors import Reason, Refused
from sessions.ids import IdeaId
from sessions.phase import Phase, Role
from sessions.plan import Measure
from sessions.plan.measure import NEW
from sessions.resolution import Resolution
from sessions.response import Response, ResponseKind, answerable, proposed
from sessions.store import Store
from tests.sessions.evening import LEAD, NOW, Evening, refused

BY, DAY = Role.ORGANISER, date(2026, 5, 1)
COUNCIL = Resolution("Rat der Stadt", date(2026, 6, 1), "2026/0815", "ISEK 2024", "Ohne Nr. 3")
NO_ROOM = Response(ResponseKind.NOT_POSSIBLE, "Dafür ist kein Platz.", "de", DAY)
PASSED = Response(ResponseKind.PASSED_ON, "Tiefbauamt", "de", DAY)


def in_measure(number: int | None) -> Response:
    return Response(ResponseKind.IN_MEASURE, "", "de", DAY, number)


@pytest.fixture
def evening(store: Store) -> Evening:
    """Three released ideas; the first is in measure 1."""
    evening = Evening(store, Phase.IDEAS, ideas=3)
    store.measures.add(evening.here, [Measure("Bänke", ideas=(1,))], BY)
    return evening


def give(evening: Evening, *answers: Response) -> None:
    """Answer the ideas in their order."""
    wanted = dict(zip(evening.ideas, answers, strict=False))
    evening.store.responses.give(evening.here, wanted, BY)


def decide(evening: Evening) -> None:
    evening.store.resolutions.keep(evening.here, COUNCIL, BY)


def test_no_decision_while_an_idea_waits(evening: Evening) -> None:
    """With one answer missing the plan cannot be marked as decided; with all of them it can."""
    give(evening, in_measure(1), PASSED)
    with pytest.raises(Refused) as caught:
        decide(evening)
    assert caught.value.reason is Reason.RESPONSES_MISSING
    assert caught.value.params == {"number": 1}
    assert evening.store.resolutions.of(evening.id) is None
    evening.store.responses.give(evening.here, {evening.ideas[2]: NO_ROOM}, BY)
    decide(evening)
    assert evening.store.resolutions.of(evening.id) == COUNCIL
    evening.store.resolutions.take_back(evening.here, BY)
    assert evening.store.resolutions.of(evening.id) is None


def test_kept_things_and_troubles_wait_too_but_not_what_nobody_sees(evening: Evening) -> None:
    """What was not released or was taken back needs no answer."""
    evening.give("Noch nicht gelesen")
    evening.store.ideas.take_back(evening.here, evening.ideas[2], evening.join())
    give(evening, NO_ROOM)
    assert list(evening.store.responses.unanswered(evening.id)) == [evening.ideas[1]]


def test_merged_ideas_answer_with_their_survivor(evening: Evening) -> None:
    """One answer holds for both numbers, whichever was chosen; apart again, one waits again."""
    first, second, third = evening.ideas
    evening.store.merges.merge(evening.here, first, second, LEAD, NOW)
    documented = evening.store.ideas.documented(evening.id)
    assert [idea.id for idea in answerable(documented)] == [second, third]
    evening.store.responses.give(evening.here, {first: NO_ROOM, third: PASSED}, BY)
    assert evening.store.responses.all(evening.id) == {
        first: NO_ROOM,
        second: NO_ROOM,
        third: PASSED,
    }
    assert not evening.store.responses.unanswered(evening.id)
    evening.store.merges.unmerge(evening.here, first, LEAD, NOW)
    assert list(evening.store.responses.unanswered(evening.id)) == [first]


def test_an_answer_holds_as_long_as_its_measure(evening: Evening) -> None:
    """A measure that leaves the plan leaves its ideas without an answer."""
    give(evening, in_measure(1), PASSED, NO_ROOM)
    (only,) = evening.store.measures.all(evening.id)
    evening.store.measures.remove(evening.here, only.id, BY)
    assert list(evening.store.responses.unanswered(evening.id)) == [evening.ideas[0]]
    with refused(Reason.RESPONSES_MISSING):
        decide(evening)


def test_answers_follow_their_measure_to_its_new_number(evening: Evening) -> None:
    """A file that numbers the plan anew, with ids or without, changes no answer's measure."""
    store = evening.store
    store.measures.add(evening.here, [Measure("Beete")], BY)
    give(evening, in_measure(1), in_measure(2))
    benches, beds = store.measures.all(evening.id)
    for ids in ((benches.id, beds.id), (NEW, NEW)):
        one, other = (replace(it, id=id) for it, id in zip((benches, beds), ids, strict=True))
        swapped = [replace(one, number=2), replace(other, number=1)]
        store.measures.replace_all(evening.here, swapped, BY)
        answers = store.responses.all(evening.id)
        titles = {it.number: it.title for it in store.measures.all(evening.id)}
        said = [titles[answers[idea].measure or 0] for idea in evening.ideas[:2]]
        assert said == ["Bänke", "Beete"]
        store.measures.replace_all(evening.here, [benches, beds], BY)


def test_another_measure_with_an_old_number_answers_nothing(evening: Evening) -> None:
    """Residents would read that their benches are in the measure for flower beds."""
    give(evening, in_measure(1))
    evening.store.measures.replace_all(evening.here, [Measure("Beete", number=1)], BY)
    assert evening.store.responses.all(evening.id) == {}
    assert evening.ideas[0] in evening.store.responses.unanswered(evening.id)


def test_seen_once_published(evening: Evening) -> None:
    """One press shows all answers; one that is changed later waits for the next press."""
    responses = evening.store.responses
    give(evening, in_measure(1), PASSED)
    assert responses.published(evening.id) == {}
    responses.publish(evening.here, BY)
    assert set(responses.published(evening.id)) == set(evening.ideas[:2])
    before = evening.here.revision
    give(evening, NO_ROOM)
    assert set(responses.published(evening.id)) == {evening.ideas[1]}
    assert evening.here.revision > before


def test_what_is_known_is_proposed(evening: Evening) -> None:
    """A measure answers its ideas, also by the number of a merged one; an office those it has."""
    store, (first, second, third) = evening.store, evening.ideas
    store.merges.merge(evening.here, first, second, LEAD, NOW)
    for idea in (second, third):
        store.handovers.pass_on(evening.here, idea, "Tiefbauamt", LEAD, NOW)
    store.handovers.respond(evening.here, third, "Ist bestellt.", DAY, LEAD)
    waiting = answerable(store.ideas.documented(evening.id))
    measures, handovers = store.measures.all(evening.id), store.handovers.all(evening.id)
    today = DAY + timedelta(days=9)
    found = proposed(waiting, {second: [1]}, measures, handovers, "de", today)
    taken_up = Response(ResponseKind.IN_MEASURE, "", "de", today, 1)
    assert found == {second: taken_up, third: PASSED}


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Response(ResponseKind.NOT_POSSIBLE, " ", "de", DAY), Reason.TEXT_MISSING),
        (Response(ResponseKind.NOT_POSSIBLE, "x" * 5000, "de", DAY), Reason.TEXT_TOO_LONG),
        (Response(ResponseKind.PASSED_ON, "Frau Müller", "de", DAY), Reason.NAMES_A_PERSON),
        (Response(ResponseKind.PASSED_ON, "", "de", DAY), Reason.TEXT_MISSING),
        (in_measure(None), Reason.MEASURE_MISSING),
        (in_measure(7), Reason.UNKNOWN_MEASURE),
    ],
)
def test_what_is_no_answer(evening: Evening, answer: Response, reason: Reason) -> None:
    """It is refused for all ideas that were chosen, and nothing is stored."""
    with refused(reason):
        give(evening, answer, answer)
    assert evening.store.responses.all(evening.id) == {}


def test_only_the_organiser_also_when_it_is_closed(evening: Evening) -> None:
    """No other role answers or decides; the organiser still does after the evening was closed."""
    store, here = evening.store, evening.here
    deeds = [
        lambda role: store.responses.give(here, {evening.ideas[0]: NO_ROOM}, role),
        lambda role: store.responses.publish(here, role),
        lambda role: store.resolutions.keep(here, COUNCIL, role),
        lambda role: store.resolutions.take_back(here, role),
    ]
    for deed in deeds:
        for role in set(Role) - {BY}:
            with refused(Reason.NOT_IN_THIS_STEP):
                deed(role)
    with refused(Reason.UNKNOWN_IDEA):
        store.responses.give(here, {IdeaId("nowhere"): NO_ROOM}, BY)
    store.workshops.close(evening.id, NOW)
    give(evening, NO_ROOM, NO_ROOM, NO_ROOM)
    for deed in deeds:
        with refused(Reason.WORKSHOP_CLOSED):
            deed(Role.RESIDENT)
        deed(BY)


def test_a_body_is_no_person(evening: Evening) -> None:
    """A decision needs a body, and that has no private name."""
    give(evening, NO_ROOM, NO_ROOM, NO_ROOM)
    for body, reason in (("", Reason.TEXT_MISSING), ("Herr Yilmaz", Reason.NAMES_A_PERSON)):
        with refused(reason):
            evening.store.resolutions.keep(evening.here, Resolution(body, DAY), BY)
    assert evening.store.resolutions.of(evening.id) is None
