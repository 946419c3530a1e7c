"""The file in which Erfahrungsblätter, questions, answers and meetings go to another database.

It is JSON in UTF-8: `format`, then a list per kind; each entry has an id that it keeps wherever
it goes, so whatever was taken already is not taken twice.
"""

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sessions.errors import Reason, Refused
from sessions.learning.sheet import Sheet
from sessions.learning.talk import Meeting, Remark

FORMAT = "quartiersrunde-erfahrung-1"
MOST_BYTES = 5_000_000
_ID = re.compile(r"[0-9a-f]{24}")
_STRANGE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


class Kind(StrEnum):
    """What is exchanged."""

    SHEET = "sheet"
    REMARK = "remark"
    MEETING = "meeting"


Entry = Sheet | Remark | Meeting

TYPES: Mapping[Kind, type[Sheet] | type[Remark] | type[Meeting]] = {
    Kind.SHEET: Sheet,
    Kind.REMARK: Remark,
    Kind.MEETING: Meeting,
}

Entries = Mapping[str, Entry]
"""By their ids."""


def kind_of(entry: Entry) -> Kind:
    """Return what it is."""
    return next(kind for kind, type_ in TYPES.items() if isinstance(entry, type_))


def write_exchange(entries: Entries) -> bytes:
    """Return the file; the same entries make the same bytes."""
    found: dict[str, Any] = {"format": FORMAT, **{kind: [] for kind in Kind}}
    for id, entry in sorted(entries.items()):
        found[kind_of(entry)].append({"id": id, **entry.to_json()})
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def read_exchange(data: bytes) -> Entries:
    """Return the entries of a file.

    Raises `Refused`: no_exchange for what is none, exchange_entry with `kind` and `number` of the
    entry, from 1, that cannot be taken. Then nothing of it shall be.
    """
    try:
        said = json.loads(data[: MOST_BYTES + 1].decode("utf-8-sig"))
        if said["format"] != FORMAT:
            raise ValueError(said["format"])
        listed = {kind: list(said.get(kind, [])) for kind in Kind}
    except _STRANGE as error:
        raise Refused(Reason.NO_EXCHANGE, format=FORMAT) from error
    found: dict[str, Entry] = {}
    for kind, rows in listed.items():
        for number, row in enumerate(rows, start=1):
            id, entry = _entry(kind, number, row)
            if id in found:
                raise Refused(Reason.EXCHANGE_ENTRY, kind=str(kind), number=number)
            found[id] = entry
    return found


def _entry(kind: Kind, number: int, row: Any) -> tuple[str, Entry]:
    try:
        body = dict(row)
        id = body.pop("id")
        if not _ID.fullmatch(id):
            raise ValueError(id)
        return id, TYPES[kind].from_json(body).cleaned()
    except (Refused, *_STRANGE) as error:
        raise Refused(Reason.EXCHANGE_ENTRY, kind=str(kind), number=number) from error
