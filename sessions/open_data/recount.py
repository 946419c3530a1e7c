"""A package is counted again: its files, its hash, and the list from its ballots."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sessions.counting_set import CannotRecount, from_json
from sessions.open_data.archive import SUMS, BadPackage, unpack
from sessions.open_data.descriptor import path_of
from sessions.open_data.difference import (
    changed_files,
    other_hash,
    other_list,
    other_method,
    other_page,
    other_rounds,
)
from sessions.open_data.package import METHOD, PAGE, round_path
from sessions.open_data.page import rounds_on
from sessions.open_data.reading import STRANGE, ballots_of, file_of, rows_of, unreadable


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
    """A whole package: files that are not what they should be, and its rounds."""

    files: tuple[str, ...]
    rounds: tuple[Recount, ...]

    @property
    def differences(self) -> tuple[str, ...]:
        """All that differs."""
        return (*self.files, *(said for one in self.rounds for said in one.differences))


def recount(data: bytes) -> Checked:
    """Count the rounds of a package again. Raises `BadPackage` where that is not possible.

    Whoever makes a whole package of other ballots makes its hash too: that one is to be compared
    with the one that was shown when the count was closed.
    """
    files = unpack(data)
    method = file_of(files, METHOD)
    told = _by_number(METHOD, lambda: json.loads(method)["rounds"], "number")
    if not told:
        raise BadPackage("there is no released round in the package")
    file_of(files, SUMS)
    page = file_of(files, PAGE)
    shown = _by_number(PAGE, lambda: rounds_on(page), "round")
    rounds = tuple(_round(files, number, one, shown.get(number)) for number, one in told.items())
    return Checked((*changed_files(files), *_uncounted(files, told, shown)), rounds)


def _by_number(path: str, read: Callable[[], Iterable[Any]], number: str) -> Mapping[int, Any]:
    """Return what a file says of each round."""
    try:
        return {int(one[number]): one for one in read()}
    except STRANGE as error:
        raise unreadable(path, error) from error


def _uncounted(
    files: Mapping[str, bytes], told: Collection[int], shown: Iterable[int]
) -> Iterator[str]:
    """Say which rounds are in the package though nothing tells of them: they are not checked."""
    own = {path for number in told for path in (round_path(number), *_tables(number))}
    for name in sorted(files.keys() - own):
        if name.startswith(_OF_ROUNDS):
            yield f"{name}: {METHOD} tells of no such round"
    for number in sorted(set(shown) - set(told)):
        yield f"{PAGE}: {METHOD} tells of no round {number}"


def _tables(number: int) -> tuple[str, str]:
    """Return where the ballots and the list of a round stand."""
    return path_of(f"ballots-{number}"), path_of(f"priority-list-{number}")


_OF_ROUNDS = tuple(path.partition("0")[0] for path in (round_path(0), *_tables(0)))


def _round(files: Mapping[str, bytes], number: int, told: Any, shown: Any) -> Recount:
    path = round_path(number)
    facts = file_of(files, path)
    ballots, published = (rows_of(files, table) for table in _tables(number))
    try:
        facts = json.loads(facts)
        found = from_json(facts, ballots_of(ballots))
        places = found.places()
        differences = (
            *other_rounds(found, ballots),
            *other_hash(path, found, facts["count_hash"]),
            *other_method(METHOD, found, told),
            *other_list(found, places, published),
            *other_page(PAGE, found, places, shown),
        )
        ideas = len(found.ideas)
        return Recount(number, found.rule, ideas, len(found.ballots), found.hash, differences)
    except CannotRecount as error:
        raise BadPackage(f"round {number} cannot be counted again: {error}") from error
    except STRANGE as error:
        raise unreadable(path, error) from error
