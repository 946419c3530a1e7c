"""Who works together in an arrival quarter: actors, and four elements to check them by."""

from dataclasses import dataclass
from enum import StrEnum

MOST_ACTORS = 200


class Element(StrEnum):
    """The four elements of an Integrations-Governance (Difu, https://difu.de/node/17952)."""

    DEPARTMENTS = "departments"
    INFRASTRUCTURE = "infrastructure"
    ACTIVATION = "activation"
    COOPERATION = "cooperation"


@dataclass(frozen=True, slots=True)
class Actor:
    """An organisation or a function, with the function to talk to; neither names a person.

    `kind` is the id of a partner of the toolbox, opaque here, empty for none of them; `id` is
    empty for an actor that is not kept yet.
    """

    organisation: str
    kind: str = ""
    contact: str = ""
    elements: frozenset[Element] = frozenset()
    id: str = ""


@dataclass(frozen=True, slots=True)
class ElementCheck:
    """What is said about an element besides its actors: who is missing, and the next step."""

    missing: str = ""
    next_step: str = ""
