"""Which ideas can be voted on in a round: those on its list, and what was merged with them."""

from sqlalchemy import bindparam, exists

from sessions.schema import idea, round_idea

SURVIVOR = idea.alias("survivor")
"""The idea that a row of `idea` counts for: join it on `SURVIVOR.c.id == idea.c.survivor`."""

_LISTED = idea.alias("listed")

# One in the other, since SQLite would walk through the whole list for every idea if joined.
_ON_LIST = exists().where(
    round_idea.c.round_id == bindparam("round"), round_idea.c.idea_id == _LISTED.c.id
)
VOTABLE = ~SURVIVOR.c.taken_back & exists().where(_LISTED.c.survivor == idea.c.survivor, _ON_LIST)
"""True for a row of `idea`, joined with `SURVIVOR`, that can be voted on in `:round`."""
