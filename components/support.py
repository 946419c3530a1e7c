"""How much support an idea has, in the words of what people were asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from components.context import Visit
from content.language import msg
from sessions.ballot_kind import BallotKind
from sessions.ids import IdeaId
from sessions.ranking.priority_list import PriorityList, Ranked

Text = Callable[..., str]
Plural = Callable[..., str]
"""`text` and `plural` of a visit, a translation or a wall."""
Numbers = tuple[tuple[str, Callable[[Ranked], int]], ...]
"""Columns: the msgid of each head, and its number."""


@dataclass(frozen=True, slots=True)
class Support:
    """The number an idea stands by, and the same in words."""

    number: int
    words: str


def support_of(visit: Visit, result: PriorityList) -> Mapping[IdeaId, Support]:
    """Return the support of every idea of a result, in the language of a visit."""
    return {
        row.idea_id: Support(row.dots, support_words(visit.text, visit.plural, result, row)[0])
        for row in result.order
    }


def support_numbers(kind: BallotKind) -> Numbers:
    """Return what stands beside an idea in a table, by what people were asked."""
    return _NUMBERS.get(kind, _DOTS)


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


_DOTS: Numbers = ((msg("Dots"), lambda row: row.dots), (msg("People"), lambda row: row.supporters))
_NUMBERS: Mapping[BallotKind, Numbers] = {
    BallotKind.APPROVAL: ((msg("For it"), lambda row: row.supporters),),
    BallotKind.STANCE: (
        (msg("For it"), lambda row: row.supporters),
        (msg("Unsure"), lambda row: row.count.unsure),
        (msg("Against it"), lambda row: row.count.against),
    ),
}
_WORDS: Mapping[BallotKind, Callable[[Text, Plural, PriorityList, Ranked], tuple[str, str]]] = {
    BallotKind.APPROVAL: _approval,
    BallotKind.STANCE: _stance,
}
