"""Whose ballot it is: nobody gives or takes dots on that of somebody else."""

import json

import pytest

from components.gate.token import COOKIE, new_token
from sessions.ids import new_id
from tests.ballot_route.device import Resident, reason
from tests.sessions.evening import Evening

pytestmark = pytest.mark.server


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
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH"])
def test_only_posted(resident: Resident, method: str) -> None:
    """A link cannot vote."""
    answer = resident.line.request(method, "/ballot", headers=resident.headers)
    assert answer.status_code == 405
