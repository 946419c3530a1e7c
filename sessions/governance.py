"""Who works together in an arrival quarter: actors, and four elements to check them by."""

from dataclasses import dataclass
from enum import StrEnum

MOST_ACTORS = 200


class Element(StrEnum):
    """The four elements of an Integrations-Governance (Difu, https://difu.de/node/17952)."""

    DEPARTMENTS = "departments"
    INFRASTRUCTURE = "infrastructure"
    RESIDENTS = "residents"
    COOPERATION = "cooperation"


class ActorKind(StrEnum):
    """What an actor is."""

    ADMINISTRATION = "administration"
    HOUSING = "housing"
    SOCIAL = "social"
    SCHOOL = "school"
    ASSOCIATION = "association"
    ECONOMY = "economy"
    FAITH = "faith"
    POLITICS = "politics"
    RESIDENTS = "residents"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation or a function, with the function to talk to; neither names a person.

    `id` is empty for one that is not kept yet.
    """

    organisation: str
    kind: ActorKind = ActorKind.OTHER
    contact: str = ""
    elements: frozenset[Element] = frozenset()
    id: str = ""


@dataclass(frozen=True, slots=True)
class ElementCheck:
    """What is said about an element besides its actors: who is missing, and the next step."""

    missing: str = ""
    next_step: str = ""
