"""The Konzept of an evening: from where a quarter starts and what for, then its approaches."""

from dataclasses import dataclass

MOST_AIMS = 12
AIM_LENGTH = 200
START_LENGTH = 4000


@dataclass(frozen=True, slots=True)
class Concept:
    """Its title and starting point, which may be empty, then aims, fields of action, approaches.

    An aim is one sentence; measures refer to it by its words. Fields and approaches are ids of
    the toolbox, opaque here. All of them are in order.
    """

    title: str = ""
    approaches: tuple[str, ...] = ()
    starting_point: str = ""
    aims: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
