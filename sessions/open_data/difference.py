"""What differs between a package and what its ballots give: a sentence each."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from sessions.counting_set import CountingSet, Place
from sessions.open_data.archive import SUMS, sums
from sessions.open_data.page import counted_facts
from sessions.open_data.reading import Row
from sessions.sheet import plain_number


def changed_files(files: Mapping[str, bytes]) -> Iterator[str]:
    """Say which files are not what their SHA-256 says, missing, or not among them."""
    said = dict(_sums(files[SUMS]))
    others = {name: data for name, data in files.items() if name != SUMS}
    whole = files[SUMS] == sums(others)
    for name in sorted(said.keys() | others.keys()):
        if name not in others:
            yield f"{name}: is missing"
        elif name not in said:
            yield f"{name}: is not among {SUMS}"
        elif (found := sha256(others[name]).hexdigest()) != said[name]:
            yield f"{name}: its SHA-256 is {found}, {SUMS} says {said[name]}"
        else:
            continue
        whole = True  # what is wrong has been said
    if not whole:
        yield f"{SUMS}: is not written as it was"


def _sums(data: bytes) -> Iterator[tuple[str, str]]:
    for line in data.decode("utf-8", "replace").splitlines():
        said, _, name = line.partition("  ")
        yield _plain(name), _plain(said[:64])


def other_rounds(found: CountingSet, ballots: Sequence[Row]) -> Iterator[str]:
    """Say which other rounds the ballots of this one name."""
    for said in sorted({row["round"] for row in ballots} - {str(found.round)}):
        yield f"round {found.round}: its ballots say round {_plain(said)}"


def other_hash(where: str, found: CountingSet, told: object) -> Iterator[str]:
    """Say so where a file tells another hash than that of the ballots."""
    if found.hash != told:
        yield f"round {found.round}: the hash is {found.hash}, {where} says {told!a}"


def other_method(where: str, found: CountingSet, told: Mapping[str, Any]) -> Iterator[str]:
    """Say what is told of a round and was counted otherwise, its hash among it."""
    yield from other_hash(where, found, str(told["count_hash"]))
    counted = (
        ("rule", found.rule),
        ("ballots", len(found.ballots)),
        ("merged_ideas", len(found.merges)),
    )
    for name, mine in counted:
        if told[name] != mine:
            yield f"round {found.round}: {name} is {mine!a}, {where} says {told[name]!a}"


def other_list(
    found: CountingSet, places: Sequence[Place], published: Sequence[Row]
) -> Iterator[str]:
    """Say where the published list is another one than that of the ballots."""
    round_ = f"round {found.round}"
    rows = {int(row["number"]): row for row in published}
    for one in places:
        if one.number not in rows:
            yield f"{round_}, idea {one.number}: is missing from the list of the package"
            continue
        for column, mine in _columns(found, one).items():
            if (theirs := rows[one.number][column]) != mine:
                yield (
                    f"{round_}, idea {one.number}: {column} is {mine}, "
                    f"the package says {_plain(theirs)}"
                )
    order = [one.number for one in places]
    if strange := sorted(rows.keys() - set(order)):
        yield f"{round_}, idea {strange[0]}: is on the list of the package and was not counted"
    elif [int(row["number"]) for row in published] != order:
        yield f"{round_}: the order is {', '.join(map(str, order))}"


def _columns(found: CountingSet, one: Place) -> Mapping[str, str]:
    """Return what a place was counted by, as it stands in the list; headcounts nobody can count."""
    ballots = len(found.ballots)
    marked = one.supporters + one.unsure + one.against
    numbers = {
        "rank": one.rank,
        "shared": int(one.shared),
        "dots": one.dots,
        "supporters": one.supporters,
        "unsure": one.unsure,
        "against": one.against,
        "shown": ballots if found.list_frozen else marked,
        "ballots": ballots,
        "missing_slips": found.missing_slips,
    }
    words = {
        "kind": str(found.limits.kind),
        "rule": found.rule,
        "one_vote_per": found.one_vote_per,
        "value": "" if one.value is None else plain_number(one.value),
    }
    return {name: str(number) for name, number in numbers.items()} | words


def other_page(
    where: str, found: CountingSet, places: Sequence[Place], told: Mapping[str, Any] | None
) -> Iterator[str]:
    """Say so where the page that counts again has other ballots, another list or none."""
    if told is None:
        yield f"round {found.round}: is missing from {where}"
        return
    mine = json.loads(json.dumps(counted_facts(found)))
    if any(told[name] != value for name, value in mine.items()):
        yield f"round {found.round}: {where} counts something else"
    yield from other_hash(where, found, told["count_hash"])
    shown = [tuple(row[name] for name in _SHOWN) for row in told["published"]]
    if shown != [(one.rank, one.number, one.dots, one.supporters) for one in places]:
        yield f"round {found.round}: {where} shows another list"


_SHOWN = ("rank", "number", "dots", "supporters")


def _plain(text: str) -> str:
    return ascii(text)[1:-1]
