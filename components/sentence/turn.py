"""Sentences of rules that fill a list place by place."""

from fractions import Fraction

from components.sentence.words import people_words, rounded
from content.language import Translation
from sessions.ranking.why.turn import Load, Turn


def turn_sentence(words: Translation, found: Turn) -> str:
    """Say who is for an idea, who of them had one already, and what that makes it count."""
    if not found.value:
        return words.text("nobody is for it")
    people = words.text("{people} for it", people=people_words(words, found.supporters))
    return f"{people}; {_served(words, found)}; {_counted(words, found, Fraction(found.value))}"


def _served(words: Translation, found: Turn) -> str:
    if not found.served:
        return words.text("none of them had an idea on the list yet")
    return words.plural(
        "{n} of them already had an idea on the list",
        "{n} of them already had an idea on the list",
        found.served,
    )


def _counted(words: Translation, found: Turn, value: Fraction) -> str:
    if isinstance(found, Load):
        return words.text("one place per {people} people", people=rounded(words, 1 / value))
    return words.text("this counts {value}", value=rounded(words, value))
