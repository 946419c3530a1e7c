"""Sentences of rules that spend a budget."""

from components.sentence.words import at_least, at_most, people_words, rounded
from content.language import Translation
from sessions.ranking.why.money import Earned, Fit, Paid, Short

_UNIT = 1000
"""Worth per so much money is told: per one it would be nearly nothing."""


def fit_sentence(words: Translation, found: Fit) -> str:
    """Say who is for an idea, what it costs and what was left for it."""
    if not found.supporters:
        return words.text("nobody is for it")
    return f"{_votes(words, found)}; {_fits(words, found)}"


def paid_sentence(words: Translation, found: Paid) -> str:
    """Say who paid for an idea, and how many gave their last money."""
    paid = words.plural(
        "{n} person pays {cost}",
        "{n} people pay {cost}, each {most} at most",
        found.payers,
        cost=at_most(words, found.cost),
        most=at_most(words, found.most),
    )
    if not found.emptied:
        return paid
    last = words.plural(
        "{n} of them gave the last money",
        "{n} of them gave the last money",
        found.emptied,
    )
    return f"{paid}; {last}"


def short_sentence(words: Translation, found: Short) -> str:
    """Say what is missing, and for what its supporters spent most."""
    short = words.plural(
        "{n} person has {money} left, {missing} is missing",
        "{n} people have {money} left, {missing} is missing",
        found.supporters,
        money=at_least(words, found.money),
        missing=at_most(words, found.missing),
    )
    match found.spent:
        case ():
            return short
        case (one,):
            spent = words.text("they paid for number {number}", number=one.idea.number)
        case (one, other, *_):
            spent = words.text(
                "they spent most on numbers {first} and {second}",
                first=one.idea.number,
                second=other.idea.number,
            )
    return f"{short}; {spent}"


def earned_sentence(words: Translation, found: Earned) -> str:
    """Say when the supporters could pay."""
    return words.plural(
        "{n} person could pay {cost} when everybody had been given {each}",
        "{n} people could pay {cost} when everybody had been given {each}",
        found.supporters,
        cost=at_most(words, found.cost),
        each=at_most(words, found.each),
    )


def _votes(words: Translation, found: Fit) -> str:
    if found.per_money is not None:
        return words.text(
            "{people}, {points} points per {unit} of cost",
            people=people_words(words, found.supporters),
            points=rounded(words, found.per_money * _UNIT),
            unit=words.format_number(_UNIT),
        )
    if found.points == found.supporters:
        return words.text("{people} for it", people=people_words(words, found.supporters))
    return words.text(
        "{dots} {people}",
        dots=words.plural("{n} dot", "{n} dots", found.points),
        people=words.plural("from {n} person", "from {n} people", found.supporters),
    )


def _fits(words: Translation, found: Fit) -> str:
    numbers = {"cost": at_most(words, found.cost), "left": at_least(words, found.left)}
    if not found.cost:
        return words.text("it costs nothing")
    if found.taken:
        return words.text("it costs {cost}, {left} was left", **numbers)
    if found.cost > found.left:
        return words.text("it costs {cost}, only {left} was left", **numbers)
    return words.text("the choice ended before its turn")
