"""What a device may send as a ballot: whatever else it is, it is refused in a sentence."""

import json
from typing import Any

import pytest

from tests.ballot_route.device import Resident, reason

pytestmark = pytest.mark.server


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("value", [-2, -(10**30), 10**30, 101, 1.5, 1.0, "1", True, [1], {}])
def test_dots_that_are_no_number_of_dots(resident: Resident, value: Any) -> None:
    """Negative, endless and broken numbers and other things are refused."""
    answer = resident.send(resident.wants(resident.evening.ideas[1], value))
    assert reason(answer) == (400, "bad_request")
    assert "value" in answer.json()["sentence"]


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
