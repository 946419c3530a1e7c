"""Which tables of an evening may be published, and which of their columns."""

from collections.abc import Iterator, Mapping

from sessions.counting_set import CountingSet
from sessions.export import tables
from sessions.store import Store
from sessions.table import Row, Table
from sessions.workshop import Workshop

_KINDS = (
    *("ideas", "comments", "earlier-words", "stances", "priority-list", "groups", "paper"),
    *("responses", "resolution"),
)
_WITHHELD = ("channel",)
_BALLOT = ("round", "ballot", "number", "mark")


def public_tables(
    store: Store, here: Workshop, counted: Mapping[int, CountingSet]
) -> Mapping[str, Table]:
    """Return released texts, lists, groups of five and more, and ballots without their channel.

    `counted` is what the released rounds were counted from, by their numbers.
    """
    found = {
        name: _without(table, _WITHHELD)
        for name, table in tables(store, here).items()
        if name.rstrip("0123456789").rstrip("-") in _KINDS
    }
    ballots = {f"ballots-{number}": ballot_table(one) for number, one in counted.items()}
    return found | ballots


def ballot_table(counted: CountingSet) -> Table:
    """Return the ballots as they were ticked, before any merge.

    They are sorted by what stands on them and numbered after it, so that nothing is left of the
    order in which they came; within one its rows stand as they count.
    """
    return Table.of(_BALLOT, _rows(counted))


def _rows(counted: CountingSet) -> Iterator[Row]:
    for number, ballot in enumerate(sorted(counted.ballots), start=1):
        same: Row = {"round": counted.round, "ballot": number}
        for idea, mark in ballot:
            yield {**same, "number": idea, "mark": mark}
        if not ballot:
            yield same


def _without(table: Table, columns: tuple[str, ...]) -> Table:
    kept = [at for at, name in enumerate(table.columns) if name not in columns]
    return Table(
        tuple(table.columns[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in table.rows),
    )
