"""What a map shows of an idea, and what a tap on a map means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pin:
    """An idea with a place (WGS84 degrees); `title` is raw text in `language`."""

    number: int
    lon: float
    lat: float
    title: str
    field: str | None
    kind: str
    dots: int | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Click:
    """A tap on a place (WGS84 degrees, four decimals: about ten metres) or on pin `number`."""

    lon: float
    lat: float
    number: int | None = None
