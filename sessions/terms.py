"""On which terms dots are given: to whom the result is recommended, and who else may vote."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sessions.run_sheet import Texts


@dataclass(frozen=True, slots=True)
class Terms:
    """What an organiser decides about the votes of an evening.

    `recipient` is whom the result goes to, in the form that follows "a recommendation to"; it may
    be empty. `team` and `administration` say whether these give dots too.
    """

    recipient: Texts = field(default_factory=dict)
    team: bool = False
    administration: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the terms as plain values."""
        return {**asdict(self), "recipient": dict(self.recipient)}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Terms":
        """Read what `to_json` wrote; what was not asked yet is what is proposed."""
        return cls(**found)
