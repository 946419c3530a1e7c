"""What the hall sees: one message at a time, readable from the last row, without a sign-in."""

from components.wall.wall import wall

__all__ = ["wall"]
