"""What people are asked on a ballot."""

from enum import StrEnum


class BallotKind(StrEnum):
    """What the number beside an idea means on a ballot.

    Dots are 1 and more, approval is 1, a stance is 1 (agree), 0 (unsure) or -1 (disagree), a
    rating is the grade, a ranking the place from 1. Ratings and rankings come by import only.
    """

    DOTS = "dots"
    APPROVAL = "approval"
    STANCE = "stance"
    RATING = "rating"
    RANKING = "ranking"


ON_SCREENS = (BallotKind.DOTS, BallotKind.APPROVAL, BallotKind.STANCE)
"""What an evening can ask on screens and on paper."""
