"""The simulated hall: who has which device, how quick everybody is, and how long queues last."""

import heapq
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sessions.rehearsal.pace import AT_A_TABLE, HAND_OVER
from sessions.round import Channel

_SPREAD = 0.35
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

    def pace(self, who: int) -> float:
        """Say how many times the average a person takes for everything."""
        return self._paces[who]

    @cached_property
    def _paces(self) -> Sequence[float]:
        chance = random.Random(self.seed)  # noqa: S311 - reproducible on purpose
        drawn = (chance.lognormvariate(0, _SPREAD) for _ in range(self.people))
        return [min(_SLOWEST, max(_QUICKEST, pace)) for pace in drawn]

    def busy(self, people: Iterable[int], seconds: float) -> Iterator[tuple[float, int]]:
        """Yield when each of these people is done with what takes the average `seconds`.

        Whoever has a phone begins at once; the others wait until a tablet is free.
        """
        shared = []
        for who in people:
            if self.channel(who) is Channel.TABLET:
                shared.append(who)
            else:
                yield seconds * self.pace(who), who
        turns = [HAND_OVER + seconds * self.pace(who) for who in shared]
        yield from zip(queue(turns, self.tablets), shared, strict=True)


def queue(
    turns: Iterable[float], places: int, begins: Iterable[float] | None = None
) -> list[float]:
    """Return when each turn ends at so many places, served in the order of coming.

    All have come at nought, or each at its moment of `begins`.
    """
    lasting = list(turns)
    coming = [0.0] * len(lasting) if begins is None else list(begins)
    free = [0.0] * max(1, places)
    ends: list[float] = []
    for came, turn in zip(coming, lasting, strict=True):
        end = max(came, heapq.heappop(free)) + turn
        heapq.heappush(free, end)
        ends.append(end)
    return ends


def mixed(people: int) -> Crowd:
    """Return a crowd as halls have it: most with phones, some at tablets, a few on paper."""
    slips, tablets = people // 10, max(1, people // 12)
    return Crowd(people, tablets, phones=people * 6 // 10, slips=slips, seed=people)
