"""Explanations of rules that fill a list place by place, so that everybody gets a part of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sessions.ranking.outcome import Outcome, Value
from sessions.ranking.profile import Profile
from sessions.ranking.rules import Settings
from sessions.ranking.why.place import Place, seats


@dataclass(frozen=True, slots=True)
class Turn:
    """`served` of the supporters already had an idea when the turn came.

    Under sequential PAV all together counted `value`: 1/(1 + n) each who had n ideas. Nobody
    supports what has no value.
    """

    place: Place
    supporters: int
    served: int
    value: Value


@dataclass(frozen=True, slots=True)
class Load(Turn):
    """Under sequential Phragmén the value is the load that each supporter carries from then on."""


def seq_pav(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Turn]:
    """Explain a list by sequential PAV."""
    return _turns(profile, outcome, Turn)


def seq_phragmen(profile: Profile, _settings: Settings, outcome: Outcome) -> Sequence[Turn]:
    """Explain a list by sequential Phragmén."""
    return _turns(profile, outcome, Load)


def _turns(profile: Profile, outcome: Outcome, kind: type[Turn]) -> Sequence[Turn]:
    served = _served_before(profile, outcome)
    return [
        kind(
            seat.place,
            len(profile.supporters[seat.idea]),
            served.get(seat.idea, 0),
            seat.standing.value,
        )
        for seat in seats(outcome)
    ]


def _served_before(profile: Profile, outcome: Outcome) -> Mapping[int, int]:
    served: set[int] = set()
    found: dict[int, int] = {}
    for idea in outcome.selected:
        supporters = profile.supporters[idea]
        found[idea] = len(served.intersection(supporters))
        served.update(supporters)
    return found
