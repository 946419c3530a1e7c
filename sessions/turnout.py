"""How many ballots came by which way, as far as it may be told."""

from collections.abc import Mapping

from sessions.ranking.group_count import large_enough
from sessions.round import Channel


def told_turnout(turnout: Mapping[Channel, int]) -> Mapping[Channel, int | None]:
    """Return the ballots per channel as every file has them; None is too few to be told.

    Whoever was there saw who came with paper: beside single ballots a channel is a group.
    """
    told = large_enough(turnout, sum(turnout.values()))
    return {one: turnout[one] if one in told else None for one in sorted(turnout)}
