"""What a device may send as a ballot, and what it is told."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from components.gate.token import COOKIE, new_token
from sessions.ids import new_id
from sessions.phase import Phase
from sessions.round import Ballot, Vote
from sessions.store import Store
from tests.running import Server
from tests.sessions.evening import Evening

pytestmark = pytest.mark.server

DEVICE = "0123456789abcdef"


@pytest.fixture
def line(hall: tuple[Server, Store]) -> Iterator[httpx.Client]:
    """A line to the server."""
    with httpx.Client(base_url=hall[0].address) as opened:
        yield opened


class Resident:
    """A browser with a ballot on which idea 1 has two dots of sequence 5."""

    def __init__(self, line: httpx.Client, evening: Evening) -> None:
        """Join and give the dots."""
        self.line = line
        self.evening = evening
        self.token = new_token()
        self.id = evening.ballot(self.token).id
        assert self.send(self.wants(evening.ideas[0], 2, 5)).status_code == 200

    def wants(self, idea: str, value: Any, sequence: Any = 9) -> dict[str, Any]:
        """Write one change as the page does."""
        change = {"idea": idea, "value": value, "sequence": sequence}
        return {**self.envelope(), "changes": [change]}

    def envelope(self) -> dict[str, Any]:
        """Write all that goes round the changes."""
        return {"workshop": self.evening.id, "ballot": self.id, "device": DEVICE}

    def send(self, wanted: Any, **headers: str) -> httpx.Response:
        """Send a body as the own page in this browser does."""
        body = wanted if isinstance(wanted, bytes) else json.dumps(wanted).encode()
        return self.line.post("/ballot", content=body, headers=self.headers | headers)

    @property
    def headers(self) -> dict[str, str]:
        """What the browser sends by itself with a request of our page."""
        origin = str(self.line.base_url).rstrip("/")
        return {"Origin": origin, "Cookie": f"{COOKIE}={self.token}"}

    @property
    def stored(self) -> Ballot:
        """The ballot as it is in the database."""
        return self.evening.store.ballots.one(self.id)


@pytest.fixture
def resident(line: httpx.Client, hall: tuple[Server, Store]) -> Resident:
    store = hall[1]
    return Resident(line, Evening(store, ideas=4, dots=4, dots_per_idea=2))


@pytest.fixture
def unchanged(resident: Resident) -> Iterator[None]:
    """Fails the test if the stored ballot is another one afterwards."""
    before = resident.stored
    yield
    assert resident.stored == before


def reason(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["reason"]


def reasons(response: httpx.Response) -> list[str]:
    assert response.status_code == 200
    return [refusal["reason"] for refusal in response.json()["refused"]]


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
@pytest.mark.parametrize("value", [-2, -(10**30), 10**30, 101, 1.5, 1.0, "1", True, [1], {}])
def test_dots_that_are_no_number_of_dots(resident: Resident, value: Any) -> None:
    """Negative, endless and broken numbers and other things are refused."""
    answer = resident.send(resident.wants(resident.evening.ideas[1], value))
    assert reason(answer) == (400, "bad_request")
    assert "value" in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("value", [0, -1])
def test_what_is_a_stance_is_no_number_of_dots(resident: Resident, value: int) -> None:
    """Where dots are given, unsure and against are refused and nothing is stored."""
    assert reasons(resident.send(resident.wants(resident.evening.ideas[1], value))) == ["bad_value"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("sequence", [0, -1, 2**31, 10**30, 1.5, "9", True, None])
def test_a_sequence_that_is_none(resident: Resident, sequence: Any) -> None:
    """A device cannot number its taps out of the column, nor put itself last for ever."""
    answer = resident.send(resident.wants(resident.evening.ideas[1], 1, sequence))
    assert reason(answer) == (400, "bad_request")
    assert "sequence" in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"votes=1",
        b'{"ballot": ',
        b"\xff\xfe\x00",
        b"NaN",
        b"1" * 5000,
        b"[" * 16_000,
        b'{"a":' * 3_000,
        b"[]",
        b"null",
        b'"ballot"',
    ],
    ids=lambda body: repr(body[:9]),
)
def test_a_body_that_is_no_ballot(resident: Resident, body: bytes) -> None:
    """Whatever is sent, the answer is a sentence and no failure."""
    answer = resident.send(body)
    assert reason(answer) == (400, "bad_request")
    assert "JSON" in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
def test_a_megabyte(resident: Resident) -> None:
    """A large body is refused for its size, said or unsaid, before anybody reads its sense."""
    wanted = resident.wants(resident.evening.ideas[1], 1)
    megabyte = json.dumps({**wanted, "padding": "x" * 2**20}).encode()
    assert reason(resident.send(megabyte)) == (413, "bad_request")
    chunks = (megabyte[at : at + 1000] for at in range(0, len(megabyte), 1000))
    streamed = resident.line.post("/ballot", content=chunks, headers=resident.headers)
    assert reason(streamed) == (413, "bad_request")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("missing", ["workshop", "ballot", "device", "changes"])
def test_a_missing_or_strange_part(resident: Resident, missing: str) -> None:
    """Each part of a ballot is needed in its form, and the sentence names the one that is not."""
    wanted = resident.wants(resident.evening.ideas[1], 1)
    del wanted[missing]
    strange: list[Any] = [None, 1, "", "' OR 1=1", [], {}, "x" * 24]
    for sent in (wanted, *({**wanted, missing: part} for part in strange)):
        answer = resident.send(sent)
        assert reason(answer) == (400, "bad_request")
        assert missing in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("missing", ["idea", "value", "sequence"])
def test_a_change_without_a_part(resident: Resident, missing: str) -> None:
    """A forgotten value is no withdrawal."""
    wanted = resident.wants(resident.evening.ideas[0], 1)
    del wanted["changes"][0][missing]
    answer = resident.send(wanted)
    assert reason(answer) == (400, "bad_request")
    assert missing in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
def test_endless_changes(resident: Resident) -> None:
    """Nobody keeps the writer busy with one request."""
    two = resident.evening.ideas[1]
    changes = [{"idea": two, "value": 1, "sequence": n} for n in range(6, 207)]
    answer = resident.send({**resident.envelope(), "changes": changes})
    assert answer.status_code in {400, 413}


@pytest.mark.usefixtures("unchanged")
def test_with_the_cookie_of_somebody_else(resident: Resident) -> None:
    """Who knows the id of a ballot, but is not its person, gives and takes nothing."""
    stranger = new_token()
    resident.evening.join(stranger)
    wanted = resident.wants(resident.evening.ideas[0], None)
    for token in (stranger, new_token()):
        answer = resident.send(wanted, Cookie=f"{COOKIE}={token}")
        assert reason(answer) == (404, "unknown_ballot")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("cookie", ["", f"{COOKIE}=", f"{COOKIE}=short", "other=1"])
def test_without_a_cookie(resident: Resident, cookie: str) -> None:
    """A browser without our token is nobody."""
    answer = resident.send(resident.wants(resident.evening.ideas[0], None), Cookie=cookie)
    assert reason(answer) == (401, "bad_request")
    assert "Load the page again" in answer.json()["sentence"]


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("origin", ["http://elsewhere.test", "null", "", None])
def test_from_a_foreign_page(resident: Resident, origin: str | None) -> None:
    """A page somewhere else cannot vote with a resident's cookie."""
    body = json.dumps(resident.wants(resident.evening.ideas[0], None))
    headers = {"Cookie": f"{COOKIE}={resident.token}"}
    headers |= {} if origin is None else {"Origin": origin}
    answer = resident.line.post("/ballot", content=body, headers=headers)
    assert (answer.status_code, answer.text) == (403, "Foreign origin")


@pytest.mark.usefixtures("unchanged")
def test_a_ballot_of_another_workshop(resident: Resident) -> None:
    """A ballot is only found through the workshop it was given in."""
    other = Evening(resident.evening.store)
    other.join(resident.token)
    wanted = resident.wants(resident.evening.ideas[0], None)
    answer = resident.send({**wanted, "workshop": other.id})
    assert reason(answer) == (404, "unknown_ballot")


@pytest.mark.usefixtures("unchanged")
def test_a_ballot_nobody_has(resident: Resident) -> None:
    """A ballot that was never given out is unknown."""
    wanted = {**resident.wants(resident.evening.ideas[0], None), "ballot": new_id()}
    assert reason(resident.send(wanted)) == (404, "unknown_ballot")


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


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH"])
def test_only_posted(resident: Resident, method: str) -> None:
    """A link cannot vote."""
    answer = resident.line.request(method, "/ballot", headers=resident.headers)
    assert answer.status_code == 405


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
