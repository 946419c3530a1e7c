"""Two plans compared: what was kept, changed, dropped and is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from sessions.ids import MeasureId
from sessions.plan.measure import Measure

_IDENTITY = {"id", "number", "ideas", "depends_on"}
_COMPARED = [one.name for one in fields(Measure) if one.name not in _IDENTITY]


@dataclass(frozen=True, slots=True)
class Changed:
    """A measure of both plans; `fields` are the names of what differs, none if it was kept."""

    before: Measure
    after: Measure
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """What became of last year's plan: by this year's number, dropped ones by last year's."""

    kept: tuple[Measure, ...]
    changed: tuple[Changed, ...]
    dropped: tuple[Measure, ...]
    new: tuple[Measure, ...]


def compare(old: Sequence[Measure], new: Sequence[Measure]) -> Update:
    """Compare two plans. A measure is the same if its id is, else if its title is alone in both.

    A new number is no change, and neither are ideas: their numbers belong to one evening. What a
    measure depends on is compared by measure, not by number.
    """
    same = dict(pairs(old, new))
    both = [(same[one.id], one) for one in sorted(new, key=_number) if one.id in same]
    names = {before.number: str(after.number) for before, after in both}
    changes = [Changed(before, after, _differing(before, after, names)) for before, after in both]
    found = {before.id for before, _ in both}
    return Update(
        tuple(one.after for one in changes if not one.fields),
        tuple(one for one in changes if one.fields),
        tuple(one for one in sorted(old, key=_number) if one.id not in found),
        tuple(one for one in sorted(new, key=_number) if one.id not in same),
    )


def pairs(old: Sequence[Measure], new: Sequence[Measure]) -> Iterator[tuple[MeasureId, Measure]]:
    """Give the id of each measure of the new plan that was in the old one, with what it was."""
    by_id = {one.id: one for one in old}
    yield from ((one.id, by_id[one.id]) for one in new if one.id in by_id)
    ids = {one.id for one in new}
    before = _by_title(one for one in old if one.id not in ids)
    after = _by_title(one for one in new if one.id not in by_id)
    for title, (one, *others) in after.items():
        match before.get(title), others:
            case [known], []:
                yield one.id, known


def _by_title(measures: Iterable[Measure]) -> Mapping[str, list[Measure]]:
    found: dict[str, list[Measure]] = {}
    for one in measures:
        found.setdefault(one.title.casefold(), []).append(one)
    return found


def _differing(before: Measure, after: Measure, names: Mapping[int, str]) -> tuple[str, ...]:
    differing = [name for name in _COMPARED if getattr(before, name) != getattr(after, name)]
    needed = {names.get(number, f"dropped {number}") for number in before.depends_on}
    if needed != set(map(str, after.depends_on)):
        differing.append("depends_on")
    return tuple(differing)


def _number(one: Measure) -> int:
    return one.number
