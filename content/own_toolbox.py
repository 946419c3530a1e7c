"""Approaches that an organiser brings as a file: the tables `[[approach]]` of our own files.

Required are id, field, title, promise and text, and of an idea id, title and text, all of them in
German; further languages count as written by the organiser.
"""

from content.approach import Approach, broken_links, read_approach
from content.entry import parse_document
from content.error import ContentError, decoded
from content.toolbox import Toolbox

MOST_BYTES = 1_000_000
MOST_APPROACHES = 200


def read_own(raw: bytes, file: str, toolbox: Toolbox) -> tuple[Approach, ...]:
    """The approaches of a file with this name, to be added to the toolbox.

    Raises ContentError with the line: too large, not readable, something missing or unknown, an id
    that this file or the toolbox uses already, a link that leads nowhere.
    """
    if len(raw) > MOST_BYTES:
        raise ContentError(file, 1, "the file is larger than {limit} MB", limit=1)
    document = parse_document(decoded(raw, file), file)
    document.require(Approach.table)
    document.allow(Approach.table)
    entries = tuple(document.entries(Approach.table))
    if len(entries) > MOST_APPROACHES:
        raise entries[MOST_APPROACHES].error("more than {limit} approaches", limit=MOST_APPROACHES)
    taken = {item.id for one in toolbox.approaches for item in (one, *one.ideas)}
    found = tuple(read_approach(entry, toolbox.known, taken, "organiser") for entry in entries)
    ids = {one.id for one in (*toolbox.approaches, *found)}
    for approach, entry in zip(found, entries, strict=True):
        for error in broken_links(approach, entry, ids):
            raise error
    return found
