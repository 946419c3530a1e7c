"""In which order a ballot shows its cards: another one for everybody, so that none stands first."""

from collections.abc import Iterable
from hashlib import blake2b

LARGEST_SEED = 2**31 - 1


def card_order(seed: int, numbers: Iterable[int]) -> list[int]:
    """Return public numbers shuffled by the seed of a ballot, each time and everywhere alike.

    Sorted by the 8-byte BLAKE2b hash of "<seed>:<number>". An idea that joins or leaves the list
    moves no other.
    """
    return sorted(numbers, key=lambda number: _hash(f"{seed}:{number}"))


def _hash(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=8).digest()
