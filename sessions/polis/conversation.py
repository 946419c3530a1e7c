"""What a Polis export says: who thinks what of which statement."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody proposed, in her own words; `id` is a whole number, in the order they came."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Voter:
    """One person: 1 (agree), 0 (pass) or -1 (disagree) by statement id, her last vote each.

    What is not in `votes` she was not shown, or left without an answer, which nobody recorded.
    """

    id: str
    votes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Conversation:
    """Statements that moderation left in, and everybody who voted on at least one of them."""

    topic: str
    statements: tuple[Statement, ...]
    voters: tuple[Voter, ...]
