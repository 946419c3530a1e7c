"""A device that votes over the route and remembers what it was told."""

import json
import secrets
from collections.abc import Sequence
from itertools import cycle, islice

from benchmarks.line import Line
from components.gate.token import COOKIE
from sessions.ids import IdeaId
from sessions.round import Ballot
from tests.sessions.voting import Acknowledged


class Device:
    """Gives dots until all are given, then takes the oldest back, and so on.

    `told` is what the server acknowledged, `refused` how often it did not.
    """

    def __init__(self, workshop: str, ballot: Ballot, token: str, ideas: Sequence[IdeaId]) -> None:
        """Vote on this ballot, beginning with an idea of its own."""
        self.ballot = ballot.id
        self.told: list[Acknowledged] = []
        self.refused = 0
        self._workshop = workshop
        self._dots = ballot.limits.dots
        self._cookie = f"{COOKIE}={token}"
        self._name = secrets.token_hex(8)
        self._sequence = ballot.next_sequence
        self._given: list[IdeaId] = []
        first = secrets.randbelow(len(ideas))
        self._ideas = islice(cycle(ideas), first, None)

    async def vote(self, line: Line) -> None:
        """Send the next vote and wait for its receipt."""
        wanted = self._next()
        status, _, answer = await line.post("/ballot", self._body(wanted), self._cookie)
        told = json.loads(answer) if status == 200 else {"refused": True}
        if told.get("refused"):
            self.refused += 1
        elif "votes" in told:  # the bare route tells nothing
            self.told.append(wanted)

    def _next(self) -> Acknowledged:
        self._sequence += 1
        if len(self._given) < self._dots:
            self._given.append(next(self._ideas))
            return Acknowledged(self.ballot, self._given[-1], 1, self._sequence)
        return Acknowledged(self.ballot, self._given.pop(0), None, self._sequence)

    def _body(self, wanted: Acknowledged) -> bytes:
        change = {"idea": wanted.idea, "value": wanted.value, "sequence": wanted.sequence}
        sent = {
            "workshop": self._workshop,
            "ballot": self.ballot,
            "device": self._name,
            "changes": [change],
        }
        return json.dumps(sent).encode()
