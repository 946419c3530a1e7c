"""One sentence per place, made from the numbers of the rule, in plain words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.sentence import money, pairs, score, turn
from components.sentence.words import place_words
from content.language import Translation, msg
from sessions.ranking.group_count import Group
from sessions.ranking.margin import Margin
from sessions.ranking.priority_list import Ranked
from sessions.ranking.why import PlaceReason
from sessions.ranking.why.money import Earned, Fit, Paid, Short
from sessions.ranking.why.pairs import Agreement, Duels
from sessions.ranking.why.score import Majority, Score, Share
from sessions.ranking.why.turn import Load, Turn

_TOLD: Mapping[type[PlaceReason], Callable[[Translation, Any], str]] = {
    Share: score.share_sentence,
    Score: score.score_sentence,
    Majority: score.majority_sentence,
    Duels: pairs.duels_sentence,
    Turn: turn.turn_sentence,
    Load: turn.turn_sentence,
    Fit: money.fit_sentence,
    Paid: money.paid_sentence,
    Short: money.short_sentence,
    Earned: money.earned_sentence,
}
_MORE = msg("as many dots as place {rank}, but from more people")
_FEWER = msg("as many dots as place {rank}, but from fewer people")


def explained(
    words: Translation, why: Sequence[PlaceReason], named: Callable[[Group], str] = str
) -> list[str]:
    """Return why each idea has its place, under any rule; at most 20 German words each.

    `why` is what `sessions.ranking.why.reasons` says; `named` are the names of groups, which
    only common ground tells.
    """
    return [_explained(words, found, named) for found in why]


def _explained(words: Translation, found: PlaceReason, named: Callable[[Group], str]) -> str:
    if isinstance(found, Margin):
        return _sentence(words, found)
    place = place_words(words, found.place.rank, shared=found.place.shared)
    if isinstance(found, Agreement):
        return f"{place}: {pairs.agreement_sentence(words, found, named)}."
    return f"{place}: {_TOLD[type(found)](words, found)}."


def _sentence(words: Translation, margin: Margin) -> str:
    counted, decided = _counted(words, margin.row), _decided(words, margin)
    if not decided:
        return f"{counted}."
    return words.text("{counted}; {decided}.", counted=counted, decided=decided)


def _counted(words: Translation, row: Ranked) -> str:
    place = place_words(words, row.rank, shared=row.shared)
    if not row.dots:
        return words.text("{place}: no dots", place=place)
    return words.text(
        "{place}: {dots} {people}",
        place=place,
        dots=words.plural("{n} dot", "{n} dots", row.dots),
        people=words.plural("from {n} person", "from {n} people", row.supporters),
    )


def _decided(words: Translation, margin: Margin) -> str:
    ahead = margin.row.rank == 1
    if ahead and margin.row.shared:
        return words.text("one dot more, and the idea would be alone in front")
    if margin.rival is None:
        return ""
    if not margin.apart:
        return words.text(_MORE if ahead else _FEWER, rank=margin.rival)
    return _apart(words, margin)


def _apart(words: Translation, margin: Margin) -> str:
    rank = margin.rival
    if margin.row.rank == 1:
        return words.plural(
            "{n} dot more than place {rank}",
            "{n} dots more than place {rank}",
            margin.apart,
            rank=rank,
        )
    return words.plural(
        "{n} dot more, and the idea would be ahead of place {rank}",
        "{n} dots more, and the idea would be ahead of place {rank}",
        margin.needed,
        rank=rank,
    )
