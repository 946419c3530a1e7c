"""What a device asks of its ballot, and what of it is stored."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from sessions.ids import new_id
from sessions.phase import Phase
from sessions.round import Vote
from tests.ballot_route.device import DEVICE, Resident, reason, reasons
from tests.sessions.evening import Evening

pytestmark = pytest.mark.server


def test_the_answer_is_the_stored_ballot(resident: Resident) -> None:
    """A device learns all votes, the sequence to go on with, and that nothing was refused."""
    one, two, *_ = resident.evening.ideas
    answer = resident.send(resident.wants(two, 1, 7))
    assert answer.json() == {"votes": {one: 2, two: 1}, "next": 8, "refused": []}
    assert resident.stored.votes == {one: Vote(2, 5, DEVICE), two: Vote(1, 7, DEVICE)}


def test_a_withdrawn_dot_is_gone(resident: Resident) -> None:
    """A null takes the dots of an idea back, and is not nought."""
    one = resident.evening.ideas[0]
    answer = resident.send(resident.wants(one, None, 6))
    assert answer.json() == {"votes": {}, "next": 7, "refused": []}
    assert resident.stored.votes == {one: Vote(None, 6, DEVICE)}


def test_a_retry_changes_nothing(resident: Resident) -> None:
    """A request whose answer was lost is sent again and answered as if it were the first."""
    wanted = resident.wants(resident.evening.ideas[1], 1)
    first = resident.send(wanted)
    before = resident.stored
    again = [resident.send(wanted) for _ in range(5)]
    assert all(answer.json() == first.json() for answer in again)
    assert resident.stored == before


def test_an_older_tap_that_comes_later_does_not_count(resident: Resident) -> None:
    """Requests that overtake each other keep the newest tap."""
    two = resident.evening.ideas[1]
    for value, sequence in ((1, 8), (2, 10), (None, 9), (1, 7)):
        answer = resident.send(resident.wants(two, value, sequence))
        assert reasons(answer) == []
    assert answer.json()["votes"][two] == 2
    assert resident.stored.votes[two] == Vote(2, 10, DEVICE)


def test_more_dots_than_the_ballot_has(resident: Resident) -> None:
    """Of several wanted dots those that fit are stored, the others are named."""
    one, two, three, four = resident.evening.ideas
    changes = [
        {"idea": idea, "value": value, "sequence": sequence}
        for idea, value, sequence in ((two, 2, 6), (three, 1, 7), (four, 1, 8))
    ]
    answer = resident.send({**resident.envelope(), "changes": changes})
    refused = [{"idea": idea, "reason": "too_many_dots"} for idea in (three, four)]
    assert answer.json() == {"votes": {one: 2, two: 2}, "next": 7, "refused": refused}
    assert resident.stored.marks == {one: 2, two: 2}


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("value", [3, 100])
def test_more_dots_than_an_idea_may_have(resident: Resident, value: int) -> None:
    """The limit of one idea holds."""
    answer = resident.send(resident.wants(resident.evening.ideas[1], value))
    assert reasons(answer) == ["too_many_dots_on_idea"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("value", [1, None])
def test_an_unknown_idea(resident: Resident, value: int | None) -> None:
    """An idea that there is nowhere gets no dot and loses none."""
    assert reasons(resident.send(resident.wants(new_id(), value))) == ["not_on_list"]


@pytest.mark.usefixtures("unchanged")
def test_an_idea_that_is_not_on_the_list(resident: Resident) -> None:
    """Neither an idea of another evening nor one released after the start gets a dot."""
    elsewhere = Evening(resident.evening.store).ideas[0]
    assert reasons(resident.send(resident.wants(elsewhere, 1))) == ["not_on_list"]
    resident.evening.move(Phase.IDEAS)
    late = resident.evening.release("Zu spät")
    resident.evening.move(Phase.VOTE)
    assert reasons(resident.send(resident.wants(late, 1))) == ["not_on_list"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("value", [0, -1])
def test_what_is_a_stance_is_no_number_of_dots(resident: Resident, value: int) -> None:
    """Where dots are given, unsure and against are refused and nothing is stored."""
    assert reasons(resident.send(resident.wants(resident.evening.ideas[1], value))) == ["bad_value"]


@pytest.mark.usefixtures("unchanged")
def test_a_ballot_of_another_round(resident: Resident) -> None:
    """When the next round is open, the ballot of the one before takes nothing any more."""
    evening = resident.evening
    wanted = resident.wants(evening.ideas[0], None)
    evening.finish()
    evening.move(Phase.RESULT)
    assert reason(resident.send(wanted)) == (409, "not_in_this_step")


@pytest.mark.usefixtures("unchanged")
def test_after_the_end_of_submission(resident: Resident) -> None:
    """What comes too late is not counted, and the device learns why."""
    resident.evening.close_submission()
    answer = resident.send(resident.wants(resident.evening.ideas[1], 1))
    assert reason(answer) == (409, "submission_closed")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("phase", [Phase.IDEAS, Phase.PAUSE, Phase.WELCOME])
def test_before_the_vote(resident: Resident, phase: Phase) -> None:
    """A step in which no dots are given takes none."""
    resident.evening.move(phase)
    answer = resident.send(resident.wants(resident.evening.ideas[1], 1))
    assert reason(answer) == (409, "not_in_this_step")


def test_five_hundred_requests(resident: Resident) -> None:
    """A device gone wild is slowed down; what was acknowledged is stored, nobody else waits."""
    ideas = resident.evening.ideas
    neighbour = Resident(resident.line, resident.evening)

    def tap(n: int) -> httpx.Response:
        return resident.send(resident.wants(ideas[n % 3 + 1], (None, 1)[n % 2], 10 + n))

    with ThreadPoolExecutor(25) as crowd:
        answers = list(crowd.map(tap, range(500)))
    counted = [answer.json() for answer in answers if answer.status_code == 200]
    slowed = [answer for answer in answers if answer.status_code == 429]
    assert len(counted) >= 20
    assert len(slowed) == 500 - len(counted) > 100
    assert {reason(answer) for answer in slowed} == {(429, "bad_request")}
    stored = resident.stored
    votes = {idea: one.value for idea, one in stored.votes.items() if one.value}
    newest = max(counted, key=lambda told: told["next"])
    assert (newest["votes"], newest["next"]) == (votes, stored.next_sequence)
    assert reasons(neighbour.send(neighbour.wants(ideas[1], 1))) == []
