"""Many devices on a bad network against a model of what must be stored."""

import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from sessions.casting import Receipt
from sessions.ids import BallotId, IdeaId
from sessions.round import Change
from sessions.store import Store
from tests.sessions import voting
from tests.sessions.clerk import Clerk
from tests.sessions.evening import Evening

DOTS, DOTS_PER_IDEA, IDEAS = 5, 2, 6
LONGEST_CAST = 0.005
"""Seconds, about."""


@dataclass
class Paper:
    """A ballot as it must be: per idea the newest (sequence, device) with its dots."""

    votes: dict[IdeaId, tuple[tuple[int, str], int | None]] = field(default_factory=dict)

    @property
    def dots(self) -> dict[IdeaId, int]:
        """Dots per idea."""
        return {idea: value for idea, (_, value) in self.votes.items() if value}

    @property
    def next(self) -> int:
        """The lowest sequence not used yet."""
        return max((order[0] for order, _ in self.votes.values()), default=0) + 1

    def take(self, change: Change, device: str) -> bool:
        """Do what a change asks for; False if there are not enough dots for it."""
        order = (change.sequence, device)
        if change.idea_id in self.votes and order <= self.votes[change.idea_id][0]:
            return True
        before = sum(self.dots.values())
        after = before - self.dots.get(change.idea_id, 0) + (change.value or 0)
        if change.value and (change.value > DOTS_PER_IDEA or after > max(DOTS, before)):
            return False
        self.votes[change.idea_id] = (order, change.value)
        return True


@dataclass
class Device:
    """A phone of one resident: what it wants, what it has sent, what it was told."""

    name: str
    browser: str
    ballot: BallotId
    next: int = 1
    waiting: dict[IdeaId, Change] = field(default_factory=dict)
    sent: list[tuple[Change, ...]] = field(default_factory=list)

    def tap(self, idea: IdeaId, value: int | None) -> None:
        """Want so many dots for an idea."""
        self.waiting[idea] = Change(idea, value, self.next)
        self.next += 1

    def hear(self, receipt: Receipt, answered: tuple[Change, ...]) -> None:
        """Forget what was answered, unless something else is wanted by now."""
        self.next = max(self.next, receipt.ballot.next_sequence)
        for change in answered:
            if self.waiting.get(change.idea_id) == change:
                del self.waiting[change.idea_id]


class Hall:
    """The devices, the server they share, and the model of what it must have stored."""

    def __init__(self, url: str, devices: int, seed: int) -> None:
        """Open an evening; every third device is the second one of some resident."""
        self.store = Store(url)
        self.clerk = Clerk(url)
        self.random = random.Random(seed)
        self.evening = Evening(self.store, ideas=IDEAS, dots=DOTS, dots_per_idea=DOTS_PER_IDEA)
        self.devices = [self._device(n) for n in range(devices)]
        self.papers = {device.ballot: Paper() for device in self.devices}
        self.acknowledged: dict[tuple[BallotId, IdeaId], tuple[int, str]] = {}

    def _device(self, n: int) -> Device:
        browser = f"resident {n - 1 if n % 3 == 2 else n}"
        return Device(f"{self.random.getrandbits(64):016x}", browser, self._ballot(browser))

    def _ballot(self, browser: str) -> BallotId:
        return self.evening.ballot(browser).id

    def tap(self, device: Device) -> None:
        """Give or take dots; they go out with the next delivery."""
        idea = self.random.choice(self.evening.ideas)
        device.tap(idea, self.random.choice((None, 1, 1, 2, 2, 3)))

    def deliver(self, device: Device) -> None:
        """Send what waits; the answer arrives in three of four cases."""
        wanted = tuple(device.waiting.values())
        if wanted:
            device.sent.append(wanted)
            receipt = self.cast(device, wanted)
            if self.random.random() < 0.75:
                device.hear(receipt, wanted)

    def repeat(self, device: Device) -> None:
        """Deliver something old once more: a retry, a duplicate, or one that was overtaken."""
        if device.sent:
            self.cast(device, self.random.choice(device.sent))

    def shuffle(self, device: Device) -> None:
        """Deliver what waits one by one, in any order."""
        for change in self.random.sample(list(device.waiting.values()), len(device.waiting)):
            device.hear(self.cast(device, (change,)), (change,))

    def look(self, device: Device) -> None:
        """Load the page again: the device learns what is stored."""
        device.next = max(device.next, self.store.ballots.one(device.ballot).next_sequence)

    def crash(self, device: Device) -> None:
        """Kill the server with what waits on its way; the device tries again, as often as needed.

        Whether it was stored before nobody knows: told again, it must be there once.
        """
        wanted = tuple(device.waiting.values())
        if wanted:
            device.sent.append(wanted)
            token = self.evening.token(device.browser)
            patience = self.random.uniform(0, LONGEST_CAST)  # it dies before, during or after
            self.clerk.kill(patience, device.ballot, wanted, device.name, token)
            device.hear(self.cast(device, wanted), wanted)

    def cast(self, device: Device, wanted: tuple[Change, ...]) -> Receipt:
        """Let both the server and the model do it, and compare what they say."""
        token = self.evening.token(device.browser)
        receipt = self.clerk.cast(device.ballot, wanted, device.name, token)
        paper = self.papers[device.ballot]
        given = dict(paper.dots)
        ordered = sorted(
            wanted, key=lambda one: ((one.value or 0) > given.get(one.idea_id, 0), one.sequence)
        )
        refused = [change for change in ordered if not paper.take(change, device.name)]
        assert [refusal.change for refusal in receipt.refusals] == refused
        assert receipt.ballot.marks == paper.dots
        assert receipt.ballot.used <= DOTS
        for change in {*wanted} - {*refused}:
            key, order = (device.ballot, change.idea_id), (change.sequence, device.name)
            self.acknowledged[key] = max(order, self.acknowledged.get(key, order))
        return receipt

    def check(self) -> None:
        """Compare everything stored with the model, and with what was acknowledged."""
        for ballot, paper in self.papers.items():
            stored = self.store.ballots.one(ballot)
            assert {i: (v.order, v.value) for i, v in stored.votes.items()} == paper.votes
            assert stored.used <= DOTS
        for (ballot, idea), order in self.acknowledged.items():
            assert self.store.ballots.one(ballot).votes[idea].order >= order
        stored_rows = {(one.ballot, one.idea) for one in voting.stored(self.store)}
        assert len(stored_rows) == sum(len(paper.votes) for paper in self.papers.values())


STEPS: dict[Callable[[Hall, Device], None], int] = {
    Hall.tap: 400,
    Hall.deliver: 250,
    Hall.repeat: 150,
    Hall.shuffle: 60,
    Hall.look: 20,
    Hall.crash: 5,
}


@pytest.mark.timeout(900)
def test_the_stored_ballots_are_the_wanted_ones(url: str, size: Callable[[int, int], int]) -> None:
    """Whatever a bad network and a dying server do to taps, the newest of each counts, once."""
    seed = random.SystemRandom().getrandbits(32)
    sys.stdout.write(f"seed {seed}\n")  # shown by pytest if the test fails
    hall = Hall(url, size(12, 100), seed)
    steps = hall.random.choices(list(STEPS), list(STEPS.values()), k=size(600, 10_000))
    for step in steps:
        step(hall, hall.random.choice(hall.devices))
    for device in hall.devices:
        hall.deliver(device)
    hall.clerk.end()
    hall.check()
    hall.store.close()
