"""The simulated hall: who has which device, how quick everybody is, and how long queues last."""

import heapq
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sessions.pace import AT_A_TABLE, HAND_OVER
from sessions.round import Channel

_SPREAD = 0.35
_MIDDLE = -(_SPREAD**2) / 2
"""Lower than nought, so that the average person takes the average time."""

_QUICKEST, _SLOWEST = 0.5, 2.5


@dataclass(frozen=True)
class Crowd:
    """`people` in a hall: `slips` of them on paper, `phones` on their own, the rest share tablets.

    The same seed makes the same evening. Raises ValueError for numbers that do not fit together.
    """

    people: int
    tablets: int = 0
    phones: int = 0
    slips: int = 0
    seed: int = 1

    def __post_init__(self) -> None:
        """Check that everybody has something to give dots with."""
        if min(self.tablets, self.phones, self.slips) < 0 or self.people < 1:
            raise ValueError("a number is below nought, or there is nobody")
        if self.sharing < 0:
            raise ValueError("more phones and slips than people")
        if self.sharing and not self.tablets:
            raise ValueError(f"{self.sharing} people have neither tablet nor phone nor slip")

    @property
    def sharing(self) -> int:
        """How many people share the tablets."""
        return self.people - self.slips - self.phones

    @property
    def tables(self) -> int:
        """At how many tables they sit."""
        return -(-self.people // AT_A_TABLE)

    def channel(self, who: int) -> Channel:
        """Say how a person takes part; people are numbered from nought."""
        if who < self.slips:
            return Channel.PAPER
        return Channel.PHONE if who < self.slips + self.phones else Channel.TABLET

    def with_device(self) -> Sequence[int]:
        """Return everybody who taps."""
        return range(self.slips, self.people)

    def on_paper(self) -> Sequence[int]:
        """Return everybody who has a slip."""
        return range(self.slips)

    def table(self, who: int) -> int:
        """Say at which table somebody sits; tables are numbered from one."""
        alike = self.on_paper() if who < self.slips else self.with_device()
        return (who - alike[0]) * self.tables // len(alike) + 1

    def writers(self) -> Sequence[int]:
        """Return who writes for the others of a table: one for each that has a device."""
        first = {self.table(who): who for who in reversed(self.with_device())}
        return sorted(first.values())

    def pace(self, who: int) -> float:
        """Say how many times the average a person takes for everything."""
        return self._paces[who]

    @cached_property
    def _paces(self) -> Sequence[float]:
        chance = random.Random(self.seed)  # noqa: S311 - reproducible on purpose
        drawn = (chance.lognormvariate(_MIDDLE, _SPREAD) for _ in range(self.people))
        return [min(_SLOWEST, max(_QUICKEST, pace)) for pace in drawn]

    def busy(self, wishes: Iterable["Wish"], hand_over: float = HAND_OVER) -> Iterator["Turn"]:
        """Yield when and where each of these wishes is fulfilled.

        Whoever has a phone begins at once; the others wait in this order until a tablet is free,
        which takes `hand_over` seconds from one to the next.
        """
        shared = []
        for wish in wishes:
            if self.channel(wish.who) is Channel.TABLET:
                shared.append(wish)
            else:
                yield Turn(wish.comes + wish.seconds * self.pace(wish.who), 0, wish.who)
        lasting = [hand_over + wish.seconds * self.pace(wish.who) for wish in shared]
        ends = queue(lasting, self.tablets, [wish.comes for wish in shared])
        for (end, place), wish in zip(ends, shared, strict=True):
            yield Turn(end, place, wish.who)


class Wish(NamedTuple):
    """Person `who` comes after so many seconds to do what takes the average so many."""

    who: int
    seconds: float
    comes: float = 0.0


class Turn(NamedTuple):
    """When person `who` is done, and at which tablet, numbered from nought."""

    end: float
    place: int
    who: int


def queue(
    turns: Iterable[float], places: int, begins: Iterable[float] | None = None
) -> list[tuple[float, int]]:
    """Return when and where each turn ends at so many places, served in the order of coming.

    All have come at nought, or each at its moment of `begins`.
    """
    lasting = list(turns)
    coming = [0.0] * len(lasting) if begins is None else list(begins)
    free = [(0.0, place) for place in range(max(1, places))]
    ends: list[tuple[float, int]] = []
    for came, turn in zip(coming, lasting, strict=True):
        since, place = heapq.heappop(free)
        ends.append((max(came, since) + turn, place))
        heapq.heappush(free, ends[-1])
    return ends


def mixed(people: int) -> Crowd:
    """Return a crowd as halls have it: most with phones, some at tablets, a few on paper."""
    slips, tablets = people // 10, max(1, people // 12)
    return Crowd(people, tablets, phones=people * 6 // 10, slips=slips, seed=people)
