"""How much support an idea has, in the words of what people were asked."""

from collections.abc import Callable, Mapping

from sessions.ballot_kind import BallotKind
from sessions.ranking.priority_list import PriorityList, Ranked

Text = Callable[..., str]
Plural = Callable[..., str]
"""`text` and `plural` of a visit, a translation or a wall."""


def support_words(text: Text, plural: Plural, result: PriorityList, row: Ranked) -> tuple[str, str]:
    """Return the number an idea stands by, and what belongs to it."""
    return _WORDS.get(result.kind, _dots)(text, plural, result, row)


def ballots_words(plural: Plural, kind: BallotKind, ballots: int) -> str:
    """Return how many people a result comes from."""
    if kind is BallotKind.DOTS:
        return plural("{n} person has given dots.", "{n} people have given dots.", ballots)
    return plural("{n} person has taken part.", "{n} people have taken part.", ballots)


def _dots(_text: Text, plural: Plural, _result: PriorityList, row: Ranked) -> tuple[str, str]:
    return (
        plural("{n} dot", "{n} dots", row.dots),
        plural("from {n} person", "from {n} people", row.supporters),
    )


def _approval(text: Text, _plural: Plural, result: PriorityList, row: Ranked) -> tuple[str, str]:
    return (
        text("{n} for it", n=row.supporters),
        text("of {n}", n=result.ballots),
    )


def _stance(text: Text, _plural: Plural, _result: PriorityList, row: Ranked) -> tuple[str, str]:
    rest = text(
        "{unsure} unsure, {against} against it", unsure=row.count.unsure, against=row.count.against
    )
    return text("{n} for it", n=row.supporters), rest


_WORDS: Mapping[BallotKind, Callable[[Text, Plural, PriorityList, Ranked], tuple[str, str]]] = {
    BallotKind.APPROVAL: _approval,
    BallotKind.STANCE: _stance,
}
