"""The closed lists of words that describe an approach."""

from enum import StrEnum
from typing import Self

from content.language import msg


class Word(StrEnum):
    """A word out of a closed list; `label` is the msgid of what people read."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make one member of a list."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word


class Kind(Word):
    """What an approach is made of."""

    BUILDING = "building", msg("Building or rooms")
    OPEN_SPACE = "open-space", msg("Open space")
    ORGANISATION = "organisation", msg("Organisation and people")


class Quarter(Word):
    """Where an approach fits."""

    EXISTING = "existing", msg("Existing neighbourhood")
    NEW = "new", msg("New neighbourhood")


class Cost(Word):
    """What an approach costs, as our own estimate."""

    NONE = "none", msg("No money needed")
    SMALL_FUND = "small-fund", msg("A little money needed")
    FUNDING = "funding", msg("Funding needed")


class Effort(Word):
    """How much work an approach is, as our own estimate."""

    LOW = "low", msg("Little work")
    MEDIUM = "medium", msg("Some work")
    HIGH = "high", msg("Much work")


class FirstResult(Word):
    """When something can be seen for the first time, as our own estimate."""

    WEEKS = "weeks", msg("First result after weeks")
    MONTHS = "months", msg("First result after months")
    YEARS = "years", msg("First result after years")
