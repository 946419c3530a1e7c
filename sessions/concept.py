"""The Konzept of an evening: approaches that an organiser combines for the quarter."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Concept:
    """Its title, which may be empty, and the ids of its approaches, opaque here, in order."""

    title: str = ""
    approaches: tuple[str, ...] = ()
