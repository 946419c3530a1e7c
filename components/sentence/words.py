"""What the sentences of several rules have in common: places, people and rounded numbers."""

from fractions import Fraction
from math import ceil, floor

from content.language import Translation
from sessions.ranking.outcome import Value

_FINEST = 3
"""So many decimals at most."""


def place_words(words: Translation, rank: int, *, shared: bool) -> str:
    """Return a place, and whether it is shared."""
    if shared:
        return words.text("Place {rank}, shared", rank=rank)
    return words.text("Place {rank}", rank=rank)


def people_words(words: Translation, number: int) -> str:
    """Return so many people."""
    return words.plural("{n} person", "{n} people", number)


def rounded(words: Translation, value: Fraction | int, digits: int = 1) -> str:
    """Return a number with so many decimals at most."""
    return words.format_number(float(round(Fraction(value), digits)))


def at_least(words: Translation, amount: Fraction) -> str:
    """Return an amount of money, rounded down to hundredths."""
    return words.format_number(floor(amount * 100) / 100)


def at_most(words: Translation, amount: Fraction) -> str:
    """Return an amount of money, rounded up to hundredths."""
    return words.format_number(ceil(amount * 100) / 100)


def told_apart(words: Translation, value: Value, rival: Value) -> tuple[str, str]:
    """Return two numbers with as many decimals as it takes to tell them apart."""
    one, other = Fraction(value or 0), Fraction(rival or 0)
    digits = 1
    while digits < _FINEST and one != other and round(one, digits) == round(other, digits):
        digits += 1
    return rounded(words, one, digits), rounded(words, other, digits)
