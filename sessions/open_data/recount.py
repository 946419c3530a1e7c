"""A package is counted again: its files, its hash, and the list from its ballots."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sessions.counting_set import CannotRecount, CountingSet, Place, from_json
from sessions.open_data.archive import SUMS, BadPackage, unpack
from sessions.open_data.descriptor import path_of
from sessions.open_data.package import METHOD, round_path
from sessions.open_data.reading import STRANGE, Row, ballots_of, file_of, rows_of, unreadable
from sessions.sheet import plain_number

_COLUMNS = ("rank", "dots", "supporters", "value")


@dataclass(frozen=True, slots=True)
class Recount:
    """One round, counted again. `differences` are sentences; without one it is identical."""

    round: int
    rule: str
    ideas: int
    ballots: int
    hash: str
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A whole package: files that are not what their SHA-256 says, and its rounds."""

    files: tuple[str, ...]
    rounds: tuple[Recount, ...]

    @property
    def differences(self) -> tuple[str, ...]:
        """All that differs."""
        return (*self.files, *(said for one in self.rounds for said in one.differences))


def recount(data: bytes) -> Checked:
    """Count the rounds of a package again. Raises `BadPackage` where that is not possible."""
    files = unpack(data)
    numbers = _numbers(files)
    if not numbers:
        raise BadPackage("there is no released round in the package")
    return Checked(tuple(_changed(files)), tuple(_round(files, *one) for one in numbers.items()))


def _numbers(files: Mapping[str, bytes]) -> Mapping[int, str]:
    """Return the hash per round, as the description of the method has it."""
    try:
        found = json.loads(file_of(files, METHOD))["rounds"]
        return {int(one["number"]): str(one["count_hash"]) for one in found}
    except STRANGE as error:
        raise unreadable(METHOD, error) from error


def _changed(files: Mapping[str, bytes]) -> Iterator[str]:
    said = dict(_sums(file_of(files, SUMS)))
    for name in sorted(said.keys() | files.keys() - {SUMS}):
        if name not in files:
            yield f"{name}: is missing"
        elif name not in said:
            yield f"{name}: is not among {SUMS}"
        elif (found := sha256(files[name]).hexdigest()) != said[name]:
            yield f"{name}: its SHA-256 is {found}, {SUMS} says {said[name]}"


def _sums(data: bytes) -> Iterator[tuple[str, str]]:
    for line in data.decode("utf-8", "replace").splitlines():
        said, _, name = line.partition("  ")
        yield ascii(name)[1:-1], ascii(said[:64])[1:-1]


def _round(files: Mapping[str, bytes], number: int, told: str) -> Recount:
    path = round_path(number)
    facts = file_of(files, path)
    ballots = rows_of(files, path_of(f"ballots-{number}"))
    published = rows_of(files, path_of(f"priority-list-{number}"))
    try:
        facts = json.loads(facts)
        found = from_json(facts, ballots_of(ballots))
        differences = (
            *_other_hash(path, found, facts["count_hash"]),
            *_other_hash(METHOD, found, told),
            *_other_list(f"round {number}", found.places(), published),
        )
        ideas = len(found.ideas)
        return Recount(number, found.rule, ideas, len(found.ballots), found.hash, differences)
    except CannotRecount as error:
        raise BadPackage(f"round {number} cannot be counted again: {error}") from error
    except STRANGE as error:
        raise unreadable(path, error) from error


def _other_hash(where: str, found: CountingSet, told: str) -> Iterator[str]:
    if found.hash != told:
        yield f"round {found.round}: the hash is {found.hash}, {where} says {told!a}"


def _other_list(round_: str, places: Sequence[Place], published: Sequence[Row]) -> Iterator[str]:
    rows = {int(row["number"]): row for row in published}
    for one in places:
        if one.number not in rows:
            yield f"{round_}, idea {one.number}: is missing from the list of the package"
            continue
        value = "" if one.value is None else plain_number(one.value)
        counted = (str(one.rank), str(one.dots), str(one.supporters), value)
        for column, mine in zip(_COLUMNS, counted, strict=True):
            if (theirs := rows[one.number][column]) != mine:
                yield (
                    f"{round_}, idea {one.number}: {column} is {mine}, "
                    f"the package says {ascii(theirs)[1:-1]}"
                )
    order = [one.number for one in places]
    if strange := sorted(rows.keys() - set(order)):
        yield f"{round_}, idea {strange[0]}: is on the list of the package and was not counted"
    elif [int(row["number"]) for row in published] != order:
        yield f"{round_}: the order is {', '.join(map(str, order))}"
