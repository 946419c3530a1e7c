"""A device that sends ballots to a real server, and how it reads the answer."""

import json
from typing import Any

import httpx

from components.gate.token import COOKIE, new_token
from sessions.round import Ballot
from tests.sessions.evening import Evening

DEVICE = "0123456789abcdef"


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


def reason(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["reason"]


def reasons(response: httpx.Response) -> list[str]:
    assert response.status_code == 200
    return [refusal["reason"] for refusal in response.json()["refused"]]
