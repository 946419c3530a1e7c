"""Identifiers: random text, because a backup is restored beside other workshops."""

import secrets
from hashlib import blake2b
from typing import NewType

WorkshopId = NewType("WorkshopId", str)
ParticipantId = NewType("ParticipantId", str)
IdeaId = NewType("IdeaId", str)
CommentId = NewType("CommentId", str)
StanceId = NewType("StanceId", str)
RoundId = NewType("RoundId", str)
BallotId = NewType("BallotId", str)
MonitoringId = NewType("MonitoringId", str)
MeasureId = NewType("MeasureId", str)
TokenHash = NewType("TokenHash", str)

# Read aloud in a hall and typed on a tablet: nothing that looks like something else.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_id() -> str:
    """Return 96 random bits as 24 lower-case hexadecimal digits."""
    return secrets.token_hex(12)


def new_code(length: int) -> str:
    """Return a random code of `length` unmistakable letters and digits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def plain_code(typed: str) -> str:
    """Return a typed code as it is stored: capitals, without blanks and hyphens."""
    return "".join(char for char in typed.upper() if char.isalnum())[:32]


def token_hash(token: str, workshop: WorkshopId | None) -> TokenHash:
    """Return the hash under which a browser's token is known in one workshop.

    Keyed with the workshop, so that nobody can follow a browser from evening to evening;
    `None` stands for the installation.
    """
    key = (workshop or "installation").encode()
    return TokenHash(blake2b(token.encode(), key=key, digest_size=16).hexdigest())
