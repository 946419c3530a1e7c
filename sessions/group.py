"""Groups of people who are told apart in a result: asked once, answered if wished."""

from collections.abc import Mapping
from enum import StrEnum


class Grouping(StrEnum):
    """By what people are told apart. A table is known from where ideas are written."""

    ROLE = "role"
    AGE = "age"
    RESIDENCE = "residence"
    TABLE = "table"


ADMINISTRATION = "administration"
"""The answer of whoever is here for the city."""

ANSWERS: Mapping[Grouping, tuple[str, ...]] = {
    Grouping.ROLE: ("lives_here", "works_here", ADMINISTRATION),
    Grouping.AGE: ("under_18", "from_18", "from_40", "from_65"),
    Grouping.RESIDENCE: ("long_here", "new_here"),
}
"""What can be answered: few and coarse, so that nobody can be found by several of them."""
