"""A package that was brought: checked, counted again, and read as an evening."""

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from sessions.counting_set import COMMON_GROUND, CountingSet, from_json
from sessions.errors import Reason, Refused
from sessions.ids import IdeaId
from sessions.learning.evening import Evening
from sessions.learning.result import Result, result_of
from sessions.learning.telling import evening
from sessions.open_data.archive import BadPackage, unpack
from sessions.open_data.descriptor import path_of
from sessions.open_data.package import METHOD, round_path
from sessions.open_data.reading import STRANGE, ballots_of, file_of, rows_of
from sessions.open_data.recount import recount
from sessions.ranking.priority_list import PriorityList, listed
from sessions.ranking.tally import Count
from sessions.store import Store


def bring_package(store: Store, data: bytes, at: datetime) -> Evening:
    """Keep a package and return its evening.

    Raises `Refused` as `read_package` does, and package_there.
    """
    found = read_package(data)
    store.compared.add(found.id, data, at)
    return found


def read_package(data: bytes) -> Evening:
    """Return the evening of an Open-Data-Paket.

    Raises `Refused`: no_package for what is none or cannot be read; package_differs with
    `where`, if files are not those of its checksums or lists not those of its ballots.
    """
    try:
        checked = recount(data)
        if checked.differences:
            raise Refused(Reason.PACKAGE_DIFFERS, where=checked.differences[0].partition(":")[0])
        files = unpack(data)
        said = json.loads(file_of(files, METHOD))
        last = max(one.round for one in checked.rounds)
        ideas = rows_of(files, path_of("ideas"))
        result = _result(_counted(files, last))
        return evening(sha256(data).hexdigest(), said, ideas, result, package=True)
    except (BadPackage, *STRANGE) as error:
        raise Refused(Reason.NO_PACKAGE) from error


def _counted(files: Mapping[str, bytes], number: int) -> CountingSet:
    facts: Mapping[str, Any] = json.loads(file_of(files, round_path(number)))
    return from_json(facts, ballots_of(rows_of(files, path_of(f"ballots-{number}"))))


def _result(counted: CountingSet) -> Result:
    whole = listed(
        (one.rank, Count(IdeaId(str(one.number)), one.number, one.dots, one.supporters), one.value)
        for one in counted.places()
    )
    found = PriorityList(counted.rule, len(counted.ballots), whole, counted.limits.kind)
    # Groups are published as sums, so their ballots cannot be drawn again one by one.
    summed = counted.rule == COMMON_GROUND and counted.groups != ()
    return result_of(found, None if summed else counted.profile())
