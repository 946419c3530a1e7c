"""Participation cards: one numbered code per person, whatever she gives her dots with."""

from collections.abc import Collection
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from sessions.ids import WorkshopId, new_code, plain_code
from sessions.round import Channel

CODE_LENGTH = 8
MOST_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """A card as it is printed: the only moment at which its code is known."""

    number: int
    code: str


def new_card_code() -> str:
    """Return the code of one more card: one of 850 thousand million."""
    return new_code(CODE_LENGTH)


def card_hash(workshop: WorkshopId, typed: str) -> str:
    """Return what is kept of a code.

    The salt is the workshop's, so that a code can be looked up; argon2 makes trying all codes
    against a stolen database take months, and one look a few milliseconds.
    """
    secret, salt = plain_code(typed).encode(), workshop.encode()
    return hash_secret_raw(secret, salt, 1, 8192, 1, 16, Type.ID).hex()


def cards_by_default(channels: Collection[Channel]) -> bool:
    """Say whether cards are proposed: as soon as a person could give dots in two ways."""
    return len(set(channels)) > 1 or bool({Channel.TABLET, Channel.PAPER} & set(channels))
