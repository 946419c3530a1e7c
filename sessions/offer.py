"""What is already there in the quarter: an inventory of offers, layer by layer on the map."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class OfferKind(StrEnum):
    """What an offer is; each kind is one layer of the map."""

    COURSE = "course"
    ADVICE = "advice"
    MEETING = "meeting"
    SOCIAL = "social"
    SCHOOL = "school"
    PLAYGROUND = "playground"
    STOP = "stop"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer at a place in WGS84 degrees; for whom and by whom may be empty."""

    name: str
    kind: OfferKind
    lon: float
    lat: float
    target_group: str = ""
    provider: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return it as it is stored, and as a map in the browser takes it."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Offer":
        """Return what `to_json` made this of."""
        return cls(**{**stored, "kind": OfferKind(stored["kind"])})


def by_kind(offers: Sequence[Offer]) -> Mapping[OfferKind, Sequence[Offer]]:
    """Return the kinds there are, each with its offers in alphabetical order."""
    found = {kind: [one for one in offers if one.kind is kind] for kind in OfferKind}
    return {kind: sorted(some, key=lambda one: one.name) for kind, some in found.items() if some}
