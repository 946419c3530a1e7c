"""How many people, devices and ideas an organiser expects in the room."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sessions.errors import Reason, Refused

LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class Room:
    """Numbers to plan with. `alone` of the people need no tablet: own phone or slip of paper.

    Raises `Refused` (bad_number).
    """

    people: int = 120
    tablets: int = 25
    alone: int = 40
    ideas: int = 40

    def __post_init__(self) -> None:
        """Check every number once, here."""
        if not all(0 <= number <= LARGEST for number in asdict(self).values()):
            raise Refused(Reason.BAD_NUMBER, limit=LARGEST)

    @property
    def turns(self) -> int:
        """How many people use one tablet after the other; one where everybody is alone."""
        waiting = max(0, self.people - self.alone)
        return max(1, -(-waiting // max(1, self.tablets)))

    @property
    def without_device(self) -> int:
        """People who have neither a tablet to wait for nor anything of their own."""
        return 0 if self.tablets else max(0, self.people - self.alone)

    def to_json(self) -> dict[str, int]:
        """Return the numbers by name."""
        return asdict(self)

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Room":
        """Read what `to_json` wrote; what was not asked yet is what is proposed."""
        return cls(**found)
