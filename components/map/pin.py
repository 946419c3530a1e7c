"""What a map shows of an idea, and what a tap on a map means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pin:
    """An idea with a place (WGS84 degrees); `title` is raw text in `language`.

    `about` says in the reader's words what colour and shape say; `outside` is beyond the boundary.
    """

    number: int
    lon: float
    lat: float
    title: str
    field: str | None
    kind: str
    dots: int | None = None
    language: str = ""
    about: str = ""
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Click:
    """A place that was tapped or nudged to (WGS84 degrees, four decimals: about ten metres).

    `sure` is whether somebody has confirmed it; `turn` counts what this map has told.
    """

    lon: float
    lat: float
    sure: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Placing:
    """What a map says to whoever is looking for a place: `said` about the `spot` (lon, lat).

    `turn` is that of the last `Click`, so that an answer never undoes what was tapped since.
    """

    spot: tuple[float, float] | None
    said: str
    sure: bool = False
    turn: int = 0
