"""What moves between two lists of one vote, and why: reasons are counted, never guessed.

A reason is given only where the numbers the other rule looks at bear it out against the idea that
was passed; otherwise there is none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sessions.ranking.moves import grades, money, pairs, score, turn
from sessions.ranking.moves.passing import Passing, Ranks, passing
from sessions.ranking.moves.reason import MoveReason
from sessions.ranking.profile import Profile


@dataclass(frozen=True, slots=True)
class Move:
    """An idea that passed another one, or was passed."""

    idea: int
    before: int
    after: int
    reason: MoveReason | None


def moves(profile: Profile, rule: str, before: Ranks, after: Ranks) -> tuple[Move, ...]:
    """Return what moves from one list to that of `rule`, the longest ways first.

    Ideas that only come to share a rank, or no longer do, have not moved.
    """
    found = []
    for idea in range(len(profile.ideas)):
        passed = passing(profile, before, after, idea)
        if passed is not None:
            found.append(Move(idea, before[idea], after[idea], _reason(passed, rule)))
    return tuple(sorted(found, key=lambda move: (-abs(move.before - move.after), move.after)))


def _reason(passed: Passing, rule: str) -> MoveReason | None:
    tried = (find(passed) for find in _REASONS[rule])
    return next((reason for reason in tried if reason is not None), None)


_Find = Callable[[Passing], MoveReason | None]
_REASONS: Mapping[str, tuple[_Find, ...]] = {
    "dots": (score.dots, score.people),
    "approval": (score.share, score.people),
    "rating-mean": (grades.mean,),
    "rating-median": (grades.median,),
    "majority-judgement": (grades.majority,),
    "borda": (score.people,),
    "schulze": (pairs.duel,),
    "common-ground": (pairs.groups, score.people),
    "seq-pav": (turn.without, score.people),
    "seq-phragmen": (turn.without, score.people),
    "greedy": (money.votes,),
    "equal-shares": (turn.without,),
    "phragmen": (money.cost, turn.without),
}
"""By rule, what it looks at: the first reason that the numbers bear out is given."""
