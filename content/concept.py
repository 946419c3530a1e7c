"""What chosen approaches do together: a Konzept, seen from above."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from content.approach import Approach
from content.term import FieldOfAction
from content.toolbox import Toolbox

EVERYONE = "everyone"


@dataclass(frozen=True)
class FieldCoverage:
    """One field of action: the approaches at home in it, and those that only reach into it."""

    field: FieldOfAction
    at_home: tuple[Approach, ...]
    reaching_in: tuple[Approach, ...]

    @property
    def covered(self) -> bool:
        """Whether an approach is at home here; reaching in is not enough."""
        return bool(self.at_home)


@dataclass(frozen=True)
class Overlap:
    """Two approaches of one kind in one field for the same people; one might do."""

    one: Approach
    other: Approach
    audiences: tuple[str, ...]


Reach = Mapping[str, tuple[Approach, ...]]
"""By id of a theme, an audience or a partner: the chosen approaches that name it, maybe none."""


@dataclass(frozen=True)
class Coverage:
    """What the chosen approaches cover, in the order of the toolbox; `unknown` ids are not in it.

    `audiences` lacks "everyone": an approach for everyone names nobody in particular.
    """

    chosen: tuple[Approach, ...]
    unknown: tuple[str, ...]
    fields: tuple[FieldCoverage, ...]
    combinations: tuple[tuple[Approach, Approach], ...]
    overlaps: tuple[Overlap, ...]
    themes: Reach
    audiences: Reach
    partners: Reach


def coverage(toolbox: Toolbox, wanted: Iterable[str]) -> Coverage:
    """What the approaches with these ids cover in this toolbox, and what they leave open."""
    ids = tuple(dict.fromkeys(wanted))
    chosen = tuple(one for one in toolbox.approaches if one.id in ids)
    known = {one.id for one in chosen}
    pairs = tuple(combinations(chosen, 2))
    named = [one.id for one in toolbox.audiences if one.id != EVERYONE]
    return Coverage(
        chosen,
        tuple(id for id in ids if id not in known),
        tuple(_field(field, chosen) for field in toolbox.fields),
        tuple((one, two) for one, two in pairs if two.id in one.combines or one.id in two.combines),
        tuple(found for one, two in pairs if (found := _overlap(one, two))),
        _reach([one.id for one in toolbox.themes], chosen, lambda one: one.themes),
        _reach(named, chosen, lambda one: one.audiences),
        _reach([one.id for one in toolbox.partners], chosen, lambda one: one.partners),
    )


def _field(field: FieldOfAction, chosen: Sequence[Approach]) -> FieldCoverage:
    return FieldCoverage(
        field,
        tuple(one for one in chosen if one.field == field.id),
        tuple(one for one in chosen if field.id in one.secondary and one.field != field.id),
    )


def _overlap(one: Approach, other: Approach) -> Overlap | None:
    shared = tuple(id for id in one.audiences if id in other.audiences)
    alike = one.field == other.field and one.kind is not None and one.kind == other.kind
    return Overlap(one, other, shared) if alike and shared else None


def _reach(
    ids: Iterable[str], chosen: Sequence[Approach], named: Callable[[Approach], Sequence[str]]
) -> Reach:
    return {id: tuple(one for one in chosen if id in named(one)) for id in ids}
