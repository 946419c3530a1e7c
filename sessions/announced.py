"""Which rules can be announced for a vote: one alone makes its priority list."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.ballot_kind import BallotKind

ANNOUNCED: Mapping[BallotKind, tuple[str, ...]] = MappingProxyType(
    {
        BallotKind.DOTS: ("dots", "seq-pav"),
        BallotKind.APPROVAL: ("approval", "seq-pav"),
        BallotKind.STANCE: ("approval", "common-ground", "seq-pav"),
    }
)
"""Names of `sessions.ranking.rules.RULES` for what an evening can ask, the usual one first.

Rules within a budget are not among them: nobody has estimated costs when a hall votes.
"""
