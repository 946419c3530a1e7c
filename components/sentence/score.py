"""Sentences of rules that give every idea a number of its own."""

from collections.abc import Mapping

from components.sentence.words import told_apart
from content.language import Translation, msg
from sessions.ranking.moves.reason import Graded, Rated
from sessions.ranking.outcome import Value
from sessions.ranking.why.place import Place
from sessions.ranking.why.score import Majority, Score, Share

_ALONE: Mapping[str, str] = {
    "rating-mean": msg("{ratings}, {value} on average"),
    "rating-median": msg("{ratings}, {value} in the middle"),
    "borda": msg("{value} Borda points"),
}


def share_sentence(words: Translation, found: Share) -> str:
    """Say who is for an idea, and how many more would put it one place ahead."""
    if not found.shown:
        return words.text("nobody saw the idea, so it counts as the average")
    counted, decided = _supported(words, found), _decided(words, found)
    return f"{counted}; {decided}" if decided else counted


def score_sentence(words: Translation, found: Score) -> str:
    """Say the number of an idea, and that of the place beside it."""
    if found.value is None:
        return words.text("no rating")
    value, rival = told_apart(words, found.value, found.rival)
    counted = _valued(words, found.rule, value, found.ballots)
    if found.rival is None:
        return counted
    beside = words.text("place {rank} has {value}", rank=found.place.rival, value=rival)
    return f"{counted}; {beside}"


def majority_sentence(words: Translation, found: Majority) -> str:
    """Say which grade a majority reaches, and what decides against the place beside it."""
    if found.grade is None:
        return words.text("no rating")
    counted = _reached(words, found.reached, found.ballots, found.grade)
    if found.rival is None:
        return counted
    return f"{counted}; {_beside(words, found, found.place)}"


def rated_words(words: Translation, found: Rated) -> tuple[str, str]:
    """Return what the ratings of two ideas are, each in words, as they tell the two apart."""
    numbers = told_apart(words, found.mine.value, found.other.value)
    mine, other = (
        _graded(words, found, one, number)
        for one, number in zip((found.mine, found.other), numbers, strict=True)
    )
    return mine, other


def _graded(words: Translation, found: Rated, one: Graded, number: str) -> str:
    if not one.ballots:
        return words.text("no rating")
    if found.grade is None:
        return _valued(words, found.rule, number, one.ballots)
    return _reached(words, one.value, one.ballots, found.grade)


def _valued(words: Translation, rule: str, value: str, ballots: int) -> str:
    ratings = words.plural("{n} rating", "{n} ratings", ballots)
    return words.text(_ALONE[rule], value=value, ratings=ratings)


def _reached(words: Translation, reached: Value, ballots: int, grade: Value) -> str:
    return words.plural(
        "{reached} of {n} rating is {grade} or better",
        "{reached} of {n} ratings are {grade} or better",
        ballots,
        reached=words.format_number(int(reached or 0)),
        grade=grade,
    )


def _beside(words: Translation, found: Majority, place: Place) -> str:
    if found.grade != found.rival:
        return words.text("place {rank} reaches {value}", rank=place.rival, value=found.rival)
    if place.rank == 1:
        return words.text("beside these they are higher than at place {rank}", rank=place.rival)
    return words.text("beside these they are lower than at place {rank}", rank=place.rival)


def _supported(words: Translation, found: Share) -> str:
    numbers = {"yes": words.format_number(found.supporters)}
    if found.shown == found.ballots:
        return words.plural(
            "{yes} of {n} person is for it",
            "{yes} of {n} people are for it",
            found.shown,
            **numbers,
        )
    return words.plural(
        "{yes} of {n} person who saw the idea is for it",
        "{yes} of {n} people who saw the idea are for it",
        found.shown,
        **numbers,
    )


def _decided(words: Translation, found: Share) -> str:
    if found.missing is not None:
        return words.plural(
            "{n} more, and the idea would be ahead of place {rank}",
            "{n} more, and the idea would be ahead of place {rank}",
            found.missing,
            rank=found.place.rival,
        )
    if found.lead:
        return words.plural(
            "{n} person more than place {rank}",
            "{n} people more than place {rank}",
            found.lead,
            rank=found.place.rival,
        )
    if found.place.rank > 1:
        return words.text("not even all would put it ahead of place {rank}", rank=found.place.rival)
    return ""
