"""One sentence per place, made from the numbers of the rule, in plain words."""

from collections.abc import Mapping

from content.language import Translation, msg
from sessions.ids import IdeaId
from sessions.ranking.margin import Margin, margins
from sessions.ranking.priority_list import PriorityList, Ranked

_FEWER = msg("as many dots as place {rank}, but from fewer people")
_MORE = msg("as many dots as place {rank}, but from more people")


def explanations(words: Translation, result: PriorityList) -> Mapping[IdeaId, str]:
    """Return why each idea of a list by the sum of dots has its place; at most 20 German words."""
    found = margins(result)
    return {idea: _sentence(words, margin) for idea, margin in found.items()}


def _sentence(words: Translation, margin: Margin) -> str:
    counted, decided = _counted(words, margin.row), _decided(words, margin)
    if not decided:
        return f"{counted}."
    return words.text("{counted}; {decided}.", counted=counted, decided=decided)


def _counted(words: Translation, row: Ranked) -> str:
    place = _place(words, row)
    if not row.dots:
        return words.text("{place}: no dots", place=place)
    return words.text(
        "{place}: {dots} {people}",
        place=place,
        dots=words.plural("{n} dot", "{n} dots", row.dots),
        people=words.plural("from {n} person", "from {n} people", row.supporters),
    )


def _place(words: Translation, row: Ranked) -> str:
    if row.shared:
        return words.text("Place {rank}, shared", rank=row.rank)
    return words.text("Place {rank}", rank=row.rank)


def _decided(words: Translation, margin: Margin) -> str:
    ahead = margin.row.rank == 1
    if ahead and margin.row.shared:
        return words.text("one dot more, and the idea would be alone in front")
    if margin.rival is None:
        return ""
    if not margin.apart:
        return words.text(_MORE if ahead else _FEWER, rank=margin.rival)
    return (_ahead if ahead else _behind)(words, margin)


def _ahead(words: Translation, margin: Margin) -> str:
    return words.plural(
        "{n} dot more than place {rank}",
        "{n} dots more than place {rank}",
        margin.apart,
        rank=margin.rival,
    )


def _behind(words: Translation, margin: Margin) -> str:
    return words.plural(
        "{n} dot more, and the idea would be ahead of place {rank}",
        "{n} dots more, and the idea would be ahead of place {rank}",
        margin.needed,
        rank=margin.rival,
    )
